import { localMoment } from "~/domain/events/local-moment";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { orgIdOf } from "~/domain/groups/org-id";
import { Conflict } from "~db/store/refusals";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { putNamed, type WhyNotNamed, whoIsNamed } from "../members/named-person.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { addGroup } from "./add-group.server";
import { putFact } from "./facts.server";
import type { GroupAsked } from "./group-form.server";
import { type LookAlikes, lookAlikes } from "./look-alikes.server";

/** Why a group was not added: others look like it and were not shown yet, or its first person cannot be named. */
export type NotAdded = { ok: false; code: "alike"; alike: LookAlikes } | { ok: false; code: WhyNotNamed };

/**
 * Adds a group that an officer knows, with what they know of it and its first person; a lead among the first counts at once.
 * Groups that look alike have to have been shown before: `shown` says which.
 */
export async function addKnownGroup(
  staff: Staff,
  asked: GroupAsked,
  ground: Ground,
): Promise<{ ok: true; groupId: string } | NotAdded> {
  const at = ground.now();
  const add = () => ground.store.write((on) => addOrShow(on, staff, asked, { at, requestId: ground.requestId }));
  // The address was taken between the look and the write: the second time it is found.
  return add().catch((error) => (error instanceof Conflict ? add() : Promise.reject(error)));
}

type When = { at: Date; requestId: string };

async function addOrShow(on: Writing, staff: Staff, asked: GroupAsked, when: When) {
  const alike = await lookAlikes(on, staff, asked);
  if (alike.shown !== asked.shown && alike.shown !== "") return { ok: false as const, code: "alike" as const, alike };
  const who = await whoIsNamed(on, asked.person?.email ?? null);
  if (!who.ok) return who;
  const known = { funderId: staff.funder.id, how: "added" as const };
  const group = { name: asked.name, orgId: orgIdOf(asked.numbers), known };
  const groupId = await addGroup(on, group, { by: actorFor(staff, "officer"), ...when });
  await tellFirst(on, staff, groupId, asked, when);
  // A group that is new has no lead yet: one whom an officer names counts at once.
  const naming = asked.person && { group: { id: groupId, name: asked.name }, named: asked.person, found: who.found };
  if (naming) await putNamed(on, staff, naming, when);
  return { ok: true as const, groupId };
}

/** What the officer knows of it, as its first facts. */
async function tellFirst(on: Writing, staff: Staff, groupId: string, asked: GroupAsked, { at, requestId }: When) {
  const { name, numbers, wards, contact } = asked;
  const known: { [F in Field]?: FieldValue<F> } = {
    name,
    ...(Object.values(numbers).some((number) => number !== "") && { numbers }),
    ...(wards.length > 0 && { wards }),
    ...(contact && { contact }),
  };
  const by = actorFor(staff, "officer", groupId);
  const source = { toldBy: staff.name, how: "page" as const, toldOn: localMoment(at).day, recordedBy: staff.personId };
  for (const [field, value] of Object.entries(known)) {
    const fact = { groupId, field, value, ...source, basedOn: null, besideId: null };
    await putFact(on, fact, { current: null, waiting: [] }, at);
    const whose = { subject: { kind: "group" as const, id: groupId }, groupId, funderId: staff.funder.id };
    await recordEvent(on, { type: "fact-told", by, ...whose, after: { what: field }, at, requestId });
  }
}
