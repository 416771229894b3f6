import { emailKey } from "~/domain/people/email";
import { demoLeads } from "~db/seed/demo-leads";
import { demoFunders, demoInboxes, demoPeople } from "~db/seed/demo-people";
import type { Store } from "~db/store/store";
import { bringGrants } from "./bring-grants.server";
import { demoGroupsIn } from "./demo-groups.server";
import { addDemoRounds } from "./demo-rounds.server";
import { matchDemoGrants } from "./match-demo-grants.server";
import { newPlanting, type Planting } from "./planting.server";
import { wendleFile } from "./wendle-file.server";

/**
 * Makes the place of the demonstration where there is nobody yet, seen from `now`; false: there is somebody. First its published
 * grants, as an import that changes nothing when it is done again; then everybody and everything else in one write.
 */
export async function seedDemo(store: Store, now: Date): Promise<boolean> {
  const isEmpty = await store.read(async (on) => (await on.$count(on.tables.people)) === 0);
  if (!isEmpty) return false;
  await bringGrants(store, { name: "wendle-past-grants.json", text: wendleFile(now) }, now);
  return store.write(async (on) => {
    if ((await on.$count(on.tables.people)) > 0) return false;
    await on
      .insert(on.tables.funders)
      .values(demoFunders.map(({ id, name }) => ({ id, name })))
      .onConflictDoNothing();
    const planting = newPlanting(now);
    await on.insert(on.tables.wards).values(demoGroupsIn(planting));
    for (const person of demoPeople) addPerson(planting, person);
    addLeads(planting);
    addInboxes(planting);
    await on.insert(on.tables.matchings).values(matchDemoGrants(planting));
    await planting.plant(on);
    await addDemoRounds(store, on, now);
    return true;
  });
}

function addPerson({ at, rows, note, ...planting }: Planting, person: (typeof demoPeople)[number]): void {
  const { id: personId, name, email } = person;
  planting.person({ id: personId, name, email });
  for (const { funder: funderId, role, ward: wardId = null } of person.roles) {
    const id = `${personId}-${role}-${funderId}`;
    rows.roles.push({ id, personId, funderId, role, wardId, givenAt: at, confirmedAt: at });
    note({ type: "role-given", subject: { kind: "person", id: personId }, funderId, after: { role } });
  }
  for (const { group: groupId, role, title } of person.groups) planting.membership({ personId, groupId, role, title });
}

/** Those of the groups whom nobody can be: some with a telephone only, some with nothing. */
function addLeads(planting: Planting): void {
  for (const { name, email, phone, ...of } of demoLeads) {
    const personId = name.toLowerCase().replaceAll(/[^a-z]+/g, "-");
    planting.person({ id: personId, name, email, phone });
    planting.membership({ personId, ...of });
  }
}

function addInboxes({ at, rows, note }: Planting): void {
  for (const { email, groupId } of demoInboxes) {
    rows.inboxes.push({ emailKey: emailKey(email)!, email, groupId, addedAt: at });
    note({ type: "inbox-added", subject: { kind: "group", id: groupId }, groupId, after: { what: email } });
  }
}
