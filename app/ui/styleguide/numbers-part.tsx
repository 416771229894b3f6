import { useTranslation } from "react-i18next";
import { Bars } from "../bars";
import { Chart } from "../chart";
import { Facts } from "../facts";
import { Key } from "../key";
import { Streak } from "../streak";
import { MoneySpecimens } from "./money-specimens";
import { Specimen } from "./specimen";

const years = [2021, 2022, 2023, 2024, 2025, 2026];
const lengths = [
  ["short", 74, "bad"],
  ["year", 559, "bad"],
  ["two", 141, "middling"],
  ["more", 98, "good"],
] as const;

/** Figures and charts. */
export function NumbersPart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <Specimen piece="facts">
        <Facts
          facts={["get", "odds", "time"].map((key) => ({
            name: t(`facts.${key}.name`),
            big: t(`facts.${key}.big`),
            from: t(`facts.${key}.from`),
          }))}
        />
      </Specimen>
      <Specimen piece="chart">
        <Chart
          heading={t("chart.heading")}
          about={t("chart.about")}
          numbers={{ summary: t("chart.show"), table: <LengthBars /> }}
        >
          <svg viewBox="0 0 300 60" role="img" aria-label={t("chart.drawn")}>
            <rect x="0" y="20" width="218" height="24" rx="4" fill="var(--brick)" />
            <rect x="222" y="20" width="78" height="24" rx="4" fill="var(--leaf)" />
          </svg>
        </Chart>
      </Specimen>
      <Specimen piece="bars">
        <LengthBars />
      </Specimen>
      <Specimen piece="key">
        <Key of={(["bad", "mid", "good", "flat"] as const).map((fill) => ({ fill, words: t(`key.${fill}`) }))} />
      </Specimen>
      <StreakSpecimen />
      <MoneySpecimens />
    </>
  );
}

function LengthBars() {
  const { t } = useTranslation("styleguide");
  return (
    <Bars
      caption={t("bars.caption")}
      bars={lengths.map(([key, value, look]) => ({
        label: t(`bars.${key}`),
        value,
        words: t("bars.value", { value }),
        look,
      }))}
    />
  );
}

function StreakSpecimen() {
  const { t } = useTranslation("styleguide");
  return (
    <Specimen piece="streak">
      <div className="card card--narrow">
        <table className="streaks">
          <caption>{t("streak.caption")}</caption>
          <tbody>
            <tr>
              <th scope="row">{t("streak.theatre")}</th>
              <td>
                <Streak years={years} short={[2021, 2022, 2023, 2025, 2026]} words={t("streak.theatreWords")} />
              </td>
            </tr>
            <tr>
              <th scope="row">{t("streak.advice")}</th>
              <td>
                <Streak years={years} short={[2021, 2022]} long={[2023, 2024, 2025]} words={t("streak.adviceWords")} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </Specimen>
  );
}
