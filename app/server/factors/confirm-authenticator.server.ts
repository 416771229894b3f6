import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { isFresh, maySetUp } from "~/domain/people/factors";
import type { SignedIn } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { tellOfFactor } from "./factor-letters.server";
import { locked, unlocked } from "./lock.server";
import { stepOf } from "./numbers.server";
import { confirmedOf, hasFactor, pendingOf } from "./queries.server";
import { isOpen, raiseSession } from "./raise-session.server";
import { newRecoveryCodes } from "./recovery-codes.server";

interface Ground {
  store: Store;
  secretKey: string;
  now(): Date;
  requestId: string;
}

/** The ten recovery codes, which are never shown again; or why not: `gone`, nothing waits here; `first`, show the old one first. */
export type Confirmed = { codes: string[] } | "wrong" | "gone" | "first";

interface Confirming {
  id: string;
  secret: string;
  step: number;
  hashes: readonly string[];
  at: Date;
}

/**
 * Makes the authenticator of this session the person's own, by a number from it: older ones and their recovery codes end, and a
 * letter tells the person. It counts as shown in this session, whose cookie holds `session` from now on.
 */
export async function confirmAuthenticator(
  viewer: SignedIn,
  typed: string,
  session: string,
  { store, secretKey, now, requestId }: Ground,
): Promise<Confirmed> {
  if (!maySetUp(viewer)) return "gone";
  const { personId, sessionId } = viewer;
  const at = now();
  const pending = await store.read((on) => pendingOf(on, personId));
  const bytes = pending && unlocked(pending.secret, { owner: sessionId, secretKey });
  if (!bytes) return "gone";
  const step = stepOf(bytes, typed, at);
  if (step === null) return "wrong";
  const secret = locked(bytes, { owner: personId, secretKey });
  const { codes, hashes } = newRecoveryCodes(personId, secretKey);
  return store.write(async (on) => {
    const older = await confirmedOf(on, personId);
    if (!isFresh(viewer.factorAt, at) && (await hasFactor(on, personId))) return "first";
    if ((await pendingOf(on, personId))?.id !== pending.id) return "gone";
    if (!(await isOpen(on, viewer))) return "gone";
    await raiseSession(on, viewer, { secret: session, at });
    await replace(on, personId, { id: pending.id, secret, step, hashes, at });
    await tell(on, personId, { isReplaced: older !== undefined, at, requestId });
    return { codes };
  });
}

async function replace(on: Writing, personId: string, { id, secret, step, hashes, at }: Confirming): Promise<void> {
  const { factors } = on.tables;
  const isHeld = and(eq(factors.personId, personId), isNull(factors.endedAt));
  await on.update(factors).set({ endedAt: at }).where(isHeld);
  await on.update(factors).set({ secret, confirmedAt: at, lastStep: step, endedAt: null }).where(eq(factors.id, id));
  const kept = { personId, kind: "recovery" as const, madeAt: at, confirmedAt: at };
  await on.insert(factors).values(hashes.map((hash) => ({ ...kept, id: randomUUID(), secret: hash })));
}

async function tell(
  on: Writing,
  personId: string,
  { isReplaced, at, requestId }: { isReplaced: boolean; at: Date; requestId: string },
): Promise<void> {
  const about = {
    by: { personId, actingFor: null, role: null },
    subject: { kind: "person" as const, id: personId },
    at,
    requestId,
  };
  if (isReplaced) await recordEvent(on, { type: "factor-ended", ...about });
  await recordEvent(on, { type: "factor-added", ...about, after: { kind: "authenticator" } });
  await tellOfFactor(on, personId, { kind: "factor-added", at });
}
