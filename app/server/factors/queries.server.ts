import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import { translator } from "~/messages";
import type { Reading, Store } from "~db/store/store";
import { unlocked } from "./lock.server";
import { type Square, shownSecret } from "./numbers.server";

type Factor = Reading["tables"]["factors"]["$inferSelect"];

/** What somebody has of a second factor; `since` null: nothing yet. */
export interface FactorShown {
  /** The day, `YYYY-MM-DD` in UTC, on which the authenticator was confirmed. */
  since: string | null;
  recoveryCodes: number;
}

/** The authenticator that was made in this session and not tried yet; its secret is shown nowhere else. */
export interface PendingShown {
  letters: string;
  square: Square;
}

/** The person's authenticator and how many recovery codes are left. Two queries in one read. */
export async function factorOf(store: Store, { personId }: SignedIn): Promise<FactorShown> {
  return store.read(async (on) => {
    const { factors } = on.tables;
    const isRecovery = and(eq(factors.personId, personId), eq(factors.kind, "recovery"), isNull(factors.endedAt));
    const confirmed = await confirmedOf(on, personId);
    return {
      since: confirmed?.confirmedAt?.toISOString().slice(0, 10) ?? null,
      recoveryCodes: await on.$count(factors, isRecovery),
    };
  });
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
