import { and, eq, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { tellOfFactor } from "./factor-letters.server";

/** By whom, for whom and when. */
interface Of {
  by: Actor;
  funderId?: string;
  at: Date;
  requestId: string | null;
}

/**
 * Ends, as part of a write, all that somebody could show besides their mailbox, who they are to an issuer included, and signs them
 * out everywhere: they set up a new second step when they next sign in. A letter tells them.
 */
export async function endFactors(on: Writing, personId: string, of: Of): Promise<void> {
  const { factors, passkeys, identities, sessions, factorResets } = on.tables;
  const endedAt = of.at;
  const theirs = and(eq(factors.personId, personId), isNull(factors.endedAt));
  await on.update(factors).set({ endedAt }).where(theirs);
  await on
    .update(passkeys)
    .set({ endedAt })
    .where(and(eq(passkeys.personId, personId), isNull(passkeys.endedAt)));
  await on
    .update(identities)
    .set({ endedAt })
    .where(and(eq(identities.personId, personId), isNull(identities.endedAt)));
  // What else was asked is answered by this.
  const waits = and(isNull(factorResets.agreedAt), isNull(factorResets.endedAt));
  await on
    .update(factorResets)
    .set({ endedAt })
    .where(and(eq(factorResets.personId, personId), waits));
  const ended = await on
    .update(sessions)
    .set({ endedAt })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
    .returning({ browser: sessions.browser });
  const subject = { kind: "person" as const, id: personId };
  for (const before of ended) await recordEvent(on, { type: "session-ended", subject, before, ...of });
  await tellOfFactor(on, personId, { kind: "factor-ended", at: of.at });
}
