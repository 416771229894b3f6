import { randomBytes } from "node:crypto";
import type { Writing } from "~db/store/store";
import type { LetterKind } from "./letters.server";

/**
 * `values` are what the words of the letter need: of `sign-in` link, code, minutes, name; of `role-given` and `role-waits` role,
 * funder, by, name; of `role-told` these and whom, waits; of `factor-added` name; of `helper-invited` group, by, task, until, name;
 * of `host-asked` group, host, terms, by, name; of `host-agreed` group, host, name; of `host-ended` these and what.
 */
export interface MailToOrder {
  kind: LetterKind;
  /** Null: an address of which we know nobody. */
  personId: string | null;
  address: string;
  values: Record<string, string | number>;
  at: Date;
  /** It is given up unsent from then on. */
  expiresAt?: Date;
}

/** Puts a letter in the outbox, as a part of the write that causes it: both are kept or neither is. Returns the id of the mail. */
export async function orderMail(
  on: Writing,
  { kind, personId, address, values, at, expiresAt }: MailToOrder,
): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  await on
    .insert(on.tables.mails)
    .values({ id, kind, personId, address, values, orderedAt: at, expiresAt, nextAt: at });
  return id;
}
