import { emailKey } from "~/domain/people/email";
import { demoFunders, demoGroups, demoInboxes, demoPeople } from "~db/seed/demo-people";
import type { Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { addGroup } from "../groups/add-group.server";

/** Makes the people of the demonstration where there is nobody yet; false: there is somebody. All of them or none. */
export async function seedDemo(store: Store, now: Date): Promise<boolean> {
  return store.write(async (on) => {
    if ((await on.$count(on.tables.people)) > 0) return false;
    await addPlaces(on, now);
    for (const person of demoPeople) await addPerson(on, person, now);
    return true;
  });
}

async function addPlaces(on: Writing, at: Date): Promise<void> {
  const { funders } = on.tables;
  await on
    .insert(funders)
    .values(demoFunders.map((funder) => ({ ...funder })))
    .onConflictDoNothing();
  for (const group of demoGroups) await addGroup(on, group, { by: nobody, at, requestId: null });
  for (const { email, groupId } of demoInboxes) {
    await on.insert(on.tables.inboxes).values({ emailKey: emailKey(email)!, email, groupId, addedAt: at });
    const subject = { kind: "group" as const, id: groupId };
    await note(on, at, { type: "inbox-added", subject, groupId, after: { what: email } });
  }
}

async function addPerson(on: Writing, person: (typeof demoPeople)[number], at: Date): Promise<void> {
  const { people, roles, memberships } = on.tables;
  const { id, name, email } = person;
  await on.insert(people).values({ id, name, email, emailKey: email && emailKey(email), madeAt: at });
  await note(on, at, { type: "person-added", subject: { kind: "person", id } });
  for (const { funder, role } of person.roles) {
    const given = { id: `${id}-${role}-${funder}`, personId: id, funderId: funder, role };
    await on.insert(roles).values({ ...given, givenAt: at, confirmedAt: at });
    await note(on, at, { type: "role-given", subject: { kind: "person", id }, funderId: funder, after: { role } });
  }
  for (const { group, role, title } of person.groups) {
    await on
      .insert(memberships)
      .values({ id: `${id}-${group}`, personId: id, groupId: group, role, title, givenAt: at, confirmedAt: at });
    await note(on, at, { type: "membership-given", subject: { kind: "person", id }, groupId: group, after: { role } });
  }
}

type Noted = Omit<Parameters<typeof recordEvent>[1], "by" | "at" | "requestId">;

async function note(on: Writing, at: Date, event: Noted): Promise<void> {
  await recordEvent(on, { ...event, by: nobody, at, requestId: null });
}
