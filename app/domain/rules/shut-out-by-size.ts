import { subjectOf } from "./facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { settle, worst } from "./settle";
import { awardPct, bundleOf, floorOf, groupsKnown, type KnownGroups, smallestAwardOf } from "./size-facts";
import type { FundFacts } from "./snapshot";

type Values = Facts<"shut-out-by-size">["values"];

/** Rulebook 11: a floor of income, a large smallest award or one award for many places keeps small groups out. */
export const shutOutBySize = defineRule({
  id: "shut-out-by-size",
  version: "1.0",
  number: 11,
  exceptions: { E11: "down", E12: "off" },
  check: { fund: checkFund },
});

const ENDLESS = 1e9;

/** No share kept is a fact. Without a directory nothing can be said of an award, save that there is no smallest one. */
function checkFund({ snapshot, values }: Facts<"shut-out-by-size">): Outcome {
  const { fund } = snapshot;
  const subject = subjectOf("fund", fund?.id);
  const groups = groupsKnown(snapshot);
  const share = fund?.subcontract_share_pct ?? 0;
  const services = fund?.bundles_services ?? 0;
  const { severity, missing } = settle<Record<string, number>>(
    {
      min_income: fund?.min_income,
      min_award: fund?.min_award,
      organisations: groups?.middle,
      bundles_wards: fund?.bundles_wards,
    },
    {
      min_income: [0, values.floorSeriousPence],
      min_award: [0, Number.MAX_VALUE],
      organisations: [1e-9, Number.POSITIVE_INFINITY],
      bundles_wards: [0, ENDLESS],
    },
    ({ min_income, min_award, organisations, bundles_wards }) =>
      worst(
        floorOf(min_income!, values),
        smallestAwardOf(awardPct(min_award!, organisations!), values),
        bundleOf(Math.max(bundles_wards!, services), share, values),
      ),
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(subject, severity, fund!, groups, values);
}

type Groups = KnownGroups | undefined;

function found(subject: string, severity: Severity, fund: FundFacts, groups: Groups, values: Values): Found {
  const { min_income: floor, min_award: award, bundles_wards: wards, bundles_services: services } = fund;
  const pct = award != null && groups ? awardPct(award, groups.middle) : undefined;
  const bundled = Math.max(wards ?? 0, services ?? 0);
  const out = floor != null && groups ? groups.below(floor) : undefined;
  const byFloor = floorOf(floor ?? 0, values) === severity;
  const byAward = smallestAwardOf(pct ?? 0, values) === severity;
  const told = byFloor ? floorTold(groups) : byAward ? ["award", "min_award"] : bundleTold(bundled === wards);
  return {
    subject,
    severity,
    message: told[0]!,
    data: {
      ...{ floor: floor ?? null, out: out ?? null, of: groups?.count ?? null },
      ...{ award: award ?? null, pct: pct ?? null, count: bundled },
    },
    path: `fund.${told[1]}`,
    inputs: {
      min_income: floor ?? null,
      min_award: award ?? null,
      middle_income: groups?.middle ?? null,
      bundles_wards: wards ?? null,
      bundles_services: services ?? null,
      subcontract_share_pct: fund.subcontract_share_pct ?? null,
    },
    computed: {
      ...(pct === undefined ? {} : { award_pct: rounded(pct, 4) }),
      ...(out === undefined ? {} : { shut_out: out }),
    },
    thresholds: { ...values },
    fixes: fixes(fund, bundled, groups, values),
  };
}

function floorTold(groups: Groups): string[] {
  return [groups ? "floorHere" : "floor", "min_income"];
}

function bundleTold(ofWards: boolean): string[] {
  return ofWards ? ["wards", "bundles_wards"] : ["services", "bundles_services"];
}

/** Set aside for smaller groups: a start of ours, the same as for first-timers in rule 41. */
const RESERVED_PCT = 20;

/** As many neighbourhood awards as there are wards or services, or as bring the smallest award down to what is fine. */
function fixes({ min_income, min_award }: FundFacts, bundled: number, groups: Groups, values: Values): Fix[] {
  const fine = groups ? (groups.middle * values.warn) / 100 : Number.POSITIVE_INFINITY;
  const parts = Math.max(bundled > values.bundled ? bundled : 1, Math.ceil((min_award ?? 0) / fine));
  return [
    ...(min_income != null && min_income > 0 ? [{ code: "lower_floor", value: 0 }] : []),
    ...(parts > 1 && Number.isFinite(parts) ? [{ code: "split_awards", value: parts }] : []),
    { code: "reserve_share", value: RESERVED_PCT },
  ];
}
