import { desc, eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import type { Overrides } from "~/domain/rules/parameters";
import { type TermsChange, termsChanges } from "~/domain/terms/changes";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import type { Store } from "~db/store/store";

/** One time that a funder changed how it reckons: who, when by the clocks of the place, why, and from what to what. */
export interface TermsStep {
  id: string;
  by: string | null;
  day: string;
  time: string;
  reason: string;
  changes: TermsChange[];
  terms: FunderTerms;
}

const MOST = 200;

/** How a funder reckons now, and every change of it, the newest first, at most 200. One query. */
export async function termsHistory(store: Store, funderId: string): Promise<{ now: FunderTerms; steps: TermsStep[] }> {
  const rows = await store.read(async (on) => {
    const { funderTerms, people } = on.tables;
    return on
      .select({ row: funderTerms, by: people.name })
      .from(funderTerms)
      .leftJoin(people, eq(people.id, funderTerms.by))
      .where(eq(funderTerms.funderId, funderId))
      .orderBy(desc(funderTerms.at), desc(funderTerms.id))
      .limit(MOST + 1);
  });
  const all = rows.map(({ row, by }) => {
    const terms: FunderTerms = { ...row, thresholds: row.thresholds as Overrides };
    return { id: row.id, by, ...localMoment(row.at), reason: row.reason, terms };
  });
  const steps = all.map((one, place) => ({
    ...one,
    changes: termsChanges(all[place + 1]?.terms ?? usualTerms, one.terms),
  }));
  return { now: all[0]?.terms ?? usualTerms, steps: steps.slice(0, MOST) };
}
