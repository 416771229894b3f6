import { randomBytes, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { isFresh, maySetUp } from "~/domain/people/factors";
import type { SignedIn } from "~/domain/people/viewer";
import type { Store } from "~db/store/store";
import { locked } from "./lock.server";
import { hasFactor } from "./queries.server";

/** RFC 4226, 4 asks for 160 bits. */
const SECRET_BYTES = 20;

interface Ground {
  store: Store;
  secretKey: string;
  now(): Date;
}

/**
 * Makes a secret for an authenticator, which counts for nothing until it is confirmed; one that waited is ended. `first`: the
 * person has an authenticator or a passkey already, and has to show it first; `shared-inbox`: they came through one.
 */
export async function startAuthenticator(
  viewer: SignedIn,
  { store, secretKey, now }: Ground,
): Promise<"started" | "first" | "shared-inbox"> {
  if (!maySetUp(viewer)) return "shared-inbox";
  const { personId, sessionId, factorAt } = viewer;
  const at = now();
  const secret = locked(randomBytes(SECRET_BYTES), { owner: sessionId, secretKey });
  return store.write(async (on) => {
    const { factors } = on.tables;
    if (!isFresh(factorAt, at) && (await hasFactor(on, personId))) return "first";
    const isWaiting = and(eq(factors.kind, "authenticator"), isNull(factors.confirmedAt), isNull(factors.endedAt));
    await on
      .update(factors)
      .set({ endedAt: at })
      .where(and(eq(factors.personId, personId), isWaiting));
    await on.insert(factors).values({ id: randomUUID(), personId, kind: "authenticator", secret, madeAt: at });
    return "started";
  });
}
