import { subjectOf } from "./facts";
import { typesOf } from "./money-facts";
import { findNoRunningCosts } from "./novelty-words";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, settle } from "./settle";
import type { FundFacts } from "./snapshot";

type Values = Facts<"no-core-costs">["values"];

/** Rulebook 6: running costs are shut out, or capped below what they are. */
export const noCoreCosts = defineRule({
  id: "no-core-costs",
  version: "1.0",
  number: 6,
  exceptions: { E2: "off-with-quote", E7: "down-never-off" },
  check: { fund: checkFund },
});

/**
 * How little a fund leaves for overheads.
 *
 * @param capPct percent of direct costs; null for a fair share, no cap
 */
export function overheadsOf(excluded: boolean, capPct: number | null, values: Values): Severity | null {
  if (excluded) return "serious";
  return capPct === null ? null : below(capPct, values);
}

function checkFund({ snapshot: { fund }, values }: Facts<"no-core-costs">): Outcome {
  const subject = subjectOf("fund", fund?.id);
  const types = typesOf(fund);
  const written = shutOutInWords(fund);
  const cap = fund?.overhead_cap_pct;
  const { severity, missing } = settle<Record<string, unknown>>(
    {
      funding_types: types && !allowsCore(types),
      overheads_excluded:
        written !== undefined || (fund?.overheads_excluded ?? (cap === undefined ? undefined : false)),
      overhead_cap_pct: cap === null ? Number.POSITIVE_INFINITY : cap,
    },
    { funding_types: [true, false], overheads_excluded: [true, false], overhead_cap_pct: [0, 1e9] },
    ({ funding_types: tied, overheads_excluded: excluded, overhead_cap_pct: pct }) =>
      tied ? overheadsOf(excluded as boolean, pct as number, values) : null,
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(subject, severity, fund!, written, values);
}

function allowsCore(types: readonly string[]): boolean {
  return types.includes("FT01") || types.includes("FT02");
}

/** Where the guidance or an eligibility criterion says that core or running costs are not paid for, and its words. */
function shutOutInWords(fund: FundFacts | null | undefined): { path: string; quote: string } | undefined {
  const texts = [
    { path: "fund.guidance_text", text: fund?.guidance_text },
    ...(fund?.criteria ?? []).map(({ kind, text }, place) => ({
      path: `fund.criteria[${place}].text`,
      text: kind === "eligibility" ? text : null,
    })),
  ];
  return texts.flatMap(({ path, text }) => findNoRunningCosts(text ?? "").map((quote) => ({ path, quote })))[0];
}

function found(
  subject: string,
  severity: Severity,
  fund: FundFacts,
  written: { path: string; quote: string } | undefined,
  values: Values,
): Found {
  const cap = fund.overhead_cap_pct;
  const capped = !written && !fund.overheads_excluded && cap != null;
  return {
    subject,
    severity,
    message: capped ? "capped" : "excluded",
    data: capped ? { cap } : {},
    path: capped ? "fund.overhead_cap_pct" : (written?.path ?? "fund.overheads_excluded"),
    inputs: {
      funding_types: typesOf(fund),
      ...(fund.overheads_excluded == null ? {} : { overheads_excluded: fund.overheads_excluded }),
      ...(cap === undefined ? {} : { overhead_cap_pct: cap }),
      ...(written ? { words: written.quote } : {}),
    },
    computed: capped ? { cap_pct: cap } : { excluded: true },
    thresholds: { ...values },
    fixes: [
      { code: "allow_unrestricted" },
      { code: "allow_running_costs" },
      ...(capped ? [{ code: "fair_share" }] : []),
    ],
  };
}
