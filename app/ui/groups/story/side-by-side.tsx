import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { Button } from "../../button";
import { Card } from "../../card";
import { FactValue } from "./fact-value";
import { Said } from "./said";
import type { FactEntry, WardEntry } from "./shown";

interface Props {
  field: Field;
  /** The one that is saved first. */
  texts: readonly FactEntry[];
  wards: readonly WardEntry[];
  action: string;
}

/** Texts that were written at the same time: each can be chosen. */
export function SideBySide({ field, texts, wards, action }: Props) {
  const { t } = useTranslation("groups");
  return (
    <div className="cols cols--even">
      {texts.map((fact, place) => (
        <Card key={fact.id} heading={t(place === 0 ? "settling.now" : "settling.beside")} level={2}>
          <FactValue field={field} value={fact.value} wards={wards} />
          <Said fact={fact} withWriter />
          <form method="post" action={action}>
            {texts.map(({ id }) => (
              <input key={id} type="hidden" name="seen" value={id} />
            ))}
            <Button look="second" name="chosen" value={fact.id}>
              {t("settling.choose")}
              <span className="vh"> {fact.toldBy}</span>
            </Button>
          </form>
        </Card>
      ))}
    </div>
  );
}
