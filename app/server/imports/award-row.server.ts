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
  const { award, start, end, funderName: _, ...texts } = grant;
  const days = { awardDay: iso(award), startDay: iso(start), endDay: iso(end) };
  const financialYear = award === null ? null : civil(yearEnd(award, YEAR_START) + 1)[0] - 1;
  const row = { ...texts, ...days, n, dayNumber: award ?? NO_DAY, financialYear };
  return { ...row, fingerprint: fingerprintOf(row) };
}

const iso = (day: Day | null) => (day === null ? null : isoDay(day));

/** Equal for rows that say the same; 128 bits, as two different ones must never look alike. */
function fingerprintOf(row: Omit<NewAward, "fingerprint">): string {
  const said = [
    row.title,
    row.recipientKey,
    row.recipientName,
    row.isPrivate,
    row.programme,
    row.area,
    row.currency,
    row.pence,
    row.awardDay,
    row.startDay,
    row.endDay,
    row.months,
  ];
  return hash("sha256", said.join("\n"), "base64url").slice(0, 22);
}
