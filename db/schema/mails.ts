import type { Kit } from "./kit";

/** The outbox: a mail is written down in the same write as what causes it, and sent by the server when it can be. */
export function mailTables(k: Kit) {
  const mails = k.table(
    "mails",
    {
      id: k.text().primaryKey(),
      /** Which letter it is; its words are under that name in messages/en/mails.json. */
      kind: k.text().notNull(),
      personId: k.text(),
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
  return { mails };
}
