import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Streak } from "../streak";
import { useAddresses } from "./addresses";
import { Chart, NoChart } from "./chart";
import type { ShownStreak, ShownStreaks } from "./shown";

/** As many as stand well beside another chart. */
const FEW = 6;
const list = new Intl.ListFormat("en-GB");

/** Groups with short grants year after year, a square for each year that has one. */
export function StreakChart({ streaks }: { streaks: ShownStreaks }) {
  const { t } = useTranslation("audit-page");
  const addresses = useAddresses();
  if (streaks.first.length === 0) return <NoChart heading={t("streaks.region")} reason={t("streaks.none")} />;
  // A page leads on to all of them; a file has no other place for them.
  const drawn = addresses ? streaks.first.slice(0, FEW) : streaks.first;
  const years = yearsOf(drawn);
  return (
    <Chart heading={t("streaks.heading")} about={t("streaks.about")} part="streaks">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and two funders have a table of one name */}
      <div className="sideways" role="group" aria-label={t("streaks.region")} tabIndex={0}>
        <table className="streaks" style={{ "--years": years.length } as CSSProperties}>
          <thead>
            <tr>
              <th scope="col">{t("streaks.group")}</th>
              <th scope="col">
                <span className="vh">{t("streaks.years")}</span>
                <span className="streak" aria-hidden="true">
                  {years.map((year) => (
                    <b key={year}>{String(year).slice(2)}</b>
                  ))}
                </span>
              </th>
              <th scope="col" className="n">
                {t("streaks.inAll")}
              </th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((streak, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups that are not named look the same
              <StreakRow key={place} streak={streak} years={years} />
            ))}
          </tbody>
        </table>
      </div>
      {addresses && (
        <p className="small no-print">
          <a href={addresses.groups}>{t("streaks.all", { count: streaks.all })}</a>
        </p>
      )}
    </Chart>
  );
}

function StreakRow({ streak, years }: { streak: ShownStreak; years: readonly number[] }) {
  const { t } = useTranslation("audit-page");
  return (
    <tr>
      <th scope="row">{streak.name ?? <span className="unnamed">{t("streaks.unnamed")}</span>}</th>
      <td>
        <Streak
          years={years}
          short={streak.years}
          words={t("streaks.grantsIn", { years: list.format(streak.years.map(String)) })}
        />
      </td>
      <td className="n">{streak.totalText}</td>
    </tr>
  );
}

/** Every year from the first to the last in which one of them had a grant. */
function yearsOf(first: readonly ShownStreak[]): number[] {
  const all = first.flatMap((streak) => streak.years);
  const from = Math.min(...all);
  return Array.from({ length: Math.max(...all) - from + 1 }, (_, step) => from + step);
}
