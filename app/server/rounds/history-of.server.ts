import { and, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { addMonths } from "~/domain/period";
import type { History } from "~/domain/rounds/snapshot-of";
import type { Reading } from "~db/store/store";

/** The last round: what was awarded in the year up to the newest grant, of very many the newest. */
const LAST_ROUND_MONTHS = 12;
const MOST_GRANTS = 2_000;
/** Who had a grant in so many months before was funded before (rulebook 5). */
const BEFORE_DAYS = 1_096;

/**
 * What a funder's published grants tell of its last round: the share that went to groups it had funded in the three years
 * before. Where none were brought in there was no last round, and none of it went to anybody. Two queries.
 */
export async function historyOf(on: Reading, funderId: string): Promise<History> {
  const { awards, funders } = on.tables;
  const isSeen = and(eq(awards.funderId, funderId), eq(awards.edition, funders.edition));
  const dated = on
    .select({ recipientKey: awards.recipientKey, dayNumber: awards.dayNumber, edition: awards.edition })
    .from(funders)
    .innerJoin(awards, isSeen);
  const [newest] = await dated
    .where(and(eq(funders.id, funderId), isNotNull(awards.awardDay)))
    .orderBy(desc(awards.dayNumber))
    .limit(1);
  if (!newest) return { repeatPct: 0, successPct: null };
  const since = addMonths(newest.dayNumber, -LAST_ROUND_MONTHS);
  const last = on
    .select({ recipientKey: awards.recipientKey, dayNumber: awards.dayNumber })
    .from(awards)
    .where(
      and(
        ...[eq(awards.edition, newest.edition), eq(awards.funderId, funderId)],
        ...[gt(awards.dayNumber, since), isNotNull(awards.recipientKey)],
      ),
    )
    .orderBy(desc(awards.dayNumber))
    .limit(MOST_GRANTS)
    .as("last");
  const hadBefore = sql`exists (select 1 from ${awards} as earlier where earlier.funder_id = ${funderId}
    and earlier.recipient_key = ${last.recipientKey} and earlier.edition = ${newest.edition}
    and earlier.day_number < ${last.dayNumber} and earlier.day_number >= ${last.dayNumber} - ${BEFORE_DAYS})`;
  const [counted] = await on
    .select({ all: sql<number>`count(*)`, again: sql<number>`sum(case when ${hadBefore} then 1 else 0 end)` })
    .from(last);
  const all = Number(counted?.all ?? 0);
  return { repeatPct: all === 0 ? 0 : (100 * Number(counted?.again ?? 0)) / all, successPct: null };
}
