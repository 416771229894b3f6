import type { RuleId } from "../rules/parameters";
import { ownValue, settables } from "./settable";
import type { FunderTerms } from "./terms";

const plain = ["yearStart", "hourPence", "inflationPct", "darkDays", "refusesYearEndRush"] as const;

/** One thing that is another in later terms: how the funder reckons, or a threshold of a rule. */
export type TermsChange =
  | { what: (typeof plain)[number]; from: unknown; to: unknown }
  | { what: "threshold"; rule: RuleId; name: string; from: number; to: number };

/** What is another in the later of two terms. */
export function termsChanges(before: FunderTerms, after: FunderTerms): TermsChange[] {
  const reckoned = plain.flatMap((what) => {
    const [from, to] = [before[what], after[what]];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ what, from, to }];
  });
  const thresholds = settables.flatMap((one) => {
    const { rule, name, usual } = one;
    const from = ownValue(before.thresholds, one) ?? usual;
    const to = ownValue(after.thresholds, one) ?? usual;
    return from === to ? [] : [{ what: "threshold" as const, rule, name, from, to }];
  });
  return [...reckoned, ...thresholds];
}
