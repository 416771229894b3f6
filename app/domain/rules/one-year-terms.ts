import { isRevenue, subjectOf, termOf } from "./facts";
import { anyRevenue, fundTermOf, typesOf } from "./money-facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, settle } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"one-year-terms">["values"];

/** Rulebook 5: a short term for work that has no end. */
export const oneYearTerms = defineRule({
  id: "one-year-terms",
  version: "1.0",
  number: 5,
  exceptions: { E1: "off", E2: "off-with-quote", E3: "off", E5: "off", E8: "to-info" },
  check: { fund: checkFund, grant: checkGrant },
});

/**
 * How short a term of that many whole months is for ongoing revenue work.
 *
 * @param hadBefore whether the group was funded by us before; null when nothing tells, which counts as no
 */
export function shortTermOf(months: number, hadBefore: boolean | null, values: Values): Severity | null {
  if (months <= values.serious) return hadBefore ? "serious" : "warn";
  return below(months, { info: values.info, warn: values.warn });
}

function checkGrant({ snapshot: { award }, values }: Facts<"one-year-terms">): Outcome {
  const type = award?.funding_type ?? undefined;
  return judged(values, {
    subject: subjectOf("award", award?.id),
    entity: "award",
    term: award ? termOf(award) : undefined,
    purpose: award?.purpose_duration,
    revenue: type === undefined ? undefined : isRevenue(type),
    type: { funding_type: type },
    history: { previous_award_id: award?.previous_award_id ?? null },
    hadBefore: Boolean(award?.previous_award_id),
  });
}

function checkFund({ snapshot, values }: Facts<"one-year-terms">): Outcome {
  const { fund } = snapshot;
  const types = typesOf(fund);
  const share = repeatShare(snapshot);
  return judged(values, {
    subject: subjectOf("fund", fund?.id),
    entity: "fund",
    term: fund ? fundTermOf(fund) : undefined,
    purpose: fund?.purpose_duration,
    revenue: anyRevenue(types),
    type: { funding_types: types },
    history: share === undefined ? {} : { repeat_share_pct: share },
    hadBefore: share === undefined ? undefined : share >= values.repeatShare,
  });
}

/** Percent of last round's awards that went to groups funded before; no awards, none of them. */
function repeatShare({ fund, awards }: Snapshot): number | undefined {
  if (fund?.last_round_repeat_pct != null) return fund.last_round_repeat_pct;
  const again = awards?.filter((award) => award.previous_award_id).length;
  return awards && again !== undefined ? (100 * again) / Math.max(awards.length, 1) : undefined;
}

interface Known {
  subject: string;
  entity: "fund" | "award";
  term: number | undefined;
  purpose: string | null | undefined;
  revenue: boolean | undefined;
  /** The fact about funding types under its own name. */
  type: Record<string, unknown>;
  history: Record<string, unknown>;
  hadBefore: boolean | undefined;
}

/** A missing term is tried above the months at which history matters: it is asked for only once the term is that short. */
function judged(values: Values, known: Known): Outcome {
  const { subject, term, purpose, revenue, hadBefore } = known;
  const typeName = Object.keys(known.type)[0]!;
  const { severity, missing } = settle<Record<string, unknown>>(
    { term_months: term, purpose_duration: purpose, [typeName]: revenue, awards: hadBefore },
    {
      term_months: [values.serious + 1, values.info],
      purpose_duration: ["ongoing", "one_off"],
      [typeName]: [true, false],
      awards: [true, false],
    },
    ({ term_months, purpose_duration, [typeName]: forRevenue, awards }) =>
      forRevenue && purpose_duration === "ongoing"
        ? shortTermOf(term_months as number, awards as boolean, values)
        : null,
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(severity, known, values);
}

function found(severity: Severity, known: Known, values: Values): Found {
  const { subject, entity, purpose, type, history } = known;
  const months = known.term!;
  const search = Math.max(months - 6, 0);
  const again = severity !== "serious" ? "" : entity === "award" ? "Again" : "Most";
  return {
    subject,
    severity,
    message: `${search > 0 ? "short" : "atOnce"}${again}`,
    data: { count: months, month: search },
    path: `${entity}.term_months`,
    inputs: { term_months: months, purpose_duration: purpose, ...type, ...(months <= values.serious ? history : {}) },
    computed: { months, look_again_month: search },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious },
    fixes: [
      { code: "make_36", value: 36 },
      { code: "make_60", value: 60 },
    ],
  };
}
