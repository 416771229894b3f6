import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { CardTable } from "../card-table";
import { Pager } from "../pager";
import { GroupCell, HandCell, type RowShown, SumCell, Tick, yearsOf } from "./cells";

export interface PartShown {
  rows: readonly RowShown[];
  all: number;
  page: number;
  pages: number;
}

export interface Again {
  /** Values of the boxes that were ticked. */
  ticked: readonly string[];
  hands: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
}

interface Props {
  part: "number" | "name" | "none";
  shown: PartShown;
  chosen: string | null;
  /** Null: nothing was sent yet. */
  again: Again | null;
  /** The address of another page of the part. */
  pageAt: (page: number) => string;
  /** Between the heading and the list: the search. */
  above?: ReactNode;
}

/** One part of the recipients: a form of its own, with a box for each. */
export function Part({ part, shown, chosen, again, pageAt, above }: Props) {
  const { t } = useTranslation("matching");
  const words = part === "none" ? "nobody" : part;
  const isTicked = (value: string) => (again ? again.ticked.includes(value) : part === "number");
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{t(`matching.${words}.heading`)}</h2>
      <p>{t(`matching.${words}.lead`)}</p>
      {above}
      {shown.rows.length > 0 && (
        <form method="post">
          <p className="soft">{t("matching.all", { count: shown.all })}</p>
          <CardTable
            caption={t(`matching.${words}.caption`)}
            columns={["who", "group", "grants", "sum", "years"].map((key) => ({
              ...{ key, name: t(`matching.${key}`) },
              isNumber: key === "grants" || key === "sum",
            }))}
            rows={shown.rows.map((row, at) => ({
              id: `${row.key} ${row.group?.id ?? ""}`,
              cells: {
                who: <Tick part={part} row={row} isTicked={isTicked} />,
                group: row.group ? (
                  <GroupCell group={row.group} chosen={chosen} />
                ) : (
                  <HandCell row={row} at={at} again={again} />
                ),
                grants: t("matching.count", { n: row.grants }),
                sum: <SumCell sums={row.sums} />,
                years: yearsOf(t, row),
              },
            }))}
          />
          <Button>{t(`matching.${words}.button`)}</Button>
          {shown.pages > 1 && (
            <Pager
              label={t("matching.pages", { part: t(`matching.${words}.heading`) })}
              before={shown.page > 1 ? neighbour(shown.page - 1) : null}
              after={shown.page < shown.pages ? neighbour(shown.page + 1) : null}
            />
          )}
        </form>
      )}
    </section>
  );

  function neighbour(page: number) {
    return { to: pageAt(page), name: t("matching.page", { page }) };
  }
}
