import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Streak } from "../streak";
import { Region } from "./region";

/** A group on repeat: null when it is not named; calendar years with a grant, ascending. */
export interface GroupShown {
  name: string | null;
  years: readonly number[];
  grants: number;
  totalText: string;
}

const list = new Intl.ListFormat("en-GB");

/** Groups with short grants year after year: squares to look at, and the same in words. */
export function GroupsTable({ groups }: { groups: readonly GroupShown[] }) {
  const { t } = useTranslation("audit-parts");
  const years = yearsOf(groups);
  return (
    <Region name={t("groups.table")}>
      <table className="streaks" style={{ "--years": years.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t("groups.group")}</th>
            <th scope="col">
              <span className="vh">{t("groups.years")}</span>
              <span className="streak" aria-hidden="true">
                {years.map((year) => (
                  <b key={year}>{String(year).slice(2)}</b>
                ))}
              </span>
            </th>
            <th scope="col" className="n">
              {t("groups.grants")}
            </th>
            <th scope="col" className="n">
              {t("groups.inAll")}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups that are not named look the same
            <Group key={place} group={group} years={years} />
          ))}
        </tbody>
      </table>
    </Region>
  );
}

function Group({ group, years }: { group: GroupShown; years: readonly number[] }) {
  const { t } = useTranslation("audit-parts");
  return (
    <tr>
      <th scope="row">{group.name ?? <span className="unnamed">{t("groups.unnamed")}</span>}</th>
      <td>
        <Streak
          years={years}
          short={group.years}
          words={t("groups.grantsIn", { years: list.format(group.years.map(String)) })}
        />
      </td>
      <td className="n">{t("audit:charts.number", { value: group.grants })}</td>
      <td className="n">{group.totalText}</td>
    </tr>
  );
}

/** Every year from the first to the last in which one of them had a grant. */
function yearsOf(groups: readonly GroupShown[]): number[] {
  const all = groups.flatMap((group) => group.years);
  const from = Math.min(...all);
  return all.length === 0 ? [] : Array.from({ length: Math.max(...all) - from + 1 }, (_, step) => from + step);
}
