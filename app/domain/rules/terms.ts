import { addMonths, type Day } from "../period";
import { dayIn, subjectOf, termOf } from "./facts";
import { fundTermOf, typesOf } from "./money-facts";
import type { AwardFacts, FundFacts, Snapshot } from "./snapshot";

/** Where the terms of a grant stand: in the grant itself, or in the draft of a fund that will give it. */
export type TermsIn = "fund" | "award";

/** What a grant promises and asks in return, by the same names wherever it stands. */
export interface Terms {
  in: TermsIn;
  subject: string;
  facts: FundFacts | AwardFacts;
  /** Whole months, as stated or from the dates. */
  term: number | undefined;
  /** Codes of the funding types, and the name of the fact that says them. */
  types: readonly string[] | undefined;
  typeName: "funding_types" | "funding_type";
  /** Pence: the award, or a usual one. */
  amount: number | undefined;
}

/** The terms of a snapshot's grant or fund; without one, of nothing known. */
export function termsIn(snapshot: Snapshot, place: TermsIn): Terms {
  if (place === "fund") {
    const fund = snapshot.fund ?? {};
    const known = {
      facts: fund,
      term: fundTermOf(fund),
      types: typesOf(fund),
      amount: fund.typical_award ?? undefined,
    };
    return { in: "fund", subject: subjectOf("fund", fund.id), typeName: "funding_types", ...known };
  }
  const award = snapshot.award ?? {};
  const types = award.funding_type == null ? undefined : [award.funding_type];
  const known = { facts: award, term: termOf(award), types, amount: award.amount ?? undefined };
  return { in: "award", subject: subjectOf("award", award.id), typeName: "funding_type", ...known };
}

const LONGEST_TERM = 1200;

/** The last day of the money: as stated, else from the start and the term. */
export function lastDayOf({ facts, term }: Terms): Day | undefined {
  const start = dayIn(facts.start_on);
  const counted = term !== undefined && Number.isInteger(term) && term > 0 && term <= LONGEST_TERM;
  return dayIn(facts.end_on) ?? (start !== undefined && counted ? addMonths(start, term) - 1 : undefined);
}
