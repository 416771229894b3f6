import { hash } from "node:crypto";
import type { ReadGrant } from "~/domain/imports/read-grant";
import { civil, type Day, isoDay, yearEnd } from "~/domain/period";
import type { Tables } from "~db/schema";

export type AwardRow = Tables["awards"]["$inferInsert"];

/** A grant ready for its edition. */
export type NewAward = Omit<AwardRow, "edition" | "place">;

/** Stands for a day that is not known where lists are sorted, and −1 for a year that is not known where totals are kept. */
const NO_DAY = -1_000_000;
export const NO_YEAR = -1;

/** First day of the financial year until a funder can say its own: that of councils and most trusts in the United Kingdom. */
const YEAR_START = "04-01";

/** The row of a grant; `n` is its number among the grants of its funder with the same id in the file. */
export function awardRow(grant: ReadGrant, n: number): NewAward {
  const { award } = grant;
  const awardDay = award === null ? null : known(award);
  // Each column by name: taking an object apart and joining it again took longer than all else here.
  return {
    funderId: grant.funderId,
    dayNumber: award ?? NO_DAY,
    awardId: grant.awardId,
    n,
    fingerprint: fingerprintOf(grant, awardDay),
    title: grant.title,
    recipientKey: grant.recipientKey,
    recipientName: grant.recipientName,
    isPrivate: grant.isPrivate,
    programme: grant.programme,
    area: grant.area,
    currency: grant.currency,
    pence: grant.pence,
    awardDay: awardDay?.iso ?? null,
    startDay: iso(grant.start),
    endDay: iso(grant.end),
    months: grant.months,
    financialYear: awardDay?.year ?? null,
    row: grant.row,
  };
}

interface KnownDay {
  iso: string;
  /** The year in which its financial year begins. */
  year: number;
}

/** A file has few different days, and many grants of each. */
const days = new Map<Day, KnownDay>();
const MOST_DAYS = 20_000;

function known(day: Day): KnownDay {
  const before = days.get(day);
  if (before) return before;
  if (days.size >= MOST_DAYS) days.clear();
  const made = { iso: isoDay(day), year: civil(yearEnd(day, YEAR_START) + 1)[0] - 1 };
  days.set(day, made);
  return made;
}

const iso = (day: Day | null) => (day === null ? null : known(day).iso);

/** Equal for grants that say the same; 128 bits, as two different ones must never look alike. */
function fingerprintOf(grant: ReadGrant, awardDay: KnownDay | null): string {
  const said = [
    grant.title,
    grant.recipientKey,
    grant.recipientName,
    grant.isPrivate,
    grant.programme,
    grant.area,
    grant.currency,
    grant.pence,
    awardDay?.iso ?? null,
    iso(grant.start),
    iso(grant.end),
    grant.months,
  ];
  return hash("sha256", said.join("\n"), "base64url").slice(0, 22);
}
