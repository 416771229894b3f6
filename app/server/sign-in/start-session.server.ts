import { and, eq, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { hashOf } from "./secrets.server";

/** A session to start: `secret` goes into the cookie, `before` is what the browser's cookie held until now. */
export interface NewSession {
  secret: string;
  before: string | null;
  device: "own" | "shared";
  browser: string;
  /** The shared inbox it came through. */
  inboxKey?: string;
  /** Where a second factor counts as shown from the start. */
  factorAt?: Date;
  /** How they showed who they are, where it was not by a letter. */
  way?: "oidc";
}

/** Starts a session as part of a write, and ends the one that the browser had. */
export async function startSession(
  on: Writing,
  { secret, before, device, browser, inboxKey, factorAt, way, personId }: NewSession & { personId: string },
  { at, requestId }: { at: Date; requestId: string },
): Promise<void> {
  const { sessions } = on.tables;
  const by = { personId, actingFor: null, role: null };
  if (before !== null) await endBefore(on, before, { by, at, requestId });
  const id = hashOf(secret);
  await on.insert(sessions).values({ id, personId, device, browser, inboxKey, startedAt: at, seenAt: at, factorAt });
  await recordEvent(on, {
    type: "session-started",
    by,
    subject: { kind: "person", id: personId },
    after: { device, browser, ...(inboxKey !== undefined && { inbox: true }), ...(way && { way }) },
    at,
    requestId,
  });
}

/** Whoever signs in ends what the browser had, theirs or not. */
async function endBefore(on: Writing, before: string, of: { by: Actor; at: Date; requestId: string }): Promise<void> {
  const { sessions } = on.tables;
  const ended = await on
    .update(sessions)
    .set({ endedAt: of.at })
    .where(and(eq(sessions.id, hashOf(before)), isNull(sessions.endedAt)))
    .returning({ personId: sessions.personId, browser: sessions.browser });
  for (const { personId, browser } of ended) {
    const subject = { kind: "person" as const, id: personId };
    await recordEvent(on, { type: "session-ended", subject, before: { browser }, ...of });
  }
}
