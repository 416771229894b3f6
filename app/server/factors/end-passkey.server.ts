import { and, eq, isNull } from "drizzle-orm";
import { isFresh, needsFactor } from "~/domain/people/factors";
import type { SignedIn } from "~/domain/people/viewer";
import type { Reading, Store } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { tellOfFactor } from "./factor-letters.server";
import { confirmedOf, passkeysOf } from "./queries.server";

interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/**
 * Ends a passkey of the person's, and tells them by letter. Null: it is not theirs, or ended. `first`: they have to show a
 * factor first; `last`: they have a role that needs a factor, and this is the only one.
 */
export async function endPasskey(
  { personId, factorAt }: SignedIn,
  passkeyId: string,
  { store, now, requestId }: Ground,
): Promise<"ended" | "first" | "last" | null> {
  const at = now();
  return store.write(async (on) => {
    const all = await passkeysOf(on, personId);
    const passkey = all.find(({ id }) => id === passkeyId);
    if (!passkey) return null;
    if (!isFresh(factorAt, at)) return "first";
    const isLast = all.length === 1 && !(await confirmedOf(on, personId));
    if (isLast && (await worksWithFactor(on, personId))) return "last";
    const { passkeys } = on.tables;
    await on.update(passkeys).set({ endedAt: at }).where(eq(passkeys.id, passkeyId));
    const by = { personId, actingFor: null, role: null };
    const about = { by, subject: { kind: "person" as const, id: personId }, at, requestId };
    await recordEvent(on, { type: "passkey-ended", ...about, before: { what: passkey.name } });
    await tellOfFactor(on, personId, { kind: "factor-ended", what: passkey.name, at });
    return "ended";
  });
}

/** A role that waits is one, too: it would count for nothing the day it is agreed to. */
async function worksWithFactor(on: Reading, personId: string): Promise<boolean> {
  const { roles } = on.tables;
  const held = await on
    .select({ role: roles.role })
    .from(roles)
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt)));
  return held.some(({ role }) => needsFactor(role));
}
