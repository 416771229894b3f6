import { and, eq, isNull, lt } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { unlocked } from "./lock.server";
import { stepOf } from "./numbers.server";
import { confirmedOf } from "./queries.server";
import { isOpen, raiseSession } from "./raise-session.server";
import { recoveryHashOf } from "./recovery-codes.server";
import { secondsToWait } from "./tries.server";

/** What somebody typed: a number from their app, or one of their recovery codes. */
export interface FactorTyped {
  number: string;
  recovery: string;
}

interface Ground {
  store: Store;
  secretKey: string;
  now(): Date;
  requestId: string;
}

/**
 * `wrong` never says what was; `none`: they have no such factor; `lost`: the installation's secret was changed, and nothing of
 * their app can be read any more; `gone`: the session was raised or ended since; or seconds to wait.
 */
export type Showing = "shown" | "wrong" | "none" | "lost" | "gone" | { wait: number };

interface Shown {
  /** The id of the authenticator that the step belongs to. */
  authenticator: string;
  step: number | null;
  /** Of the recovery code. */
  hash: string;
  at: Date;
}

/**
 * Takes a number or a recovery code, each of them once. It counts as shown in this session, whose cookie holds `session` from
 * then on. After five wrong ones in fifteen minutes nothing is taken; an empty form is no try.
 */
export async function showFactor(
  viewer: SignedIn,
  { number, recovery }: FactorTyped,
  session: string,
  { store, secretKey, now, requestId }: Ground,
): Promise<Showing> {
  if (`${number}${recovery}`.trim() === "") return "wrong";
  const { personId } = viewer;
  const at = now();
  const authenticator = await store.read((on) => confirmedOf(on, personId));
  if (!authenticator) return "none";
  const bytes = unlocked(authenticator.secret, { owner: personId, secretKey });
  if (!bytes) return "lost";
  const step = stepOf(bytes, number, at);
  const shown = { authenticator: authenticator.id, step, hash: recoveryHashOf(recovery, personId, secretKey), at };
  return store.write(async (on) => {
    if (!(await isOpen(on, viewer))) return "gone";
    const wait = await secondsToWait(on, personId, at);
    if (wait > 0) return { wait };
    const type = await take(on, personId, shown);
    const by = { personId, actingFor: null, role: null };
    await recordEvent(on, { type, by, subject: { kind: "person", id: personId }, at, requestId });
    if (type === "factor-refused") return "wrong";
    await raiseSession(on, viewer, { secret: session, at });
    return "shown";
  });
}

/** Uses up what was shown, if it is right and was not used before; gives what happened. */
async function take(on: Writing, personId: string, { authenticator, step, hash, at }: Shown) {
  const { factors } = on.tables;
  const isHeld = and(eq(factors.personId, personId), isNull(factors.endedAt));
  if (step !== null) {
    const isNewer = and(isHeld, eq(factors.id, authenticator), lt(factors.lastStep, step));
    const used = await on.update(factors).set({ lastStep: step }).where(isNewer).returning({ id: factors.id });
    if (used.length === 1) return "factor-shown";
  }
  const isCode = and(isHeld, eq(factors.kind, "recovery"), eq(factors.secret, hash));
  const used = await on.update(factors).set({ endedAt: at }).where(isCode).returning({ id: factors.id });
  return used.length === 1 ? "recovery-code-used" : "factor-refused";
}
