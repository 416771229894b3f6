import { usableFrom } from "../continuity/windows";
import { type Day, termMonths } from "../period";
import { dayIn, isRevenue } from "./facts";
import type { FundFacts, Snapshot } from "./snapshot";

/**
 * The days from which money can be used (rulebook 2, "Read it so"), by the name of the fact that says them; undefined where
 * that fact is absent. A fund has its decision, a grant three days that must be known and perhaps a first payment.
 */
export function usableDaysOf(
  snapshot: Snapshot,
  of: "fund" | "award",
): { starts: Record<string, Day | undefined>; firstPayment: Day | undefined } {
  if (of === "fund") {
    const { decision_made_on, decision_due_on } = snapshot.fund ?? {};
    const decided = decision_made_on ? "decision_made_on" : "decision_due_on";
    return { starts: { [decided]: dayIn(decision_made_on ?? decision_due_on) }, firstPayment: undefined };
  }
  const { notified_on, agreed_on, start_on, payments } = snapshot.award ?? {};
  return {
    starts: { notified_on: dayIn(notified_on), agreed_on: dayIn(agreed_on), start_on: dayIn(start_on) },
    firstPayment: usableFrom([], payments),
  };
}

/** The funding types a fund gives, or undefined when it does not say. An empty list is an answer. */
export function typesOf(fund: FundFacts | null | undefined): readonly string[] | undefined {
  return fund?.funding_types ?? (fund?.funding_type ? [fund.funding_type] : undefined);
}

/** True when any of these types is revenue; undefined when no types are given. */
export function anyRevenue(types: readonly string[] | undefined): boolean | undefined {
  return types?.some(isRevenue);
}

/** The term a fund offers in whole months: as stated, else from its two dates, else undefined. */
export function fundTermOf(fund: FundFacts): number | undefined {
  if (fund.term_months != null) return fund.term_months;
  const start = dayIn(fund.start_on);
  const end = dayIn(fund.end_on);
  return start === undefined || end === undefined ? undefined : termMonths(start, end);
}
