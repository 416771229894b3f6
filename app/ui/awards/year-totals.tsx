import { useTranslation } from "react-i18next";
import { ScrollBox } from "../scroll-box";
import { moneyIn } from "./money-in";

interface Total {
  year: number;
  currency: string;
  grants: number;
  pence: number;
}

/** What a funder awarded in each financial year. */
export function YearTotals({ funder, totals }: { funder: string; totals: readonly Total[] }) {
  const { t } = useTranslation("who-we-fund");
  const year = (from: number) => (from < 0 ? t("totals.none") : t("totals.from", { from, to: from + 1 }));
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t("totals.heading")}</h2>
      <ScrollBox label={t("totals.caption", { funder })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("totals.year")}</th>
              <th scope="col" className="n">
                {t("totals.grants")}
              </th>
              <th scope="col" className="n">
                {t("totals.money")}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <tr key={`${total.year} ${total.currency}`}>
                <th scope="row">{year(total.year)}</th>
                <td className="n">{t("totals.count", { value: total.grants })}</td>
                <td className="n">{moneyIn(t, total.currency, total.pence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
