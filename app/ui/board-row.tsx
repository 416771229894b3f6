// biome-ignore-all lint/a11y/noRedundantRoles: on a phone `display` takes the roles of a table away
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";

type Money = "agreed" | "promised" | "none";

export interface BoardRowProps {
  name: string;
  to: string;
  about: string;
  /** One for each quarter. */
  money: readonly Money[];
  /** The quarter at whose end notice is due, by its place. */
  notice?: number;
  /** What is next: a tag. */
  next: ReactNode;
  quarters: readonly { full: string; opensYear?: string }[];
}

const looks: Record<Money, string> = { agreed: "q-s", promised: "q-p", none: "q-g" };

/** One group of the continuity board: a cell for each quarter, with its words, then what is next. */
export function BoardRow({ name, to, about, money, notice, next, quarters }: BoardRowProps) {
  const { t } = useTranslation("pieces");
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={to}>{name}</a>
        <small>{about}</small>
      </th>
      {quarters.map(({ full, opensYear }, place) => {
        const state = money[place] ?? "none";
        const before = money[place - 1];
        const begins = state !== before;
        const stops = state !== "none" && money[place + 1] === "none";
        return (
          <td role="cell" key={full} className={cellClass(state, before, stops, opensYear !== undefined)}>
            <span className="vh">
              {t(`board.${state}`, { quarter: full })}
              {stops && t("board.stops")}
              {notice === place && t("board.notice")}
            </span>
            {begins && state !== "agreed" && <b aria-hidden="true">{t(`board.short.${state}`)}</b>}
            {notice === place && (
              <span className="mark" aria-hidden="true">
                <Icon name="flag" />
              </span>
            )}
            {opensYear && (
              <span className="yl" aria-hidden="true">
                {opensYear}
              </span>
            )}
          </td>
        );
      })}
      <td role="cell" className="act">
        {next}
      </td>
    </tr>
  );
}

function cellClass(state: Money, before: Money | undefined, stops: boolean, isYear: boolean): string {
  const first = state !== "none" && (before === undefined || before === "none");
  return `q ${looks[state]}${first ? " q-first" : ""}${stops ? " q-end" : ""}${isYear ? " yr" : ""}`;
}
