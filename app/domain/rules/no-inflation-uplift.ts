import { subjectOf, termOf } from "./facts";
import { fundTermOf } from "./money-facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { atLeast, settle } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"no-inflation-uplift">["values"];

/** Rulebook 21: a grant of several years whose last year buys less than its first. */
export const noInflationUplift = defineRule({
  id: "no-inflation-uplift",
  version: "1.0",
  number: 21,
  // E9 is the taper that the group asked for, with the income that takes over named in its words.
  exceptions: { E5: "off", E9: "off" },
  check: {
    grant: ({ snapshot, values }) => {
      const { award } = snapshot;
      return judged(snapshot, values, {
        subject: subjectOf("award", award?.id),
        path: "award.year_amounts",
        amounts: award?.year_amounts,
        term: award ? termOf(award) : undefined,
        weeklyHours: award?.weekly_hours,
      });
    },
    fund: ({ snapshot, values }) => {
      const { fund } = snapshot;
      return judged(snapshot, values, {
        subject: subjectOf("fund", fund?.id),
        path: "fund.year_amounts",
        amounts: fund?.year_amounts,
        term: fund ? fundTermOf(fund) : undefined,
      });
    },
  },
});

/** How much is lost, in percent of the first year. */
export function upliftOf(lossPct: number, values: Values): Severity | null {
  return atLeast(lossPct, { info: values.info, warn: values.warn, serious: values.serious });
}

/**
 * Real-terms loss (rulebook 3.6): by how many percent the last year buys less than the first.
 *
 * @param amounts pence a year, in order
 * @param inflationPct 3 means 3% a year
 * @returns 0 for a single year or none, and where there is nothing to compare with
 */
export function realLossPct(amounts: readonly number[], inflationPct: number): number {
  const first = amounts[0] ?? 0;
  const kept = (amounts.at(-1) ?? 0) / (first * (1 + inflationPct / 100) ** (amounts.length - 1));
  const loss = rounded((1 - kept) * 100, 9);
  return amounts.length > 1 && first > 0 ? loss : 0;
}

interface Known {
  subject: string;
  path: string;
  amounts: readonly number[] | null | undefined;
  term: number | undefined;
  weeklyHours?: number | null;
}

/** A third year's amount shows by itself that the term is long enough; of two years the second may be a part of one. */
function judged(snapshot: Snapshot, values: Values, known: Known): Outcome {
  const { subject, amounts } = known;
  const inflation = snapshot.funder?.assumed_inflation ?? values.inflationPct;
  const term = known.term ?? ((amounts?.length ?? 0) * 12 > values.fromMonths ? values.fromMonths : undefined);
  const { severity, missing } = settle<{ year_amounts: number; term_months: number }>(
    { year_amounts: amounts ? realLossPct(amounts, inflation) : undefined, term_months: term },
    { year_amounts: [0, 100], term_months: [0, values.fromMonths] },
    ({ year_amounts: loss, term_months }) => (term_months < values.fromMonths ? null : upliftOf(loss, values)),
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null || !amounts ? null : found(severity, { ...known, amounts }, inflation, values);
}

function found(severity: Severity, known: Known & { amounts: readonly number[] }, inflation: number, values: Values) {
  const { subject, path, amounts, term, weeklyHours } = known;
  const loss = realLossPct(amounts, inflation);
  const lost = rounded(((weeklyHours ?? 0) * loss) / 100, 2);
  const hours = lost >= 0.1 ? lost : null;
  return {
    subject,
    severity,
    message: hours === null ? "shrinks" : "shrinksHours",
    data: { years: amounts.length, loss, ...(hours === null ? {} : { hours }) },
    path,
    inputs: {
      year_amounts: amounts,
      assumed_inflation: inflation,
      ...(term === undefined ? {} : { term_months: term }),
      ...(weeklyHours == null ? {} : { weekly_hours: weeklyHours }),
    },
    computed: { loss_pct: rounded(loss, 4), ...(hours === null ? {} : { hours_a_week: hours }) },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious, from_months: values.fromMonths },
    fixes: [
      { code: "add_uplift", value: upliftCost(amounts, inflation) },
      { code: "start_higher" },
      { code: "yearly_look" },
    ],
  } satisfies Found;
}

/** Pence over the whole term to keep every year worth the first. */
function upliftCost(amounts: readonly number[], inflationPct: number): number {
  const growth = 1 + inflationPct / 100;
  const cost = amounts.reduce((sum, amount, year) => sum + Math.max(0, amounts[0]! * growth ** year - amount), 0);
  return rounded(cost, 0);
}
