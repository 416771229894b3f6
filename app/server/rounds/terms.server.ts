import { desc, eq } from "drizzle-orm";
import type { Terms } from "~/domain/rounds/snapshot-of";
import type { Overrides } from "~/domain/rules/parameters";
import type { Reading } from "~db/store/store";

/** How a funder reckons, with its own thresholds and whether it refuses what comes late in the year. */
export interface FunderTerms extends Terms {
  thresholds: Overrides;
  refusesYearEndRush: boolean;
}

/** What holds until a funder says otherwise. Sources: rulebook sections 1 and 3.2. */
const usualTerms: FunderTerms = {
  yearStart: "04-01",
  hourPence: 2200,
  inflationPct: 3,
  darkDays: [["12-20", "01-02"]],
  thresholds: {},
  refusesYearEndRush: false,
};

/** How a funder reckons now. One query. */
export async function termsOf(on: Reading, funderId: string): Promise<FunderTerms> {
  const { funderTerms } = on.tables;
  const [newest] = await on
    .select()
    .from(funderTerms)
    .where(eq(funderTerms.funderId, funderId))
    .orderBy(desc(funderTerms.at), desc(funderTerms.id))
    .limit(1);
  return newest ? { ...newest, thresholds: newest.thresholds as Overrides } : usualTerms;
}
