import type { Kit } from "./kit";

/** Project-itis audits of files that somebody sent: kept for thirty days, seen by whoever has the link. */
export function auditTables(k: Kit) {
  const audits = k.table(
    "audits",
    {
      /** 128 random bits: the link is the key. */
      id: k.text().primaryKey(),
      madeAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      /** Keyed hash of the address it came from, for limits; never the address. */
      sentFrom: k.text().notNull(),
      isExample: k.flag().notNull(),
      /** First day of the financial year, `MM-DD`. */
      yearStart: k.text().notNull(),
      /** Hash of the form it was sent with and of its files: the same form sent twice is one audit. */
      formKey: k.text(),
      /** Bytes on disk: the files as sent and what was made of them. */
      bytes: k.count().notNull(),
      /** Corrections by hand: heading → field of the standard, or null for "leave it out". */
      columns: k.json<Record<string, string | null>>().notNull(),
      /** Grows with each correction: what an older reading found is not shown any more. */
      reading: k.count().notNull().default(1),
    },
    (audit) => [
      k.index("audits_sent_from").on(audit.sentFrom, audit.madeAt),
      k.index("audits_expires").on(audit.expiresAt),
      k.unique("audits_form_key").on(audit.formKey),
    ],
  );

  /** The files of an audit, in the order they were sent; `place` counts from 1. */
  const auditFiles = k.table(
    "audit_files",
    {
      auditId: k
        .text()
        .notNull()
        .references(() => audits.id),
      place: k.count().notNull(),
      name: k.text().notNull(),
      bytes: k.count().notNull(),
      sha256: k.text().notNull(),
    },
    (file) => [k.primaryKey({ columns: [file.auditId, file.place] })],
  );

  /** An audit seen through a filter and as at a day: the unfiltered one first, others when they are asked for. */
  const auditViews = k.table(
    "audit_views",
    {
      id: k.text().primaryKey(),
      auditId: k
        .text()
        .notNull()
        .references(() => audits.id),
      reading: k.count().notNull(),
      /** The filter as the address has it, canonical (`year=2024&as-at=2025-03-31`); "" for all. */
      query: k.text().notNull(),
      orderedAt: k.instant().notNull(),
      readyAt: k.instant(),
      /** Why it cannot be read: code and values of a sentence. */
      refusal: k.json<{ code: string; file: string; data: Record<string, string | number> }>(),
      /** What the pages show, apart from funders; shape in app/server/audits. */
      summary: k.json<unknown>(),
    },
    (view) => [k.unique("audit_views_query").on(view.auditId, view.reading, view.query)],
  );

  /** What a view shows of each funder, in the order they were met; `place` counts from 1. */
  const auditFunders = k.table(
    "audit_funders",
    {
      viewId: k
        .text()
        .notNull()
        .references(() => auditViews.id),
      place: k.count().notNull(),
      /** Ready to be drawn: ShownFunder. */
      shown: k.json<unknown>().notNull(),
    },
    (funder) => [k.primaryKey({ columns: [funder.viewId, funder.place] })],
  );
  return { audits, auditFiles, auditViews, auditFunders };
}
