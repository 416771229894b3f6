import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import { addGroup } from "~/server/groups/add-group.server";
import type { ByMember } from "~/server/members/acting.server";
import type { Staff } from "~/server/viewer/staff.server";
import type { Store } from "~db/store/store";

export const club = { id: "club", name: "Hillfoot Supper Club" };
export const council = { id: "council", name: "Wendle Council" };
export const inbox = "hello@club.example";
const morning = new Date("2026-11-26T09:00:00.000Z");

/** A group that the council knows, at a moment that a test moves on. */
export async function ourClub(store: Store) {
  let at = morning;
  const ground = { store, now: () => at, requestId: "r-1" };
  await store.write(async (on) => {
    const nobody = { personId: null, actingFor: null, role: null };
    await on.insert(on.tables.funders).values(council);
    const known = { funderId: council.id, how: "added" as const };
    await addGroup(on, { ...club, known }, { by: nobody, at, requestId: null });
    await addGroup(on, { id: "other", name: "Millbrook Hall" }, { by: nobody, at, requestId: null });
  });
  return {
    ground,
    pass: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
    /** Somebody of the group, as they ask; `through` is the inbox of their session. */
    async member(
      name: string,
      role: "member" | "lead",
      { email = "", through = null as string | null, group = club } = {},
    ) {
      const [personId, id] = [randomUUID(), randomUUID()];
      await store.write(async (on) => {
        const address = { email: email || null, emailKey: email ? emailKey(email) : null };
        await on.insert(on.tables.people).values({ id: personId, name, ...address, madeAt: at });
        const row = { id, groupId: group.id, personId, role, givenAt: at, confirmedAt: at };
        await on.insert(on.tables.memberships).values(row);
      });
      const by: ByMember = { personId, name, group, role, inboxKey: through };
      return { ...by, id };
    },
    async inbox(email = inbox, addedBy: string | null = null) {
      const row = { emailKey: email, email, groupId: club.id, addedAt: at, addedBy };
      await store.write((on) => on.insert(on.tables.inboxes).values(row));
    },
    async officer(): Promise<Staff> {
      const personId = randomUUID();
      await store.write((on) => on.insert(on.tables.people).values({ id: personId, name: "Amina", madeAt: at }));
      const of = { funder: council, funders: [council], roles: ["officer" as const], wardIds: [], chosen: null };
      return { personId, name: "Amina", ...of };
    },
    row: (id: string) =>
      store.read(async (on) => {
        const { memberships } = on.tables;
        return (await on.select().from(memberships).where(eq(memberships.id, id)))[0]!;
      }),
    all: () =>
      store.read(async (on) => ({
        people: await on.select().from(on.tables.people),
        memberships: await on.select().from(on.tables.memberships),
        sessions: await on.select().from(on.tables.sessions),
        signIns: await on.select().from(on.tables.signIns),
        events: await on.select().from(on.tables.events),
        mails: await on.select().from(on.tables.mails),
        details: await on.select().from(on.tables.eventDetails),
      })),
  };
}

export const refused = (code: string) => ({ ok: false, code });
/** The id of a membership that a command made or changed. */
export function idOf(done: { ok: boolean } | null): string {
  if (!done?.ok) throw new Error(JSON.stringify(done));
  return (done as unknown as { membershipId: string }).membershipId;
}
