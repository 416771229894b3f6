import { useTranslation } from "react-i18next";
import { Dial } from "../dial";
import { ScrollBox } from "../scroll-box";
import { Stackbar } from "../stackbar";
import { Tag } from "../tag";
import { Specimen } from "./specimen";

const years = [2021, 2022, 2023, 2024, 2025, 2026];

/** Money to try out, money that is spoken for, and a table of it that is wider than a phone. */
export function MoneySpecimens() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <Specimen piece="dial">
        <form className="card card--narrow">
          <Dial
            id="budget"
            name="budget"
            label={t("dial.label")}
            least={80_000}
            most={200_000}
            step={5_000}
            value={140_000}
            shown="£140,000"
            stepShown="£5,000"
            means={
              <Tag tone="brick" icon="triangle">
                {t("dial.means")}
              </Tag>
            }
          />
        </form>
      </Specimen>
      <Specimen piece="stackbar">
        <Stackbar agreed={45.5} promised={7.3} gap={37} budget={84.8} words={t("stackbar.words")} />
      </Specimen>
      <Specimen piece="scroll-box">
        <ScrollBox label={t("scroll.label")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("scroll.day")}</th>
                {years.map((year) => (
                  <th key={year} scope="col" className="n">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t("scroll.paid")}</th>
                {years.map((year) => (
                  <td key={year} className="n">
                    {t("scroll.pounds")}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      </Specimen>
    </>
  );
}
