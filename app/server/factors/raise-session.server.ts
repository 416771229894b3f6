import { and, eq, isNull } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import type { Reading, Writing } from "~db/store/store";
import { hashOf } from "../sign-in/secrets.server";

/** Whether the viewer's session is still there; it is not once it has ended, or another press has raised it. */
export async function isOpen(on: Reading, { sessionId, personId }: SignedIn): Promise<boolean> {
  const { sessions } = on.tables;
  const isTheirs = and(eq(sessions.id, sessionId), eq(sessions.personId, personId));
  return (await on.$count(sessions, and(isTheirs, isNull(sessions.endedAt)))) === 1;
}

/**
 * Notes, as part of a write, that a factor was shown in the viewer's session. `secret` is what its cookie holds from now on:
 * the old one opens nothing any more.
 */
export async function raiseSession(
  on: Writing,
  { sessionId }: SignedIn,
  { secret, at }: { secret: string; at: Date },
): Promise<void> {
  const { sessions } = on.tables;
  const raised = { id: hashOf(secret), factorAt: at, seenAt: at };
  await on.update(sessions).set(raised).where(eq(sessions.id, sessionId));
}
