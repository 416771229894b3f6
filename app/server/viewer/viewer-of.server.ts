import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { sessionEnds } from "~/domain/people/session-limits";
import { isStaff, type SignedIn, type Viewer } from "~/domain/people/viewer";
import type { Reading, Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";
import { hashOf } from "../sign-in/secrets.server";

const MINUTE = 60_000;

/**
 * Who asks, by what the session cookie holds (null: nothing). What was taken away or ended since the last request counts at
 * once: nothing is remembered between requests. Three queries in one read, none without a cookie.
 */
export async function viewerOf(
  secret: string | null,
  { store, now, log }: { store: Store; now(): Date; log: Log },
): Promise<Viewer> {
  if (secret === null) return { kind: "nobody" };
  const at = now();
  const found = await store.read((on) => findViewer(on, hashOf(secret), at));
  if (!found) return { kind: "nobody" };
  if (at.getTime() - found.seenAt.getTime() >= MINUTE)
    void touch(store, found.viewer.sessionId, at).catch((error) => log.warn({ fault: faultOf(error) }, "not noted"));
  return found.viewer;
}

async function findViewer(on: Reading, sessionId: string, at: Date) {
  const { sessions, people } = on.tables;
  const [found] = await on
    .select({ session: sessions, name: people.name })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), isNull(people.disabledAt)));
  if (!found) return undefined;
  const { session, name } = found;
  const viewer: SignedIn = {
    ...{ kind: "person", personId: session.personId, name, sessionId, device: session.device },
    roles: await rolesOf(on, session.personId),
    memberships: await membershipsOf(on, session.personId),
  };
  return at < sessionEnds(session, isStaff(viewer)) ? { viewer, seenAt: session.seenAt } : undefined;
}

/** A role that waits for a second administrator counts for nothing. */
function rolesOf(on: Reading, personId: string): Promise<SignedIn["roles"]> {
  const { roles, funders } = on.tables;
  return on
    .select({ funderId: roles.funderId, funderName: funders.name, role: roles.role })
    .from(roles)
    .innerJoin(funders, eq(funders.id, roles.funderId))
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt), isNotNull(roles.confirmedAt)))
    .orderBy(funders.name, roles.role);
}

function membershipsOf(on: Reading, personId: string): Promise<SignedIn["memberships"]> {
  const { memberships, groups } = on.tables;
  return on
    .select({ groupId: memberships.groupId, groupName: groups.name, role: memberships.role })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .orderBy(groups.name);
}

/** Once a minute is enough to tell a session that is used from one that is not. */
async function touch(store: Store, sessionId: string, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { sessions } = on.tables;
    await on.update(sessions).set({ seenAt: at }).where(eq(sessions.id, sessionId));
  });
}
