import { and, eq, gte, isNotNull, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { needsFactor } from "~/domain/people/factors";
import { sessionEnds } from "~/domain/people/session-limits";
import { isStaff, type SignedIn, type Viewer } from "~/domain/people/viewer";
import type { Reading, Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { hashOf } from "../sign-in/secrets.server";

const MINUTE = 60_000;

/**
 * Who asks, by what the session cookie holds (null: nothing). What was taken away or ended since the last request counts at
 * once: nothing is remembered between requests. A mailbox alone opens nothing of a funder that needs a second factor, and
 * nothing at all to somebody who has one. A shared inbox opens its own group, and nothing else of whoever somebody there says they
 * are. Four queries in one read, three through a shared inbox, none without a cookie.
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
  const found = await sessionOf(on, sessionId);
  if (!found) return undefined;
  const { session, name, authenticator, passkey } = found;
  const { personId, device, factorAt, inboxKey } = session;
  const held = inboxKey === null ? await heldBy(on, personId, at) : await heldThrough(on, personId, inboxKey);
  const counting =
    factorAt === null ? withoutFactor(held, (authenticator ?? passkey) !== null) : { ...held, lacksFactor: false };
  const viewer: SignedIn = { kind: "person", personId, name, sessionId, device, inboxKey, factorAt, ...counting };
  return at < sessionEnds(session, isStaff(viewer)) ? { viewer, seenAt: session.seenAt } : undefined;
}

async function sessionOf(on: Reading, sessionId: string) {
  const { sessions, people, factors, passkeys } = on.tables;
  const isAuthenticator = and(
    eq(factors.kind, "authenticator"),
    isNotNull(factors.confirmedAt),
    isNull(factors.endedAt),
  );
  const [found] = await on
    .select({ session: sessions, name: people.name, authenticator: factors.id, passkey: passkeys.id })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(factors, and(eq(factors.personId, sessions.personId), isAuthenticator))
    .leftJoin(passkeys, and(eq(passkeys.personId, sessions.personId), isNull(passkeys.endedAt)))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), isNull(people.disabledAt)))
    .limit(1);
  return found;
}

type Held = Pick<SignedIn, "roles" | "memberships">;

async function heldBy(on: Reading, personId: string, at: Date): Promise<Held> {
  const memberships = [...(await membershipsOf(on, personId)), ...(await helpsOf(on, personId, localMoment(at).day))];
  return { roles: await rolesOf(on, personId), memberships };
}

/** Whoever reads the mailbox of a group can say who they are, and so does for that group what they could, and no more. */
async function heldThrough(on: Reading, personId: string, inboxKey: string): Promise<Held> {
  const inbox = await openInbox(on, inboxKey);
  const memberships = inbox ? await membershipsOf(on, personId) : [];
  return { roles: [], memberships: memberships.filter(({ groupId }) => groupId === inbox?.group.id) };
}

/** What is left until the factor is shown; a second step that could be left out would be none. */
function withoutFactor({ roles, memberships }: Held, hasFactor: boolean): Held & Pick<SignedIn, "lacksFactor"> {
  if (hasFactor) return { roles: [], memberships: [], lacksFactor: true };
  const left = roles.filter(({ role }) => !needsFactor(role));
  return { roles: left, memberships, lacksFactor: left.length < roles.length };
}

/** A role that waits for a second administrator counts for nothing. */
function rolesOf(on: Reading, personId: string): Promise<SignedIn["roles"]> {
  const { roles, funders } = on.tables;
  return on
    .select({ funderId: roles.funderId, funderName: funders.name, role: roles.role, wardId: roles.wardId })
    .from(roles)
    .innerJoin(funders, eq(funders.id, roles.funderId))
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt), isNotNull(roles.confirmedAt)))
    .orderBy(funders.name, roles.role);
}

/** A lead who waits for a second yes is a member until then; of a group that was merged nothing is left. */
async function membershipsOf(on: Reading, personId: string): Promise<SignedIn["memberships"]> {
  const { memberships, groups } = on.tables;
  const { role, confirmedAt } = memberships;
  const found = await on
    .select({ groupId: memberships.groupId, groupName: groups.name, role, confirmedAt })
    .from(memberships)
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt), isNull(groups.mergedInto)))
    .orderBy(groups.name);
  return found.map(({ confirmedAt: yes, ...one }) => (yes === null ? { ...one, role: "member" as const } : one));
}

/** Groups that somebody helps today. */
async function helpsOf(on: Reading, personId: string, today: string): Promise<SignedIn["memberships"]> {
  const { delegations, groups } = on.tables;
  const counts = and(isNull(delegations.endedAt), gte(delegations.untilDay, today), isNull(groups.mergedInto));
  const found = await on
    .select({ groupId: delegations.groupId, groupName: groups.name })
    .from(delegations)
    .innerJoin(groups, eq(groups.id, delegations.groupId))
    .where(and(eq(delegations.personId, personId), counts))
    .orderBy(groups.name);
  return found.map((one) => ({ ...one, role: "helper" as const }));
}

/** Once a minute is enough to tell a session that is used from one that is not. */
async function touch(store: Store, sessionId: string, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { sessions } = on.tables;
    await on.update(sessions).set({ seenAt: at }).where(eq(sessions.id, sessionId));
  });
}
