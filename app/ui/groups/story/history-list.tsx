import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { Button } from "../../button";
import { Tag } from "../../tag";
import { FactValue } from "./fact-value";
import { Said } from "./said";
import type { FactEntry, TypedIn, WardEntry } from "./shown";

interface Props {
  field: Field;
  /** Each with what its form would have typed to say the same again. */
  facts: readonly (FactEntry & { typed: TypedIn })[];
  wards: readonly WardEntry[];
  /** What is true now, and what waits to be settled, by id. */
  current: string | null;
  waiting: readonly string[];
  action: string;
}

/** All that was ever said to one question, newest first; what is not true now can be said again with one press. */
export function HistoryList({ field, facts, wards, current, waiting, action }: Props) {
  const { t } = useTranslation("groups");
  return (
    <ol className="story">
      {facts.map((fact) => (
        <li key={fact.id}>
          <div>
            <FactValue field={field} value={fact.value} wards={wards} />
            <Said fact={fact} withWriter />
          </div>
          <div className="row">
            {fact.id === current && <Tag tone="leaf">{t("history.now")}</Tag>}
            {waiting.includes(fact.id) && <Tag tone="honey">{t("history.waits")}</Tag>}
            {fact.id !== current && !waiting.includes(fact.id) && <BringBack typed={fact.typed} action={action} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function BringBack({ typed, action }: { typed: TypedIn; action: string }) {
  const { t } = useTranslation("groups");
  const sent = Object.entries(typed).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return (
    <form method="post" action={action}>
      {sent.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button look="second" small>
        {t("history.back")}
      </Button>
    </form>
  );
}
