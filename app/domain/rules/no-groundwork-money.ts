import { subjectOf } from "./facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Outcome, type Severity } from "./rule";
import { below, settle } from "./settle";

type Values = Facts<"no-groundwork-money">["values"];

/** Rulebook 12: nothing may be used for the time in which groups get to know each other. */
export const noGroundworkMoney = defineRule({
  id: "no-groundwork-money",
  version: "1.0",
  number: 12,
  exceptions: { E2: "off-with-quote", E5: "off" },
  check: { fund: checkFund, portfolio: checkPortfolio },
});

/** How little of all the money may be used for groundwork, in percent. */
export function groundworkShareOf(sharePct: number, { info, warn }: Values): Severity | null {
  return below(sharePct, { info, warn });
}

/** Up to £3,000: what a line for groundwork gives at most (rulebook 12). */
const LINE_PENCE = 300_000;

function checkFund({ snapshot: { fund } }: Facts<"no-groundwork-money">): Outcome {
  const subject = subjectOf("fund", fund?.id);
  if (fund?.groundwork_ok == null) return { subject, missing: ["groundwork_ok"] };
  if (fund.groundwork_ok) return null;
  return {
    subject,
    severity: "info",
    message: "fund",
    path: "fund.groundwork_ok",
    inputs: { groundwork_ok: false },
    computed: {},
    thresholds: {},
    fixes: [{ code: "allow_groundwork" }, { code: "open_line", value: LINE_PENCE }],
  };
}

function checkPortfolio({ snapshot: { funder }, values }: Facts<"no-groundwork-money">): Outcome {
  const subject = subjectOf("funder", funder?.id);
  const { budget_total: all, groundwork_budget: groundwork } = funder ?? {};
  const { severity, missing } = settle<{ groundwork_budget: number; budget_total: number }>(
    { groundwork_budget: groundwork, budget_total: all != null && all > 0 ? all : undefined },
    { groundwork_budget: [0, Number.MAX_VALUE], budget_total: [1, Number.POSITIVE_INFINITY] },
    ({ groundwork_budget, budget_total }) => groundworkShareOf((groundwork_budget / budget_total) * 100, values),
  );
  if (missing.length > 0) return { subject, missing };
  if (severity === null || groundwork == null) return null;
  const known = all != null && all > 0;
  const share = known ? rounded((groundwork / all) * 100, 9) : 0;
  return {
    subject,
    severity,
    message: groundwork > 0 ? "share" : "none",
    data: { share },
    path: "funder.groundwork_budget",
    inputs: { groundwork_budget: groundwork, ...(known ? { budget_total: all } : {}) },
    computed: { share_pct: rounded(share, 4) },
    thresholds: { ...values },
    fixes: [{ code: "open_line", value: LINE_PENCE }],
  };
}
