import { useTranslation } from "react-i18next";
import type { CallShown } from "~/domain/funds/call-shown";
import { Button } from "../button";
import { CardTable } from "../card-table";
import { callsAddress } from "../groups/addresses";

/** Calls to make, or made, with the one press that says so or takes it back. */
export function CallsList({
  calls,
  chosen,
  isDone,
}: {
  calls: readonly CallShown[];
  chosen: string | null;
  isDone: boolean;
}) {
  const { t } = useTranslation("calls");
  const columns = ["name", "reach", "goodTime", "fund", "asked", "act"];
  return (
    <CardTable
      caption={t(isDone ? "captionDone" : "caption")}
      columns={columns.map((key) => ({ key, name: t(`column.${key}`) }))}
      rows={calls.map(({ id, name, group, reach, goodTime, fund, askedOn }) => ({
        id,
        cells: {
          name: group ? t("of", { name, group }) : name,
          reach,
          goodTime: goodTime || t("anyTime"),
          fund,
          asked: t("onDay", { day: askedOn }),
          act: (
            <form method="post" action={callsAddress(`/${id}/${isDone ? "undoing" : "done"}`, chosen)}>
              <Button small look={isDone ? "quiet" : "second"}>
                {t(isDone ? "undo" : "done")}
              </Button>
            </form>
          ),
        },
      }))}
    />
  );
}
