import { and, eq, isNull } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { type NewSession, startSession } from "../sign-in/start-session.server";

/** Signs a visitor of the demonstration in as one of its people, second factor and all. False: there is no such person. */
export async function visitDemo(
  personId: string,
  session: NewSession,
  { store, now, requestId }: { store: Store; now(): Date; requestId: string },
): Promise<boolean> {
  const at = now();
  return store.write(async (on) => {
    const { people } = on.tables;
    const isThere = await on.$count(people, and(eq(people.id, personId), isNull(people.disabledAt)));
    if (isThere > 0) await startSession(on, { ...session, personId, factorAt: at }, { at, requestId });
    return isThere > 0;
  });
}
