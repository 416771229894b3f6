import { addMinutes } from "date-fns/addMinutes";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { codeTyped } from "~/domain/people/code";
import { GOOD_MINUTES, MOST_TRIES } from "~/domain/people/sign-in-limits";
import type { Reading, Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { openInbox } from "./open-inbox.server";
import { codeHashOf, hashOf, randomSecret } from "./secrets.server";
import { type NewSession, startSession } from "./start-session.server";

/** What somebody shows: the secret of their browser, a link's token, a code. Null: they have none. */
export interface Shown {
  browser: string | null;
  token: string | null;
  code: string | null;
}

interface Ground {
  store: Store;
  secretKey: string;
  now(): Date;
  requestId: string;
}

type SignIn = Reading["tables"]["signIns"]["$inferSelect"];

/** Where they wanted to go; or the way leads on to "who are you?", with a secret for the browser. */
export type Redeemed = { returnTo: string } | { who: string };

/**
 * Signs somebody in by what they show: a link in the browser that asked for it, or a code with the link or the browser.
 * Once, for ten minutes, unless a newer mail was asked for. At a shared inbox it leads on to the question who they are. Null
 * when it did not work, and never why.
 */
export async function redeemSignIn(shown: Shown, session: NewSession, ground: Ground): Promise<Redeemed | null> {
  const at = ground.now();
  // Looked at first without a write: whoever guesses must not hold up those who write.
  if (shown.token === null && shown.browser === null) return null;
  if (!(await ground.store.read((on) => findSignIn(on, shown, at)))) return null;
  return ground.store.write(async (on) => {
    const signIn = await findSignIn(on, shown, at);
    if (!signIn) return null;
    const isRight = isProven(signIn, shown, ground.secretKey) && (await isWelcome(on, signIn));
    if (!isRight) return refuse(on, signIn, shown, ground, at);
    await end(on, signIn.id, at, "used");
    if (signIn.personId === null) return { who: await askWho(on, signIn.id, at) };
    await startSession(on, { ...session, personId: signIn.personId }, { at, requestId: ground.requestId });
    return { returnTo: signIn.returnTo };
  });
}

/** The request that a link or a browser belongs to, while it is worth something. */
async function findSignIn(on: Reading, { token, browser }: Shown, at: Date): Promise<SignIn | undefined> {
  const { signIns } = on.tables;
  const same = token ? eq(signIns.tokenHash, hashOf(token)) : eq(signIns.browser, hashOf(browser ?? ""));
  const [found] = await on
    .select()
    .from(signIns)
    .where(and(same, isNull(signIns.endedAt), gt(signIns.expiresAt, at)))
    .orderBy(desc(signIns.askedAt))
    .limit(1);
  return found;
}

/** A link alone proves something only in the browser that asked: scanners and forwarded mails hold links, too. */
function isProven(signIn: SignIn, { token, browser, code }: Shown, key: string): boolean {
  if (token !== null && browser !== null && hashOf(browser) === signIn.browser) return true;
  return code !== null && codeHashOf(codeTyped(code), signIn.tokenHash, key) === signIn.codeHash;
}

async function isWelcome(on: Reading, { personId, groupId, emailKey }: SignIn): Promise<boolean> {
  if (personId === null) return groupId !== null && (await openInbox(on, emailKey))?.group.id === groupId;
  const { people } = on.tables;
  return (await on.$count(people, and(eq(people.id, personId), isNull(people.disabledAt)))) === 1;
}

/** Counts a wrong code. A link that was only opened elsewhere, without a code, costs nothing. */
async function refuse(on: Writing, signIn: SignIn, { code }: Shown, { requestId }: Ground, at: Date): Promise<null> {
  if (code === null) return null;
  const tries = signIn.tries + 1;
  const { signIns } = on.tables;
  await on.update(signIns).set({ tries }).where(eq(signIns.id, signIn.id));
  if (tries >= MOST_TRIES) await end(on, signIn.id, at, "spent");
  const { personId, groupId } = signIn;
  const subject =
    personId !== null ? { kind: "person" as const, id: personId } : { kind: "group" as const, id: groupId };
  if (subject.id !== null)
    await recordEvent(on, {
      type: "sign-in-refused",
      by: nobody,
      subject: { ...subject, id: subject.id },
      at,
      requestId,
    });
  return null;
}

/** From now on the link and the code are spent, and the browser has ten minutes more to say who is there. */
async function askWho(on: Writing, id: string, at: Date): Promise<string> {
  const { signIns } = on.tables;
  const secret = randomSecret();
  const expiresAt = addMinutes(at, GOOD_MINUTES);
  await on
    .update(signIns)
    .set({ whoHash: hashOf(secret), expiresAt })
    .where(eq(signIns.id, id));
  return secret;
}

async function end(on: Writing, id: string, at: Date, outcome: "used" | "spent"): Promise<void> {
  const { signIns } = on.tables;
  await on.update(signIns).set({ endedAt: at, outcome }).where(eq(signIns.id, id));
}
