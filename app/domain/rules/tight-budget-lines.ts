import { rounded } from "./rounding";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, settle } from "./settle";
import { type Terms, type TermsIn, termsIn } from "./terms";

type Values = Facts<"tight-budget-lines">["values"];

/** Rulebook 24: small sums may not be moved from one line of the budget to another without a yes. */
export const tightBudgetLines = defineRule({
  id: "tight-budget-lines",
  version: "1.0",
  number: 24,
  exceptions: { E2: "off-with-quote", E7: "down-never-off" },
  check: { grant: (facts) => judged("award", facts), fund: (facts) => judged("fund", facts) },
});

/** How little may be moved without asking, in percent; nothing at all is the same as asking for every move. */
export function movementOf(anyMove: boolean, limitPct: number, { warn, info }: Values): Severity | null {
  return anyMove || limitPct <= 0 ? "serious" : below(limitPct, { warn, info });
}

/** Unrestricted money has no lines. A limit above nothing says by itself that not every move needs a yes. */
function judged(place: TermsIn, { snapshot, values }: Facts<"tight-budget-lines">): Outcome {
  const terms = termsIn(snapshot, place);
  const { facts, subject, types, typeName } = terms;
  const limit = facts.virement_limit_pct ?? undefined;
  const { severity, missing } = settle<Record<string, boolean | number>>(
    {
      [typeName]: types?.some((type) => type !== "FT01"),
      move_needs_permission: facts.move_needs_permission ?? (limit === undefined ? undefined : false),
      virement_limit_pct: limit,
    },
    { [typeName]: [true, false], move_needs_permission: [true, false], virement_limit_pct: [0, 100] },
    ({ [typeName]: tied, move_needs_permission: anyMove, virement_limit_pct: pct }) =>
      tied ? movementOf(Boolean(anyMove), Number(pct), values) : null,
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(severity, terms, values);
}

const FREE_PCT = 25;

function found(severity: Severity, terms: Terms, values: Values): Found {
  const { facts, subject, types, typeName, amount } = terms;
  const limit = facts.virement_limit_pct ?? 0;
  const any = severity === "serious";
  const free = any || amount === undefined ? undefined : rounded((amount * limit) / 100, 0);
  return {
    subject,
    severity,
    message: any ? "any" : free === undefined ? "share" : "sum",
    data: { pct: limit, sum: free ?? null },
    path: `${terms.in}.${facts.move_needs_permission ? "move_needs_permission" : "virement_limit_pct"}`,
    inputs: {
      [typeName]: terms.in === "fund" ? types : types?.[0],
      virement_limit_pct: facts.virement_limit_pct ?? null,
      move_needs_permission: facts.move_needs_permission ?? null,
      ...(free === undefined ? {} : { amount }),
    },
    computed: free === undefined ? {} : { free_to_move: free },
    thresholds: { info: values.info, warn: values.warn },
    fixes: [
      { code: "free_move", value: FREE_PCT },
      { code: "unrestricted", value: "FT01" },
    ],
  };
}
