import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, settle, worst } from "./settle";
import { type Terms, type TermsIn, termsIn } from "./terms";

type Values = Facts<"savings-penalty">["values"];

/** Rulebook 20: a group that spends with care gives the rest back, or is shut out for what it put by. */
export const savingsPenalty = defineRule({
  id: "savings-penalty",
  version: "1.0",
  number: 20,
  exceptions: { E7: "down-never-off", E13: "off" },
  check: { fund: (facts) => judged("fund", facts), grant: (facts) => judged("award", facts) },
});

/** How low a cap on reserves is, in months; without one there is nothing to say. */
export function reservesCapOf(months: number, { warn, serious }: Values): Severity | null {
  return below(months, { warn, serious });
}

/** Giving back what is left, at each year's end of a longer grant or at the end of it; asking to keep it. */
function unspentOf(rule: string, term: number, { yearMonths }: Values): Severity | null {
  if (rule === "return") return term > yearMonths ? "serious" : "warn";
  return rule === "ask" ? "info" : null;
}

const rules = ["keep", "carry", "ask", "return"];

/** No cap is a fact. A word for the rule that is not one of ours says nothing. */
function judged(place: TermsIn, { snapshot, values }: Facts<"savings-penalty">): Outcome {
  const terms = termsIn(snapshot, place);
  const { facts, subject, term } = terms;
  const rule = rules.find((one) => one === facts.underspend_rule?.trim().toLowerCase());
  const cap = snapshot.fund?.reserves_cap_months ?? undefined;
  const capped = cap === undefined ? null : reservesCapOf(cap, values);
  const { severity, missing } = settle<{ underspend_rule: string; term_months: number }>(
    { underspend_rule: rule, term_months: term },
    { underspend_rule: rules, term_months: [0, values.yearMonths + 1] },
    ({ underspend_rule, term_months }) => worst(capped, unspentOf(underspend_rule, term_months, values)),
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(severity, terms, rule, cap, values);
}

const KEPT_MONTHS = 6;

function found(
  severity: Severity,
  terms: Terms,
  rule: string | undefined,
  cap: number | undefined,
  values: Values,
): Found {
  const { subject, term } = terms;
  const unspent = rule === undefined ? null : unspentOf(rule, term ?? 0, values);
  const shutOut = cap !== undefined && reservesCapOf(cap, values) !== null;
  const message = unspent !== severity ? "cap" : rule === "ask" ? "asks" : severity === "serious" ? "yearly" : "end";
  return {
    subject,
    severity,
    message,
    data: message === "cap" ? { count: cap! } : {},
    path: message === "cap" ? "fund.reserves_cap_months" : `${terms.in}.underspend_rule`,
    inputs: {
      underspend_rule: rule ?? null,
      ...(rule === "return" && term !== undefined ? { term_months: term } : {}),
      reserves_cap_months: cap ?? null,
    },
    computed: {},
    thresholds: { warn: values.warn, serious: values.serious, year_months: values.yearMonths },
    fixes: [
      ...(unspent === null ? [] : [{ code: "roll_on" }, { code: "keep_as_reserves", value: KEPT_MONTHS }]),
      ...(shutOut ? [{ code: "lift_reserves_test" }] : []),
    ],
  };
}
