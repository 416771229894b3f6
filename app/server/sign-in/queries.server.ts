import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { sessionEnds } from "~/domain/people/session-limits";
import { isStaff, type SignedIn } from "~/domain/people/viewer";
import type { Store } from "~db/store/store";
import { hashOf } from "./secrets.server";

/** A browser that somebody is signed in with. */
export interface SessionShown {
  id: string;
  browser: string;
  device: "own" | "shared";
  startedAt: string;
  seenAt: string;
  isThis: boolean;
  /** It came through a group's shared inbox. */
  isThroughInbox: boolean;
}

/** The person's sessions that are not over, the last used first. One query. */
export async function sessionsOf(store: Store, viewer: SignedIn, now: Date): Promise<SessionShown[]> {
  const rows = await store.read(async (on) => {
    const { sessions } = on.tables;
    return on
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, viewer.personId), isNull(sessions.endedAt)))
      .orderBy(desc(sessions.seenAt), sessions.id);
  });
  return rows
    .filter((session) => now < sessionEnds(session, isStaff(viewer)))
    .map(({ id, browser, device, inboxKey, startedAt, seenAt }) => ({
      id,
      isThroughInbox: inboxKey !== null,
      browser,
      device,
      isThis: id === viewer.sessionId,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
    }));
}

/** The address that this browser asked a mail for and can still use it; null when there is none. One query. */
export async function askedWith(store: Store, browser: string | null, now: Date): Promise<string | null> {
  if (browser === null) return null;
  const [found] = await store.read(async (on) => {
    const { signIns } = on.tables;
    return on
      .select({ emailKey: signIns.emailKey })
      .from(signIns)
      .where(and(eq(signIns.browser, hashOf(browser)), isNull(signIns.endedAt), gt(signIns.expiresAt, now)))
      .orderBy(desc(signIns.askedAt))
      .limit(1);
  });
  return found?.emailKey ?? null;
}

/** Whether this browser asked for the mail with this link, so that a press is enough. It tells nothing to any other. */
export async function isLinkOf(store: Store, token: string, browser: string | null, now: Date): Promise<boolean> {
  if (browser === null) return false;
  return store.read(async (on) => {
    const { signIns } = on.tables;
    const own = and(eq(signIns.tokenHash, hashOf(token)), eq(signIns.browser, hashOf(browser)));
    return (await on.$count(signIns, and(own, isNull(signIns.endedAt), gt(signIns.expiresAt, now)))) > 0;
  });
}
