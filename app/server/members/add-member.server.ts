import { eq } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import { Conflict } from "~db/store/refusals";
import type { Writing } from "~db/store/store";
import { freeId, isSamePerson, type PersonToAdd, personWith, putPerson } from "../people/add-person.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { actorInGroup } from "../viewer/group-viewer.server";
import { type Acting, type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { putMembership } from "./put-membership.server";
import { heldIn, isLeadOf } from "./standing.server";

/** Somebody to add to a group. `title` is what they do there, in its words. */
export interface MemberAsked extends PersonToAdd {
  title: string | null;
  role: "member" | "lead";
  /** What the form says the person is to be: by it a second press is known. */
  id?: string | null;
}

/**
 * Adds somebody to the group of a lead. Who has the address already is the one who is added, under the name that was typed: the
 * group learns nothing of them. The same form once more is done already. Null: whoever asks is no lead any more.
 */
export async function addMember(
  by: ByMember,
  asked: MemberAsked,
  { store, now, requestId }: Ground,
): Promise<Done<"added" | "waits"> | Refused | null> {
  const acting = { by: actorInGroup(by), at: now(), requestId };
  const add = () => store.write((on) => addOrFind(on, by, asked, acting));
  // The address was taken between the look and the write: the second time it is found.
  return add().catch((error) => (error instanceof Conflict ? add() : Promise.reject(error)));
}

async function addOrFind(on: Writing, by: ByMember, asked: MemberAsked, acting: Acting) {
  const { group } = by;
  if (!(await isLeadOf(on, by.personId, group.id))) return null;
  const { name, email, title, role } = asked;
  const pressed = asked.id ? await pressedBefore(on, asked, asked.id, group.id) : null;
  if (pressed) return pressed;
  const inbox = email === null ? null : await openInbox(on, emailKey(email) ?? "");
  if (inbox) return refused(inbox.group.id === group.id ? "your-inbox" : "address-used");
  const found = email === null ? null : await personWith(on, email);
  if (found && (await heldIn(on, found.id, group.id)).length > 0) return refused("in-group");
  const person =
    found ?? (await putPerson(on, { ...asked, id: await freeId(on, asked.id) }, { groupId: group.id, ...acting }));
  return putMembership(on, by, { person, role, title, calledName: found && name }, acting);
}

/** Who was added by an earlier press of the same form, with the same words; null: nobody. */
async function pressedBefore(
  on: Writing,
  asked: MemberAsked,
  personId: string,
  groupId: string,
): Promise<Done<"added" | "waits"> | null> {
  const { people } = on.tables;
  const [person] = await on.select().from(people).where(eq(people.id, personId));
  if (!person || !isSamePerson(person, asked)) return null;
  const held = (await heldIn(on, personId, groupId)).find(({ role }) => role === asked.role);
  return held ? { ok: true, done: held.confirmedAt === null ? "waits" : "added", membershipId: held.id } : null;
}
