import { applicationCost } from "./application-hours";
import { type Cause, type Competition, causes, competitionOf, type Known, knownOf } from "./competition-facts";
import { subjectOf } from "./facts";
import type { Values } from "./parameters";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { settle, worst } from "./settle";
import type { FundFacts } from "./snapshot";

/** Rulebook 10: many groups write, few are funded, and their hours cost a good part of the money. */
export const competitiveWaste = defineRule({
  id: "competitive-waste",
  version: "1.0",
  number: 10,
  exceptions: { E1: "off", E11: "down" },
  check: {
    fund: (facts) => (facts.snapshot.applications?.length ? null : judged(facts)),
    round: (facts) => (facts.snapshot.applications?.length ? judged(facts) : null),
  },
});

function judged({ snapshot, values }: Facts<"competitive-waste">): Outcome {
  const { fund, funder } = snapshot;
  const subject = subjectOf("fund", fund?.id);
  const rate = funder?.hourly_rate ?? values.hourlyRatePence;
  const seen = competitionOf(snapshot, rate);
  const { low, high } = seen.waste;
  const { severity, missing } = settle<Known>(
    { ...knownOf(seen, fund), waste: low === high ? low : undefined },
    {
      waste: [low, high],
      odds: [0, 100],
      ineligible: [0, 100],
      eligibility_check: [true, false],
      success_rate_published: [true, false],
    },
    (known) => worst(...causes(known, values).map(([, how]) => how)),
  );
  const names: Record<string, readonly string[]> = { ...seen.missing };
  if (missing.length > 0) return { subject, missing: [...new Set(missing.flatMap((name) => names[name] ?? [name]))] };
  return severity === null ? null : found({ subject, severity, seen, rate }, fund ?? {}, values);
}

interface Judgement {
  subject: string;
  severity: Severity;
  seen: Competition;
  rate: number;
}

const paths: Record<Cause, string> = {
  waste: "fund.budget_total",
  odds: "fund.success_rate",
  ineligible: "fund.eligibility_check",
  unpublished: "fund.success_rate_published",
};

function found(
  { subject, severity, seen, rate }: Judgement,
  fund: FundFacts,
  values: Values<"competitive-waste">,
): Found {
  const { applications: of, odds, ineligible, hours: each, waste, actual } = seen;
  const cause = causes(knownOf(seen, fund), values).find(([, how]) => how === severity)![0];
  const hours = (of ?? 0) * each.low;
  const cost = applicationCost(hours * 60, rate);
  const lost = of === undefined || odds === undefined ? undefined : rounded(of * (1 - odds / 100), 0);
  const told = {
    count: rounded(hours, 0),
    cost: rounded(cost, -2),
    share: waste.low,
    ...(lost === undefined ? { no_lost: "None" } : { no_lost: "", lost, of: of! }),
  };
  return {
    subject,
    severity,
    message: cause !== "waste" ? cause : actual ? "took" : "takes",
    data: { waste: told, odds: { odds: odds! }, ineligible: { pct: ineligible! }, unpublished: {} }[cause],
    path: actual && cause !== "unpublished" && cause !== "ineligible" ? "applications" : paths[cause],
    inputs: present({
      applications: of,
      budget_total: fund.budget_total,
      hourly_rate: rate,
      success_rate: odds,
      ineligible_pct: ineligible,
      eligibility_check: fund.eligibility_check,
      success_rate_published: fund.success_rate_published,
    }),
    computed:
      cause === "waste" ? { hours: rounded(hours, 4), cost: rounded(cost, 4), share_pct: rounded(waste.low, 4) } : {},
    thresholds: { ...values },
    fixes: fixes(fund, of),
  };
}

const INTEREST_FOR_EACH_AWARD = 4;

function fixes(fund: FundFacts, applications: number | undefined): Fix[] {
  const typical = fund.typical_award ?? 0;
  const enough = typical > 0 ? INTEREST_FOR_EACH_AWARD * Math.floor((fund.budget_total ?? 0) / typical) : 0;
  const closes = enough > 0 && applications !== undefined && enough < applications;
  return [
    ...(fund.stage === "outline" || fund.stage === "chat" ? [] : [{ code: "add_first_stage" }]),
    ...(fund.eligibility_check ? [] : [{ code: "add_eligibility_check" }]),
    ...(fund.success_rate_published ? [] : [{ code: "publish_odds" }]),
    { code: "allocate_by_conversation" },
    ...(closes ? [{ code: "close_when_full", value: enough }] : []),
  ];
}

function present(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}
