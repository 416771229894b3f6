import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type How, type Subject, subjectOf, usualHow } from "~/domain/mail/subjects";
import type { Reading, Writing } from "~db/store/store";
import type { LetterKind } from "./letters.server";
import { lockedValues } from "./locked-values.server";

/**
 * `values` are what the words of the letter need: of `sign-in` minutes, name; of `role-given` and `role-waits` role, funder, by,
 * name; of `role-told` these and whom, waits; of `factor-added` name; of `group-changed` name, group, by, what; of `helper-invited`
 * group, by, task, until, name; of `host-asked` group, host, terms, by, name; of `host-agreed` group, host, name; of `host-ended`
 * these and what. Nothing in them is a key to anything.
 */
export interface MailToOrder {
  kind: LetterKind;
  /** A letter, unless it is a text to a telephone. */
  channel?: "mail" | "text";
  /** Null: an address of which we know nobody. */
  personId: string | null;
  address: string;
  values: Record<string, string | number> & { link?: never; code?: never };
  /** What opens something, such as `link` and `code` of `sign-in`: kept locked until it is sent. Such a letter goes at once. */
  secrets?: { values: Record<string, string>; secretKey: string };
  at: Date;
  /** It is given up unsent from then on. */
  expiresAt?: Date;
}

/**
 * Puts a letter in the outbox, as a part of the write that causes it: both are kept or neither is. Returns the id of the mail.
 * Null: the person chose to hear of such things in a digest, for which it is noted, or not at all.
 */
export async function orderMail(on: Writing, order: MailToOrder): Promise<string | null> {
  const { kind, channel = "mail", personId, address, values, secrets, at, expiresAt } = order;
  const subject = subjectOf(kind);
  const how = personId === null || subject === null || secrets ? "now" : await chosenHow(on, personId, subject);
  if (how === "never") return null;
  const id = randomBytes(16).toString("base64url");
  if (how !== "now") {
    await on.insert(on.tables.digestLines).values({ id, personId: personId!, about: subject!, how, kind, values, at });
    return null;
  }
  const kept = secrets ? { ...values, ...lockedValues(id, secrets) } : values;
  await on
    .insert(on.tables.mails)
    .values({ id, kind, channel, personId, address, values: kept, orderedAt: at, expiresAt, nextAt: at });
  return id;
}

async function chosenHow(on: Reading, personId: string, subject: Subject): Promise<How> {
  const { mailChoices } = on.tables;
  const [chosen] = await on
    .select({ how: mailChoices.how })
    .from(mailChoices)
    .where(and(eq(mailChoices.personId, personId), eq(mailChoices.about, subject)));
  return chosen?.how ?? usualHow[subject];
}
