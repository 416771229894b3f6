import { eq } from "drizzle-orm";
import { isFresh, maySetUp } from "~/domain/people/factors";
import type { SignedIn } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { isAsked, spendChallenge } from "./challenges.server";
import { tellOfFactor } from "./factor-letters.server";
import { answerIn, type PasskeyMade, passkeyMade } from "./passkey-answers.server";
import { hasFactor } from "./queries.server";
import { isOpen, raiseSession } from "./raise-session.server";

interface Ground {
  store: Store;
  origin: string;
  now(): Date;
  requestId: string;
}

/**
 * `wrong` never says what was; `first`: they have a factor, and have to show it first; `gone`: the session was raised or ended;
 * `shared-inbox`: they came through one.
 */
export type PasskeyAdded = "added" | "wrong" | "first" | "gone" | "shared-inbox";

/**
 * Makes a passkey the person's own, by the answer of their browser as JSON text, under a name in their words. It counts as
 * shown in this session, whose cookie holds `session` from then on; a letter tells the person.
 */
export async function addPasskey(
  viewer: SignedIn,
  { name, answer }: { name: string; answer: string },
  session: string,
  { store, origin, now, requestId }: Ground,
): Promise<PasskeyAdded> {
  if (!maySetUp(viewer)) return "shared-inbox";
  const { personId } = viewer;
  const at = now();
  const sent = answerIn(answer);
  const asked = { purpose: "add", challenge: sent?.challenge ?? "", at } as const;
  if (!sent || !(await store.read((on) => isAsked(on, viewer, asked)))) return "wrong";
  const made = await passkeyMade(sent, origin);
  return store.write(async (on) => {
    if (!(await isOpen(on, viewer))) return "gone";
    if (!isFresh(viewer.factorAt, at) && (await hasFactor(on, personId))) return "first";
    if (!(await spendChallenge(on, viewer, asked)) || !made || (await isKnown(on, made.id))) return "wrong";
    await keep(on, made, { personId, name, at });
    const by = { personId, actingFor: null, role: null };
    const about = { by, subject: { kind: "person" as const, id: personId }, at, requestId };
    await recordEvent(on, { type: "passkey-added", ...about, after: { what: name } });
    await tellOfFactor(on, personId, { kind: "factor-added", what: name, at });
    await raiseSession(on, viewer, { secret: session, at });
    return "added";
  });
}

/** Also of somebody else, or ended: a passkey is one person's, once. */
async function isKnown(on: Writing, id: string): Promise<boolean> {
  const { passkeys } = on.tables;
  return (await on.$count(passkeys, eq(passkeys.id, id))) > 0;
}

async function keep(
  on: Writing,
  { id, publicKey, counter, transports }: PasskeyMade,
  { personId, name, at }: { personId: string; name: string; at: Date },
): Promise<void> {
  const made = { id, personId, publicKey, counter, transports, name, madeAt: at };
  await on.insert(on.tables.passkeys).values(made);
}
