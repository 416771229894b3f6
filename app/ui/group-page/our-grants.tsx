import { useTranslation } from "react-i18next";
import { moneyIn } from "../awards/money-in";
import { Empty } from "../empty";

interface Grant {
  title: string;
  day: string | null;
  start: string | null;
  end: string | null;
  months: number | null;
  currency: string;
  pence: number | null;
}

interface Year {
  year: number | null;
  sums: readonly { currency: string; pence: number }[];
  grants: readonly Grant[];
}

/** The published grants of a funder to a group, year by year with what they come to. */
export function OurGrants({ funder, years }: { funder: string; years: readonly Year[] }) {
  const { t } = useTranslation("group-page");
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t("grants.heading", { funder })}</h2>
      {years.length === 0 && <Empty heading={t("grants.new.heading")} level={3} words={t("grants.new.words")} />}
      {years.length > 0 && <p className="soft">{t("grants.lead")}</p>}
      {years.map((year) => (
        <OfYear key={year.year} {...year} />
      ))}
    </section>
  );
}

function OfYear({ year, sums, grants }: Year) {
  const { t } = useTranslation("group-page");
  const named = year === null ? t("grants.noYear") : t("grants.year", { from: year, to: year + 1 });
  const sum = sums.map(({ currency, pence }) => moneyIn(t, currency, pence)).join(t("grants.and"));
  return (
    <div>
      <h3>{sums.length === 0 ? named : t("grants.sum", { year: named, sums: sum })}</h3>
      <ul className="places">
        {grants.map((grant, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two grants can be alike in all that is shown
          <li key={place}>
            <Line grant={grant} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ grant: { title, day, start, end, months, currency, pence } }: { grant: Grant }) {
  const { t } = useTranslation("group-page");
  const span = start !== null && end !== null ? t("grants.span", { from: start, until: end }) : null;
  const length = months !== null && months >= 1 ? t("grants.months", { count: Math.round(months) }) : null;
  return (
    <>
      <strong>{title || t("grants.untitled")}</strong>
      <span className="line">
        {[moneyIn(t, currency, pence), span ?? length].filter(Boolean).join(t("grants.and"))}
      </span>
      <span className="line soft small">{day === null ? t("grants.noDay") : t("grants.awarded", { day })}</span>
    </>
  );
}
