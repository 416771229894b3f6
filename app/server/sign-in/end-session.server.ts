import { and, eq, isNull, ne } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";

interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/** Ends one of the person's own sessions. False: it is not theirs, or over. */
export async function endSession(viewer: SignedIn, sessionId: string, ground: Ground): Promise<boolean> {
  return ground.store.write(async (on) => (await endThose(on, viewer, "this", sessionId, ground)) > 0);
}

/** Ends all of the person's sessions but the one they are in; gives how many. */
export async function endOtherSessions(viewer: SignedIn, ground: Ground): Promise<number> {
  return ground.store.write((on) => endThose(on, viewer, "others", viewer.sessionId, ground));
}

async function endThose(
  on: Writing,
  { personId }: SignedIn,
  which: "this" | "others",
  sessionId: string,
  { now, requestId }: Ground,
): Promise<number> {
  const { sessions } = on.tables;
  const at = now();
  const those = which === "this" ? eq(sessions.id, sessionId) : ne(sessions.id, sessionId);
  const ended = await on
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), those))
    .returning({ browser: sessions.browser });
  const by = { personId, actingFor: null, role: null };
  for (const before of ended)
    await recordEvent(on, {
      type: "session-ended",
      by,
      subject: { kind: "person", id: personId },
      before,
      at,
      requestId,
    });
  return ended.length;
}
