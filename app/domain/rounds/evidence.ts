import type { PastGrants } from "./past-grants";

/** What a funder's own grants say beside a finding; the sentence stands by its code in messages/en/evidence.json. */
export interface Evidence {
  code: "onRepeat" | "medianMonths" | "lateInYear" | "fundedBefore" | "afterStart";
  values: Record<string, number>;
}

type Tell = (past: PastGrants) => Evidence | null;

const shared =
  (code: Evidence["code"], of: (past: PastGrants) => PastGrants["onRepeat"]): Tell =>
  (past) => {
    const found = of(past);
    return found && { code, values: { some: found.some, count: found.of } };
  };

const onRepeat = shared("onRepeat", (past) => past.onRepeat);
const lateInYear = shared("lateInYear", (past) => past.lateInYear);
const fundedBefore = shared("fundedBefore", (past) => past.fundedBefore);
const afterStart = shared("afterStart", (past) => past.afterStart);
const medianMonths: Tell = ({ medianMonths: found }) =>
  found && { code: "medianMonths", values: { months: found.months, count: found.grants } };

/** By rule, what bears on it: the first is told first. */
const bearing: Readonly<Record<string, readonly Tell[]>> = {
  "one-year-terms": [onRepeat, medianMonths],
  "multi-year-in-name-only": [onRepeat, fundedBefore],
  "orphan-pilot": [medianMonths],
  "year-end-rush": [lateInYear],
  "short-spend-window": [lateInYear, medianMonths],
  "decision-lag": [afterStart],
  "novelty-demand": [fundedBefore],
  "competitive-waste": [fundedBefore],
  "application-burden": [fundedBefore],
  "no-inflation-uplift": [medianMonths],
};

/** What the published grants say beside a finding of a rule; empty where nothing is known or bears on it. */
export function evidenceFor(rule: string, past: PastGrants | null | undefined): Evidence[] {
  if (!past || !Object.hasOwn(bearing, rule)) return [];
  return bearing[rule]!.flatMap((tell) => tell(past) ?? []);
}
