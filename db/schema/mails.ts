import type { Kit } from "./kit";
import type { People } from "./people";

/** The outbox: a letter or a text is written down in the same write as what causes it, and sent by the server when it can be. */
export function mailTables(k: Kit, people: People) {
  const mails = k.table(
    "mails",
    {
      id: k.text().primaryKey(),
      /** Which letter it is; its words are under that name in messages/en/mails.json. */
      kind: k.text().notNull(),
      /** How it goes: as a mail, or as a text to a telephone. */
      channel: k.text().$type<"mail" | "text">().notNull().default("mail"),
      personId: k.text(),
      /** A mail address, or a telephone number. */
      address: k.text().notNull(),
      /** What its words need. Emptied once it is sent or given up: a link is a key. */
      values: k.json<Record<string, string | number>>().notNull(),
      orderedAt: k.instant().notNull(),
      /** It makes no sense to send it later than this. */
      expiresAt: k.instant(),
      attempts: k.count().notNull().default(0),
      /** Not to be tried before this. */
      nextAt: k.instant().notNull(),
      claimedBy: k.text(),
      claimedUntil: k.instant(),
      endedAt: k.instant(),
      outcome: k.text().$type<"sent" | "given-up">(),
      /** Why the last attempt failed: a code, never the server's words. */
      fault: k.text(),
    },
    (mail) => [k.index("mails_waiting").on(mail.endedAt, mail.nextAt)],
  );

  /** How somebody likes to hear of what is not urgent; without a row: as is usual for what it is about. */
  const mailChoices = k.table(
    "mail_choices",
    {
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      about: k.text().notNull(),
      how: k.text().$type<"now" | "daily" | "weekly" | "never">().notNull(),
      changedAt: k.instant().notNull(),
    },
    (choice) => [k.primaryKey({ columns: [choice.personId, choice.about] })],
  );

  /** What waits for somebody's next digest. */
  const digestLines = k.table(
    "digest_lines",
    {
      id: k.text().primaryKey(),
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      about: k.text().notNull(),
      how: k.text().$type<"daily" | "weekly">().notNull(),
      kind: k.text().notNull(),
      values: k.json<Record<string, string | number>>().notNull(),
      at: k.instant().notNull(),
      /** The mail that took it along. */
      mailId: k.text(),
    },
    (line) => [k.index("digest_lines_waiting").on(line.mailId, line.personId)],
  );
  return { mails, mailChoices, digestLines };
}
