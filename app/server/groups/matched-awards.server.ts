import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { type GrantDates, grantPattern } from "~/domain/groups/grant-pattern";
import { isoDay, parseDay } from "~/domain/period";
import type { Reading } from "~db/store/store";

/** A published grant that was matched to a group. Days are `YYYY-MM-DD`. */
export interface MatchedAward {
  groupId: string;
  title: string;
  day: string | null;
  start: string | null;
  end: string | null;
  months: number | null;
  currency: string;
  pence: number | null;
  /** The year in which the funder's financial year begins; null: not known. */
  year: number | null;
}

/** The published grants of a funder to these groups, as its matched recipients say, the newest first. One query. */
export function matchedAwards(on: Reading, funderId: string, ids: readonly string[]): Promise<MatchedAward[]> {
  const { recipients, funders, awards } = on.tables;
  return on
    .select({
      groupId: recipients.groupId,
      title: awards.title,
      day: awards.awardDay,
      start: awards.startDay,
      end: awards.endDay,
      months: awards.months,
      currency: awards.currency,
      pence: awards.pence,
      year: awards.financialYear,
    })
    .from(recipients)
    .innerJoin(funders, eq(funders.id, recipients.funderId))
    .innerJoin(awards, isSeenAward(on))
    .where(
      and(...[eq(recipients.funderId, funderId), isNull(recipients.endedAt)], inArray(recipients.groupId, [...ids])),
    )
    .orderBy(desc(awards.dayNumber), desc(awards.place));
}

/** The condition that joins `awards` to a recipient and its funder: those of the edition that is seen. */
export function isSeenAward(on: Reading): SQL | undefined {
  const { recipients, funders, awards } = on.tables;
  return and(
    eq(awards.funderId, recipients.funderId),
    eq(awards.recipientKey, recipients.recipientKey),
    eq(awards.edition, funders.edition),
  );
}

/** The days of a grant as sums of days need them. */
export function datesOf({ day, start, end, months }: Omit<MatchedAward, "groupId">): GrantDates {
  const known = (text: string | null) => (text === null ? null : parseDay(text));
  return { award: known(day), start: known(start), end: known(end), months };
}

/** The last day of money that is known, as `YYYY-MM-DD`; null: none is. */
export function fundedUntil(awards: readonly MatchedAward[]): string | null {
  const { fundedUntil: day } = grantPattern(awards.map(datesOf));
  return day === null ? null : isoDay(day);
}
