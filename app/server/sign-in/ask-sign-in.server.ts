import { randomUUID } from "node:crypto";
import { addMinutes } from "date-fns/addMinutes";
import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { COUNTED_OVER, GOOD_MINUTES, waitBeforeAsking } from "~/domain/people/sign-in-limits";
import type { Reading, Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { orderMail } from "../mail/order-mail.server";
import { openInbox } from "./open-inbox.server";
import { reachOf } from "./reach.server";
import { hashOf, newSecrets, type Secrets } from "./secrets.server";

/**
 * A request for a mail, or for a text where `emailKey` is the number of a mobile in E.164. `browser` is the secret of the browser
 * that asks, `sender` the keyed hash of its network address.
 */
export interface SignInAsked {
  emailKey: string;
  browser: string;
  sender: string;
  returnTo: string;
}

interface Ground {
  store: Store;
  origin: string;
  secretKey: string;
  now(): Date;
  requestId: string;
}

/**
 * Orders a mail with a link and a code, or a text with a code, if somebody has the address or the number; the answer is the same
 * if nobody has. What was asked for before from the same place is worth nothing from then on. Gives the seconds to wait when it was
 * asked too often, else 0.
 */
export async function askSignIn(asked: SignInAsked, ground: Ground): Promise<number> {
  const { store, secretKey, now } = ground;
  const secrets = newSecrets(secretKey);
  const at = now();
  return store.write(async (on) => {
    const wait = waitBeforeAsking(await askedBefore(on, asked, at), at);
    if (wait > 0) return Math.ceil(wait / 1_000);
    await replaceOlder(on, asked, at);
    await note(on, asked, secrets, { ...ground, at });
    return 0;
  });
}

async function askedBefore(on: Reading, { emailKey, sender }: SignInAsked, at: Date) {
  const { signIns } = on.tables;
  const rows = await on
    .select({ emailKey: signIns.emailKey, sender: signIns.sender, askedAt: signIns.askedAt })
    .from(signIns)
    .where(
      and(
        or(eq(signIns.emailKey, emailKey), eq(signIns.sender, sender)),
        gt(signIns.askedAt, new Date(at.getTime() - COUNTED_OVER)),
      ),
    )
    .orderBy(desc(signIns.askedAt));
  const times = (those: (row: (typeof rows)[number]) => boolean) => rows.filter(those).map((row) => row.askedAt);
  return {
    own: times((row) => row.emailKey === emailKey && row.sender === sender),
    sender: times((row) => row.sender === sender),
    address: times((row) => row.emailKey === emailKey),
  };
}

/** A stranger elsewhere who asks for the same address takes nothing from the one who is signing in. */
async function replaceOlder(on: Writing, { emailKey, sender }: SignInAsked, at: Date): Promise<void> {
  const { signIns } = on.tables;
  await on
    .update(signIns)
    .set({ endedAt: at, outcome: "replaced" })
    .where(and(eq(signIns.emailKey, emailKey), eq(signIns.sender, sender), isNull(signIns.endedAt)));
}

async function note(on: Writing, asked: SignInAsked, secrets: Secrets, of: Ground & { at: Date }): Promise<void> {
  const { signIns } = on.tables;
  const owner = await ownerOf(on, asked.emailKey);
  const expiresAt = addMinutes(of.at, GOOD_MINUTES);
  const { tokenHash, codeHash } = secrets;
  await on.insert(signIns).values({
    id: randomUUID(),
    personId: owner?.personId ?? null,
    groupId: owner?.groupId ?? null,
    tokenHash,
    codeHash,
    emailKey: asked.emailKey,
    browser: hashOf(asked.browser),
    sender: asked.sender,
    returnTo: asked.returnTo,
    askedAt: of.at,
    expiresAt,
  });
  if (!owner) return;
  const link = `${of.origin}/sign-in/link/${secrets.token}`;
  const { personId, name, channel, address, subject, after } = owner;
  const { code } = secrets;
  const opens: Record<string, string> = channel === "mail" ? { link, code } : { code };
  await orderMail(on, {
    ...{ kind: "sign-in", channel, personId, address, at: of.at, expiresAt },
    values: { name, minutes: GOOD_MINUTES },
    secrets: { values: opens, secretKey: of.secretKey },
  });
  await recordEvent(on, { type: "sign-in-asked", by: nobody, subject, after, at: of.at, requestId: of.requestId });
}

/** Whose it is: a group's shared inbox, whose letters greet nobody by name, or somebody's own address or telephone. */
async function ownerOf(on: Reading, key: string) {
  const inbox = await openInbox(on, key);
  const person = await reachOf(on, key);
  if (inbox) {
    const { group, email: address } = inbox;
    const subject = { kind: "group" as const, id: group.id };
    const whose = { personId: null, groupId: group.id, name: "", channel: "mail" as const, address };
    return { ...whose, subject, after: { name: group.name } };
  }
  if (!person) return null;
  const { id: personId, name, channel, address } = person;
  const subject = { kind: "person" as const, id: personId };
  return { personId, groupId: null, name, channel, address, subject, after: undefined };
}
