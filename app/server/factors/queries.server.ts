import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import { translator } from "~/messages";
import type { Reading, Store } from "~db/store/store";
import { unlocked } from "./lock.server";
import { type Square, shownSecret } from "./numbers.server";

type Factor = Reading["tables"]["factors"]["$inferSelect"];
type Passkey = Reading["tables"]["passkeys"]["$inferSelect"];

/** What somebody has of a second factor; `since` null: nothing yet. */
export interface FactorShown {
  /** The day, `YYYY-MM-DD` in UTC, on which the authenticator was confirmed. */
  since: string | null;
  /** The installation's secret was changed since: neither numbers nor recovery codes can be compared any more. */
  isLost: boolean;
  recoveryCodes: number;
  passkeys: PasskeyShown[];
}

/** A passkey of somebody. Days are `YYYY-MM-DD` in UTC; `usedOn` null: never since it was added. */
export interface PasskeyShown {
  id: string;
  name: string;
  since: string;
  usedOn: string | null;
}

/** The authenticator that was made in this session and not tried yet; its secret is shown nowhere else. */
export interface PendingShown {
  letters: string;
  square: Square;
}

/** The person's authenticator, how many recovery codes are left, and their passkeys. Three queries in one read. */
export async function factorOf(
  { personId }: SignedIn,
  { store, secretKey }: { store: Store; secretKey: string },
): Promise<FactorShown> {
  return store.read(async (on) => {
    const { factors } = on.tables;
    const isRecovery = and(eq(factors.personId, personId), eq(factors.kind, "recovery"), isNull(factors.endedAt));
    const confirmed = await confirmedOf(on, personId);
    const passkeys = await passkeysOf(on, personId);
    return {
      since: confirmed?.confirmedAt ? dayOf(confirmed.confirmedAt) : null,
      isLost: confirmed !== undefined && unlocked(confirmed.secret, { owner: personId, secretKey }) === null,
      recoveryCodes: await on.$count(factors, isRecovery),
      passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({
        ...{ id, name, since: dayOf(madeAt) },
        usedOn: usedAt && dayOf(usedAt),
      })),
    };
  });
}

/** One of somebody's passkeys, by name; null: it is not theirs, or ended. */
export async function passkeyNamed(store: Store, passkeyId: string, personId: string) {
  const all = await store.read((on) => passkeysOf(on, personId));
  const found = all.find(({ id }) => id === passkeyId);
  return found ? { id: found.id, name: found.name } : null;
}

/** The passkeys that count, the oldest first. */
export function passkeysOf(on: Reading, personId: string): Promise<Passkey[]> {
  const { passkeys } = on.tables;
  const isHeld = and(eq(passkeys.personId, personId), isNull(passkeys.endedAt));
  return on.select().from(passkeys).where(isHeld).orderBy(passkeys.madeAt, passkeys.id);
}

/** Whether somebody has any factor that counts: an authenticator or a passkey. */
export async function hasFactor(on: Reading, personId: string): Promise<boolean> {
  return (await confirmedOf(on, personId)) !== undefined || (await passkeysOf(on, personId)).length > 0;
}

/** The secret to put into an app, if one waits in this session; null: none does. The app shows it by the name of the site. */
export async function pendingShown(
  viewer: SignedIn,
  { store, secretKey, origin }: { store: Store; secretKey: string; origin: string },
): Promise<PendingShown | null> {
  const issuer = translator("en")("factors:issuer", { site: new URL(origin).hostname });
  const pending = await store.read((on) => pendingOf(on, viewer.personId));
  const secret = pending && unlocked(pending.secret, { owner: viewer.sessionId, secretKey });
  return secret ? shownSecret(secret, { issuer, label: viewer.name }) : null;
}

/** The authenticator that counts, if there is one. */
export function confirmedOf(on: Reading, personId: string): Promise<Factor | undefined> {
  return authenticatorOf(on, personId, isNotNull(on.tables.factors.confirmedAt));
}

/** The authenticator that waits to be confirmed. It is locked for the session that made it: no other opens it. */
export function pendingOf(on: Reading, personId: string): Promise<Factor | undefined> {
  return authenticatorOf(on, personId, isNull(on.tables.factors.confirmedAt));
}

async function authenticatorOf(on: Reading, personId: string, which: SQL): Promise<Factor | undefined> {
  const { factors } = on.tables;
  const isOne = and(eq(factors.personId, personId), eq(factors.kind, "authenticator"), isNull(factors.endedAt));
  const [found] = await on.select().from(factors).where(and(isOne, which)).limit(1);
  return found;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
