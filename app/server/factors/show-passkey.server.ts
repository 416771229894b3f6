import { and, eq, isNull } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import type { Reading, Store, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { isAsked, spendChallenge } from "./challenges.server";
import { tellOfFactor } from "./factor-letters.server";
import { answerIn, counterShown, type PasskeyAnswer } from "./passkey-answers.server";
import { passkeysOf } from "./queries.server";
import { isOpen, raiseSession } from "./raise-session.server";
import type { Showing } from "./show-factor.server";
import { secondsToWait } from "./tries.server";

interface Ground {
  store: Store;
  origin: string;
  now(): Date;
  requestId: string;
}

type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number];

/**
 * Takes the answer of a passkey, as JSON text of the browser, once. It counts as shown in this session, whose cookie holds
 * `session` from then on. Wrong ones are counted with wrong numbers. One whose own count went back is refused like any other,
 * and the person hears of it: somebody may have copied it.
 */
export async function showPasskey(
  viewer: SignedIn,
  text: string,
  session: string,
  { store, origin, now, requestId }: Ground,
): Promise<Showing> {
  const { personId } = viewer;
  const at = now();
  const sent = answerIn(text);
  const asked = { purpose: "show", challenge: sent?.challenge ?? "", at } as const;
  const held = await store.read(async (on) => heldFor(on, viewer, sent, asked));
  if (held === "none") return "none";
  const counter = sent && held ? await counterShown(sent, held, origin) : null;
  return store.write(async (on) => {
    if (!(await isOpen(on, viewer))) return "gone";
    const wait = await secondsToWait(on, personId, at);
    if (wait > 0) return { wait };
    const isUsed = await spendChallenge(on, viewer, asked);
    const outcome = isUsed && held && counter !== null ? await take(on, held, counter, at) : "wrong";
    const type = outcome === "shown" ? "factor-shown" : "factor-refused";
    const by = { personId, actingFor: null, role: null };
    await recordEvent(on, { type, by, subject: { kind: "person", id: personId }, after, at, requestId });
    if (outcome === "back") await tellOfFactor(on, personId, { kind: "passkey-doubted", what: held!.name, at });
    if (outcome !== "shown") return "wrong";
    await raiseSession(on, viewer, { secret: session, at });
    return "shown";
  });
}

const after = { kind: "passkey" } as const;

/** The passkey that an answer names, if it is the person's and was asked for; `none`: they have no passkey at all. */
async function heldFor(
  on: Reading,
  viewer: SignedIn,
  sent: PasskeyAnswer | null,
  asked: Parameters<typeof isAsked>[2],
): Promise<Passkey | null | "none"> {
  const all = await passkeysOf(on, viewer.personId);
  if (all.length === 0) return "none";
  if (!sent || !(await isAsked(on, viewer, asked))) return null;
  return all.find(({ id }) => id === sent.id) ?? null;
}

/** Notes that it was used. Passkeys that do not count say 0 for ever. */
async function take(on: Writing, { id }: Passkey, counter: number, at: Date): Promise<"shown" | "wrong" | "back"> {
  const { passkeys } = on.tables;
  const [now] = await on
    .select({ counter: passkeys.counter })
    .from(passkeys)
    .where(and(eq(passkeys.id, id), isNull(passkeys.endedAt)));
  if (!now) return "wrong";
  if ((counter > 0 || now.counter > 0) && counter <= now.counter) return "back";
  await on.update(passkeys).set({ counter, usedAt: at }).where(eq(passkeys.id, id));
  return "shown";
}
