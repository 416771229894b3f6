import type { Terms } from "../rounds/snapshot-of";
import type { Overrides } from "../rules/parameters";

/** How a funder reckons, with its own thresholds and whether it refuses what comes late in the year. */
export interface FunderTerms extends Terms {
  thresholds: Overrides;
  refusesYearEndRush: boolean;
}

/** What holds until a funder says otherwise. Sources: rulebook sections 1 and 3.2. */
export const usualTerms: FunderTerms = {
  yearStart: "04-01",
  hourPence: 2200,
  inflationPct: 3,
  darkDays: [["12-20", "01-02"]],
  thresholds: {},
  refusesYearEndRush: false,
};
