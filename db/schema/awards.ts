import type { Kit } from "./kit";

/**
 * Published grants brought in from files. Each import that changes anything makes a new edition of its funders' awards;
 * it is seen from the moment `funders.edition` points to it, and undone by pointing back.
 */
export function awardTables(k: Kit) {
  const imports = k.table("imports", {
    id: k.text().primaryKey(),
    /** The edition it makes, counted from 1; null until it has read the file and found something new. */
    edition: k.count().unique("imports_edition"),
    orderedAt: k.instant().notNull(),
    fileName: k.text().notNull(),
    sha256: k.text(),
    /** The audit whose file it is, and which of its files; null when the file was named on the command line. */
    auditId: k.text(),
    filePlace: k.count(),
    /** The process that works on it, and until when it has it without another word: one import at a time. */
    heldBy: k.text(),
    heldUntil: k.instant(),
    endedAt: k.instant(),
    outcome: k.text().$type<"done" | "same" | "refused" | "stopped" | "failed">(),
    /** Why the file was refused; shape in app/server/imports. */
    refusal: k.json<unknown>(),
    visibleAt: k.instant(),
    undoneAt: k.instant(),
    added: k.count().notNull().default(0),
    changed: k.count().notNull().default(0),
    same: k.count().notNull().default(0),
    kept: k.count().notNull().default(0),
    leftOut: k.count().notNull().default(0),
    /** The edition that each of its funders had before, for undo: funder id → edition. */
    before: k.json<Record<string, number | null>>().notNull(),
  });

  /** Every edition that was ever begun: the number of one that was removed is not given again. */
  const editions = k.table("editions", { number: k.count().primaryKey(), begunAt: k.instant().notNull() });

  const funders = k.table("funders", {
    /** Identifier of the organisation, or its folded name. */
    id: k.text().primaryKey(),
    name: k.text().notNull(),
    /** Which edition of its awards is seen; null: none. */
    edition: k.count(),
  });

  /** A grant is (funder, id, n): n is its order among equal ids in one file, from 1. */
  const awards = k.table(
    "awards",
    {
      edition: k.count().notNull(),
      funderId: k.text().notNull(),
      /** Days from 1 January 1970 to the award; −1,000,000 when no day is known. Lists go by it: it is never null. */
      dayNumber: k.count().notNull(),
      /** Grows with each grant that is added or changed; a grant that stays as it was keeps it. */
      place: k.count().notNull(),
      awardId: k.text().notNull(),
      n: k.count().notNull(),
      /** Hash of everything read: equal for an unchanged grant. */
      fingerprint: k.text().notNull(),
      title: k.text().notNull(),
      recipientKey: k.text(),
      recipientName: k.text().notNull(),
      /** It is, or may be, a private person: never named on a shared page. */
      isPrivate: k.flag().notNull(),
      programme: k.text(),
      area: k.text(),
      currency: k.text().notNull(),
      pence: k.pence(),
      awardDay: k.day(),
      startDay: k.day(),
      endDay: k.day(),
      months: k.number(),
      /** The year in which the funder's financial year begins. */
      financialYear: k.count(),
      /** Row of the file that said so last. */
      row: k.count().notNull(),
    },
    (award) => [
      k.primaryKey({ columns: [award.edition, award.funderId, award.dayNumber, award.place] }),
      k.unique("awards_grant").on(award.edition, award.funderId, award.awardId, award.n),
      k.index("awards_recipient").on(award.funderId, award.recipientKey),
    ],
  );

  /** What a grant was before an import changed it. */
  const awardChanges = k.table(
    "award_changes",
    {
      edition: k.count().notNull(),
      funderId: k.text().notNull(),
      awardId: k.text().notNull(),
      n: k.count().notNull(),
      before: k.json<Record<string, unknown>>().notNull(),
    },
    (change) => [k.primaryKey({ columns: [change.edition, change.funderId, change.awardId, change.n] })],
  );

  /** Kept totals, so that no page adds up a million grants. */
  const awardTotals = k.table(
    "award_totals",
    {
      edition: k.count().notNull(),
      funderId: k.text().notNull(),
      /** Null year: the award has no date. −1 stands for it, as a key cannot be null. */
      financialYear: k.count().notNull(),
      currency: k.text().notNull(),
      grants: k.count().notNull(),
      pence: k.pence().notNull(),
    },
    (total) => [k.primaryKey({ columns: [total.edition, total.funderId, total.financialYear, total.currency] })],
  );
  return { imports, editions, funders, awards, awardChanges, awardTotals };
}
