import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { Crumbs } from "../crumbs";
import { groupsAddress } from "../groups/addresses";
import { Page } from "../page";
import { Select } from "../select";

interface Props {
  name: string;
  others: readonly { id: string; name: string }[];
  chosen: string | null;
}

/** Which other group it is the same as; the two are compared next. */
export function ChooseOther({ name, others, chosen }: Props) {
  const { t } = useTranslation("matching");
  const options = [
    { value: "", label: t("choose.pick") },
    ...others.map((other) => ({ value: other.id, label: other.name })),
  ];
  return (
    <Page here="groups">
      <Crumbs
        above={[
          { to: groupsAddress("", chosen), name: t("groups") },
          { to: groupsAddress("/duplicates", chosen), name: t("duplicates.heading") },
        ]}
        here={name}
      />
      <h1>{t("choose.heading", { name })}</h1>
      <p className="lead">{t(others.length > 0 ? "choose.lead" : "choose.none")}</p>
      {others.length > 0 && (
        <form method="get">
          {chosen !== null && <input type="hidden" name="funder" value={chosen} />}
          <Select {...{ id: "with", name: "with", label: t("choose.label"), options }} />
          <Button>{t("choose.button")}</Button>
        </form>
      )}
    </Page>
  );
}
