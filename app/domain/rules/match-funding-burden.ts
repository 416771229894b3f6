import { subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { settle } from "./settle";
import type { FundFacts } from "./snapshot";

type Values = Facts<"match-funding-burden">["values"];

/** Rulebook 9: other money has to be found before or beside this. */
export const matchFundingBurden = defineRule({
  id: "match-funding-burden",
  version: "1.0",
  number: 9,
  exceptions: { E2: "off-with-quote", E7: "down-never-off" },
  check: { fund: checkFund },
});

/** When the match is asked for, and of whom. */
interface Match {
  /** It must be there before a group may apply. */
  before: boolean;
  /** Small groups may apply and are not let off. */
  small: boolean;
}

/** How heavy a match of that many percent of the whole cost is, when it has to be cash from elsewhere. */
export function matchOf(cashPct: number, { before, small }: Match, values: Values): Severity | null {
  if (cashPct <= values.info) return null;
  if (cashPct >= values.serious || before) return "serious";
  return cashPct >= values.warn || small ? "warn" : "info";
}

/** What volunteer time and space may stand for is no cash: where they count, nothing has to be found. */
function checkFund({ snapshot: { fund }, values }: Facts<"match-funding-burden">): Outcome {
  const subject = subjectOf("fund", fund?.id);
  const small = values.smallIncomePence;
  const { severity, missing } = settle<Record<string, number | boolean>>(
    {
      match_cash_pct: fund?.match_cash_pct,
      match_in_kind_ok: fund?.match_in_kind_ok,
      match_before_applying: fund?.match_before_applying,
      min_income: fund?.min_income,
      match_waived_below: fund?.match_waived_below,
    },
    {
      match_cash_pct: [0, 1, 100],
      match_in_kind_ok: [true, false],
      match_before_applying: [true, false],
      min_income: [0, small],
      match_waived_below: [0, small],
    },
    (given) => {
      const cash = given.match_in_kind_ok ? 0 : Number(given.match_cash_pct);
      const open = Number(given.min_income) < small && Number(given.match_waived_below) < small;
      return matchOf(cash, { before: Boolean(given.match_before_applying), small: open }, values);
    },
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(subject, severity, fund!, values);
}

function found(subject: string, severity: Severity, fund: FundFacts, values: Values): Found {
  const pct = fund.match_cash_pct ?? 0;
  const small = values.smallIncomePence;
  const letOff = (fund.min_income ?? 0) >= small || (fund.match_waived_below ?? 0) >= small;
  const elsewhere = matchOf(pct, { before: false, small: false }, values) === severity;
  return {
    subject,
    severity,
    message: fund.match_before_applying ? "before" : elsewhere ? "elsewhere" : "small",
    data: { pct, small },
    path: fund.match_before_applying ? "fund.match_before_applying" : "fund.match_cash_pct",
    inputs: {
      match_cash_pct: pct,
      match_in_kind_ok: false,
      match_before_applying: fund.match_before_applying ?? null,
      min_income: fund.min_income ?? null,
      match_waived_below: fund.match_waived_below ?? null,
    },
    computed: { cash_pct: pct },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious },
    fixes: [
      { code: "accept_in_kind" },
      ...(letOff ? [] : [{ code: "waive_small", value: small }]),
      ...(fund.match_before_applying ? [{ code: "offer_first" }] : []),
    ],
  };
}
