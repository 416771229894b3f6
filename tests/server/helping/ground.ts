import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import type { FunderRole } from "~/domain/people/viewer";
import { nobody } from "~/server/events/record-event.server";
import { addGroup } from "~/server/groups/add-group.server";
import type { PersonOfGroup } from "~/server/viewer/group-viewer.server";
import type { Store } from "~db/store/store";

/** Three groups with a lead each, a council that added the first, and a trust that knows none; the clock can be put on. */
export async function threeGroups(store: Store) {
  let at = new Date("2026-11-26T09:00:00.000Z");
  const ground = { store, now: () => at, requestId: "r-1" };
  await store.write(async (on) => {
    const { funders } = on.tables;
    await on.insert(funders).values([
      { id: "council", name: "Wendle Borough Council" },
      { id: "trust", name: "The Halloran Family Trust" },
    ]);
    const when = { by: nobody, at, requestId: null };
    await addGroup(on, { id: "club", name: "Supper Club", known: { funderId: "council", how: "added" } }, when);
    await addGroup(on, { id: "hall", name: "Millbrook Hall" }, when);
    await addGroup(on, { id: "tenants", name: "Canalside Tenants" }, when);
  });
  const person = async (name: string, more: { role?: FunderRole; funder?: string; disabled?: boolean } = {}) => {
    const [id, email] = [randomUUID(), `${name.toLowerCase()}@example.org`];
    await store.write(async (on) => {
      const row = { id, name, email, emailKey: emailKey(email), madeAt: at, disabledAt: more.disabled ? at : null };
      await on.insert(on.tables.people).values(row);
      if (more.role === undefined) return;
      const role = { id: randomUUID(), personId: id, funderId: more.funder ?? "council", role: more.role };
      await on.insert(on.tables.roles).values({ ...role, givenAt: at, confirmedAt: at });
    });
    return id;
  };
  const join = async (personId: string, groupId: string, role: "member" | "lead") =>
    store.write(async (on) => {
      const row = { id: randomUUID(), groupId, personId, role, givenAt: at, confirmedAt: at };
      await on.insert(on.tables.memberships).values(row);
    });
  const lead = async (name: string, group: { id: string; name: string }): Promise<PersonOfGroup> => {
    const personId = await person(name);
    await join(personId, group.id, "lead");
    return { personId, name, group, role: "lead", inboxKey: null, groups: [group], chosen: null };
  };
  const maureen = await lead("Maureen", { id: "club", name: "Supper Club" });
  const dele = await lead("Dele", { id: "hall", name: "Millbrook Hall" });
  const bea = await lead("Bea", { id: "tenants", name: "Canalside Tenants" });
  const put = (iso: string) => {
    at = new Date(iso);
  };
  return { ground, person, join, lead, maureen, dele, bea, put };
}

/** What there is of all this. */
export const rowsOf = (store: Store) =>
  store.read(async (on) => {
    const { people, delegations, hostings, knownGroups, events, eventDetails, mails } = on.tables;
    return {
      people: await on.select().from(people),
      delegations: await on.select().from(delegations),
      hostings: await on.select().from(hostings),
      known: await on.select().from(knownGroups),
      events: await on.select().from(events).orderBy(asc(events.at)),
      details: await on.select().from(eventDetails),
      mails: await on.select().from(mails),
    };
  });
