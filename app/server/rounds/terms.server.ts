import { desc, eq } from "drizzle-orm";
import type { Overrides } from "~/domain/rules/parameters";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import type { Reading } from "~db/store/store";

export type { FunderTerms };

/** How a funder reckons now. One query. */
export async function termsOf(on: Reading, funderId: string): Promise<FunderTerms> {
  return (await newestTerms(on, funderId)) ?? usualTerms;
}

/** What a funder last said of how it reckons, and when; null: it never said. One query. */
export async function newestTerms(
  on: Reading,
  funderId: string,
): Promise<(FunderTerms & { id: string; at: Date }) | null> {
  const { funderTerms } = on.tables;
  const [newest] = await on
    .select()
    .from(funderTerms)
    .where(eq(funderTerms.funderId, funderId))
    .orderBy(desc(funderTerms.at), desc(funderTerms.id))
    .limit(1);
  return newest ? { ...newest, thresholds: newest.thresholds as Overrides } : null;
}
