import { and, desc, eq, gt, sql } from "drizzle-orm";
import { parseDay } from "~/domain/period";
import { type PastGrants, pastGrantsOf } from "~/domain/rounds/past-grants";
import type { Reading } from "~db/store/store";

/** So many of the newest are counted: a page waits for no more. */
const MOST_GRANTS = 5_000;
/** Grants whose day is not known stand far below any day (db/schema/awards.ts). */
const UNDATED = -1_000_000;

/** What a funder's published grants count up to; null: it has none with a day. One query, by the key of the grants. */
export async function pastGrants(
  on: Reading,
  { funderId, yearStart }: { funderId: string; yearStart: string },
): Promise<PastGrants | null> {
  const rows = await pastGrantRows(on, funderId);
  const dated = rows.slice(0, MOST_GRANTS).map((row) => ({
    group: row.isPrivate ? null : row.group,
    award: row.award,
    start: parseDay(row.start ?? ""),
    end: parseDay(row.end ?? ""),
    months: row.months,
  }));
  return pastGrantsOf(dated, { yearStart, isCut: rows.length > MOST_GRANTS });
}

/** Its grants with a day, the newest first, one more than are counted. */
export function pastGrantRows(on: Reading, funderId: string) {
  const { awards, funders } = on.tables;
  const seen = sql`(select ${funders.edition} from ${funders} where ${funders.id} = ${funderId})`;
  return on
    .select({
      ...{ group: awards.recipientKey, isPrivate: awards.isPrivate, award: awards.dayNumber },
      ...{ start: awards.startDay, end: awards.endDay, months: awards.months },
    })
    .from(awards)
    .where(and(eq(awards.edition, seen), eq(awards.funderId, funderId), gt(awards.dayNumber, UNDATED)))
    .orderBy(desc(awards.dayNumber))
    .limit(MOST_GRANTS + 1);
}
