import { addMonths, type Day, isoDay } from "../period";
import { dayIn } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { settle } from "./settle";
import { lastDayOf, type Terms, type TermsIn, termsIn } from "./terms";

type Values = Facts<"orphan-pilot">["values"];

/** Rulebook 8: a pilot of which nobody has said when, by whom and from what money it is decided what comes next. */
export const orphanPilot = defineRule({
  id: "orphan-pilot",
  version: "1.0",
  number: 8,
  exceptions: { E10: "down" },
  check: { fund: (facts) => judged("fund", facts), grant: (facts) => judged("award", facts) },
});

/** What is written about the way on. No day, no line and no name are facts, not missing inputs. */
interface WayOn {
  decides: Day | undefined;
  budget: boolean;
  decider: boolean;
}

/** How far a pilot that ends on that day is without a way on. */
function orphanedOf({ decides, budget, decider }: WayOn, end: Day, { leadMonths }: Values): Severity | null {
  if (decides === undefined) return "serious";
  if (decides > addMonths(end, -leadMonths) || !budget) return "warn";
  return decider ? null : "info";
}

const EVER: readonly Day[] = [-1e6, 1e6];
const THREE_YEARS = 36;

function judged(place: TermsIn, { snapshot, values }: Facts<"orphan-pilot">): Outcome {
  const terms = termsIn(snapshot, place);
  const { facts, subject } = terms;
  const wayOn = {
    decides: dayIn(facts.pilot_decision_on),
    budget: Boolean(facts.pilot_budget_line?.trim()),
    decider: Boolean(facts.pilot_decider?.trim()),
  };
  const end = lastDayOf(terms);
  const { severity, missing } = settle<{ is_pilot: boolean; end_on: Day }>(
    { is_pilot: facts.is_pilot, end_on: end },
    { is_pilot: [true, false], end_on: EVER },
    ({ is_pilot, end_on }) => (is_pilot ? orphanedOf(wayOn, end_on, values) : null),
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(severity, terms, wayOn, end, values);
}

function found(severity: Severity, terms: Terms, wayOn: WayOn, end: Day | undefined, values: Values): Found {
  const { facts, subject } = terms;
  const { message, fact } = told(wayOn, end, values);
  return {
    subject,
    severity,
    message,
    data: { day: facts.pilot_decision_on ?? null, end: end === undefined ? null : isoDay(end) },
    path: `${terms.in}.${fact}`,
    inputs: {
      is_pilot: true,
      pilot_decision_on: facts.pilot_decision_on ?? null,
      pilot_budget_line: facts.pilot_budget_line ?? null,
      pilot_decider: facts.pilot_decider ?? null,
      end_on: end === undefined ? null : isoDay(end),
    },
    computed: end === undefined ? {} : { decide_by: isoDay(addMonths(end, -values.leadMonths)) },
    thresholds: { lead_months: values.leadMonths },
    fixes: [
      ...(end === undefined ? [] : [{ code: "set_decision", value: isoDay(addMonths(end, -values.decideMonths)) }]),
      { code: "fund_three_years", value: THREE_YEARS },
    ],
  };
}

function told({ decides, budget }: WayOn, end: Day | undefined, { leadMonths }: Values) {
  if (decides === undefined) return { message: "noDate", fact: "pilot_decision_on" };
  if (end !== undefined && decides > addMonths(end, -leadMonths)) return { message: "late", fact: "pilot_decision_on" };
  return budget ? { message: "noDecider", fact: "pilot_decider" } : { message: "noBudget", fact: "pilot_budget_line" };
}
