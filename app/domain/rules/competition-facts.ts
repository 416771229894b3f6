import { applicationCost, minutesToApply } from "./application-hours";
import { isStillOpen, wonOf } from "./circle-rates";
import type { Values } from "./parameters";
import { rounded } from "./rounding";
import type { Severity } from "./rule";
import { atLeast, below } from "./settle";
import type { ApplicationFacts, FundFacts, Snapshot } from "./snapshot";

/** What a round costs all who apply, next to what it gives. An undefined number is not known. */
export interface Competition {
  /** Told of applications that came in, or of those that are expected. */
  actual: boolean;
  applications: number | undefined;
  /** Hours of one application at least and at most; they differ where a fact of the form is absent. */
  hours: { low: number; high: number };
  /** Percent of the money given that the applications cost, at least and at most. */
  waste: { low: number; high: number };
  /** Percent of applications that were or are funded. */
  odds: number | undefined;
  /** Percent of applications that could never have been. */
  ineligible: number | undefined;
  /** Names of the absent facts behind each of the three. */
  missing: { waste: readonly string[]; odds: readonly string[]; ineligible: readonly string[] };
}

/** More than any round costs: stands for an amount that is not known. */
const ENDLESS = 1e9;

/**
 * The competition of a round: of its applications where there are any, else of those its draft expects.
 *
 * @param rate pence an hour
 */
export function competitionOf(snapshot: Snapshot, rate: number): Competition {
  const { applications: sent, fund } = snapshot;
  const actual = Boolean(sent?.length);
  const applications = actual ? sent!.length : (fund?.applications_expected ?? undefined);
  const budget = (fund?.budget_total ?? 0) > 0 ? fund!.budget_total! : undefined;
  const minutes = minutesToApply(snapshot);
  const share = (each: number, unknown: number) =>
    applications === undefined || budget === undefined
      ? unknown
      : rounded(((applications * applicationCost(each, rate)) / budget) * 100, 9);
  const none = applications === 0;
  return {
    actual,
    applications,
    hours: { low: minutes.low / 60, high: minutes.high / 60 },
    waste: none ? { low: 0, high: 0 } : { low: share(minutes.low, 0), high: share(minutes.high, ENDLESS) },
    odds: actual
      ? shareOf(sent!, (one) => (isStillOpen(one) ? undefined : wonOf(one)))
      : (fund?.success_rate ?? undefined),
    ineligible: (actual ? ineligibleOf(sent!) : undefined) ?? fund?.ineligible_pct ?? undefined,
    missing: {
      waste: [
        ...(applications === undefined ? ["applications_expected"] : []),
        ...(budget === undefined ? ["budget_total"] : []),
        ...minutes.missing,
      ],
      odds: [actual ? "outcome" : "success_rate"],
      ineligible: [actual ? "eligible" : "ineligible_pct"],
    },
  };
}

function ineligibleOf(sent: readonly ApplicationFacts[]): number | undefined {
  return shareOf(sent, ({ eligible }) => (eligible == null ? undefined : !eligible));
}

/** Percent of which it is so; undefined as soon as it is not known of one. */
function shareOf(sent: readonly ApplicationFacts[], isSo: (one: ApplicationFacts) => boolean | undefined) {
  const known = sent.map(isSo);
  return known.includes(undefined) ? undefined : (100 * known.filter(Boolean).length) / known.length;
}

type Limits = Values<"competitive-waste">;

/** How much of the money given the applications cost, in percent. */
export function wasteOf(wastePct: number, { info, warn, serious }: Limits): Severity | null {
  return atLeast(wastePct, { info, warn, serious });
}

/** How small the chance of a yes is, in percent. */
export function oddsOf(oddsPct: number, { oddsInfo, oddsWarn, oddsSerious }: Limits): Severity | null {
  return below(oddsPct, { info: oddsInfo, warn: oddsWarn, serious: oddsSerious });
}

/** What the answer turns on: percent, and what is done about it. */
export type Known = Record<"waste" | "odds" | "ineligible", number> &
  Record<"eligibility_check" | "success_rate_published", boolean>;
export type Cause = "waste" | "odds" | "ineligible" | "unpublished";

/** The same as far as it is known, the cost of the applications at its least. */
export function knownOf({ waste, odds, ineligible }: Competition, fund: FundFacts | null | undefined) {
  const { eligibility_check, success_rate_published } = fund ?? {};
  return { waste: waste.low, odds, ineligible, eligibility_check, success_rate_published };
}

/** Each of the four things that can be wrong, in the order in which they are told. */
export function causes(
  known: { [K in keyof Known]: Known[K] | null | undefined },
  values: Limits,
): [Cause, Severity | null][] {
  const unchecked = known.eligibility_check === false && (known.ineligible ?? 0) >= values.ineligible;
  return [
    ["waste", wasteOf(known.waste ?? 0, values)],
    ["odds", oddsOf(known.odds ?? 100, values)],
    ["ineligible", unchecked ? "warn" : null],
    ["unpublished", known.success_rate_published === false ? "warn" : null],
  ];
}
