import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Design } from "~/domain/rounds/fields";
import { type Forward, type ForwardYear, forwardOf, tiers } from "~/domain/rounds/forward";
import type { Terms } from "~/domain/rounds/snapshot-of";
import { Bars } from "../bars";
import { CardTable } from "../card-table";
import { MissingLine } from "./missing-line";

/** What a design costs by the funder's financial years, beside the budget it has for them. */
export function ForwardCard({ design, terms }: { design: Design; terms: Terms }) {
  const { t } = useTranslation("reckoning");
  const forward = forwardOf(design, terms.yearStart);
  return (
    <section className="card reckoning" aria-labelledby="forward">
      <h2 id="forward">{t("forward.heading")}</h2>
      {"missing" in forward ? (
        <MissingLine words="forward" missing={forward.missing} />
      ) : (
        <>
          <Notes forward={forward} yearStart={terms.yearStart} />
          <Years forward={forward} yearStart={terms.yearStart} />
        </>
      )}
    </section>
  );
}

interface Shown {
  forward: Forward;
  yearStart: string;
}

function Notes({ forward, yearStart }: Shown) {
  const { t } = useTranslation("reckoning");
  const { years, grants, isReckoned, rollingYears, isCut, unread } = forward;
  const over = years.filter((one) => one.over > 0);
  const hasBudget = years.some(({ budget }) => budget !== null);
  return (
    <>
      <p>{t("forward.lead", { count: grants })}</p>
      {over.map(({ year, ...sums }) => (
        <p key={year}>
          <strong>
            {t(sums.committedOver > 0 && sums.committedOver < sums.over ? "forward.overCommitted" : "forward.over", {
              ...sums,
              year: nameOf(t, year, yearStart),
            })}
          </strong>
        </p>
      ))}
      {hasBudget && over.length === 0 && <p>{t("forward.fits")}</p>}
      {!hasBudget && <p className="soft">{t("forward.noBudget")}</p>}
      {unread.map((year) => (
        <p key={year}>{t("forward.unread", { year })}</p>
      ))}
      {isReckoned && <p className="small soft">{t("forward.reckoned")}</p>}
      {rollingYears !== null && <p className="small soft">{t("forward.rolling", { count: rollingYears })}</p>}
      {isCut && <p className="small soft">{t("forward.cut")}</p>}
    </>
  );
}

function Years({ forward: { years }, yearStart }: Shown) {
  const { t } = useTranslation("reckoning");
  const hasBudget = years.some(({ budget }) => budget !== null);
  const shown = tiers.filter((tier) => tier === "committed" || years.some((one) => one[tier] > 0));
  const columns = ["year", ...shown, "total", ...(hasBudget ? ["budget", "state"] : [])];
  const pounds = (pence: number) => t("forward.pounds", { pence: Math.round(pence / 100) * 100 });
  const cells = (one: ForwardYear) => ({
    year: nameOf(t, one.year, yearStart),
    ...Object.fromEntries(shown.map((tier) => [tier, pounds(one[tier])])),
    total: pounds(one.total),
    budget: one.budget === null ? t("forward.noYear") : pounds(one.budget),
    state: one.budget === null ? "" : one.over > 0 ? t("forward.overBy", { pence: one.over }) : t("forward.within"),
  });
  return (
    <>
      <Bars
        caption={t("forward.barsCaption")}
        bars={years.map((one) => ({
          label: nameOf(t, one.year, yearStart),
          value: one.total,
          words: pounds(one.total),
          look: one.budget === null ? "flat" : one.over > 0 ? "bad" : "good",
        }))}
      />
      <CardTable
        caption={t("forward.caption")}
        columns={columns.map((key) => ({ key, name: t(`forward.column.${key}`), isNumber: key !== "year" }))}
        rows={years.map((one) => ({ id: String(one.year), cells: cells(one) }))}
      />
    </>
  );
}

/** "2027/28", or "2027" where the year begins with the calendar's. */
function nameOf(t: TFunction<"reckoning">, year: number, yearStart: string): string {
  if (yearStart === "01-01") return String(year);
  return t("forward.year", { first: year, next: String((year + 1) % 100).padStart(2, "0") });
}
