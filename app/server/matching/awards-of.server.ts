import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Reading } from "~db/store/store";

/** Grants on a group's page at once. */
const MOST = 500;

/** A published grant of a group. Days are `YYYY-MM-DD`; `title` is null where it names somebody who may be a private person. */
export interface AwardOfGroup {
  funderId: string;
  funderName: string;
  awardId: string;
  n: number;
  title: string | null;
  day: string | null;
  startDay: string | null;
  endDay: string | null;
  pence: number | null;
  currency: string;
}

/**
 * The published grants of a group, as they were matched: by funder, newest first, of the edition that is seen now. At most
 * 500; `hasMore`: there are others. One query.
 */
export async function awardsOfGroup(
  on: Reading,
  groupId: string,
): Promise<{ awards: AwardOfGroup[]; hasMore: boolean }> {
  const rows = await awardsQuery(on, groupId);
  const awards = rows.slice(0, MOST).map(({ title, ...award }) => ({ ...award, title: title || null }));
  return { awards, hasMore: rows.length > MOST };
}

/** The query of it: along the group's recipients to their grants. */
export function awardsQuery(on: Reading, groupId: string) {
  const { recipients, funders, awards } = on.tables;
  const { funderId, awardId, n, title, startDay, endDay, pence, currency } = awards;
  const isItsAward = and(
    eq(awards.funderId, recipients.funderId),
    eq(awards.recipientKey, recipients.recipientKey),
    // The sign keeps the engine from walking through the whole edition of the funder instead of along its recipient.
    sql`+${awards.edition} = ${funders.edition}`,
    eq(awards.isPrivate, false),
  );
  return on
    .select({
      ...{ funderId, funderName: funders.name, awardId, n, title },
      ...{ day: awards.awardDay, startDay, endDay, pence, currency },
    })
    .from(recipients)
    .innerJoin(funders, eq(funders.id, recipients.funderId))
    .innerJoin(awards, isItsAward)
    .where(and(eq(recipients.groupId, groupId), isNull(recipients.endedAt)))
    .orderBy(asc(funders.name), asc(funderId), desc(awards.dayNumber), desc(awards.place))
    .limit(MOST + 1);
}
