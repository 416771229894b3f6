// biome-ignore-all lint/a11y/noRedundantRoles: on a phone `display` takes the roles of a table away
import type { ReactNode } from "react";

/** Where the list is in the order of a column, and whether it is now. */
interface Sort {
  to: string;
  is: "ascending" | "descending" | "none";
}

interface Props {
  caption: string;
  /** The first column names the row. */
  columns: readonly { key: string; name: string; isNumber?: boolean; sort?: Sort }[];
  rows: readonly { id: string; isChosen?: boolean; cells: Readonly<Record<string, ReactNode>> }[];
}

/** A list to work through: a table on a wide screen, a card for each row on a phone. */
export function CardTable({ caption, columns, rows }: Props) {
  return (
    <div className="boxed list-cards">
      <table role="table">
        <caption className="vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, name, isNumber, sort }) => (
              <th
                role="columnheader"
                scope="col"
                key={key}
                className={isNumber ? "n" : undefined}
                aria-sort={sort && (sort.is === "none" ? undefined : sort.is)}
              >
                {sort ? <a href={sort.to}>{name}</a> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ id, isChosen, cells }) => (
            <tr role="row" key={id} className={isChosen ? "chosen" : undefined}>
              {columns.map(({ key, name, isNumber }, place) =>
                place === 0 ? (
                  <th role="rowheader" scope="row" key={key}>
                    {cells[key]}
                  </th>
                ) : (
                  <td role="cell" key={key} data-l={name} className={isNumber ? "n" : undefined}>
                    {cells[key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
