import { randomUUID } from "node:crypto";
import type { Writing } from "~db/store/store";
import { putPerson } from "../people/add-person.server";
import { tellLeads } from "./member-letters.server";
import { noteMembership } from "./put-membership.server";

/** Somebody at a shared inbox whose name is not in the group yet. */
interface Newcomer {
  name: string;
  group: { id: string; name: string };
  /** The inbox, in the form that is compared. */
  through: string;
}

/** Writes them down as a person without an address and a plain member; the leads are told. Returns their id. */
export async function newcomer(
  on: Writing,
  { name, group, through }: Newcomer,
  { at, requestId }: { at: Date; requestId: string },
): Promise<string> {
  const id = randomUUID();
  const acting = { by: { personId: id, actingFor: group.id, role: "member" }, at, requestId };
  const person = await putPerson(on, { id, name, email: null, phone: null }, { groupId: group.id, ...acting });
  const given = { givenAt: at, givenBy: id, givenThrough: through, confirmedAt: at };
  const row = {
    id: randomUUID(),
    groupId: group.id,
    personId: id,
    role: "member" as const,
    calledName: null,
    ...given,
  };
  await on.insert(on.tables.memberships).values(row);
  await noteMembership(on, "membership-given", { row, person, after: { role: "member" } }, acting);
  await tellLeads(on, { group, by: name, whom: name, what: "came" }, acting);
  return id;
}
