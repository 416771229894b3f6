import { randomUUID } from "node:crypto";
import { localMoment } from "~/domain/events/local-moment";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { orgIdOf } from "~/domain/groups/org-id";
import { Conflict } from "~db/store/refusals";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { personWith, putPerson } from "../people/add-person.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { addGroup } from "./add-group.server";
import { putFact } from "./facts.server";
import type { FirstPerson, GroupAsked } from "./group-form.server";
import { type LookAlikes, lookAlikes } from "./look-alikes.server";

/** Why a group was not added: others look like it and were not shown yet, or its first person is kept out. */
export type NotAdded = { ok: false; code: "alike"; alike: LookAlikes } | { ok: false; code: "disabled" };

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
  const email = asked.person?.email ?? null;
  const found = email === null ? null : await personWith(on, email);
  if (found?.disabledAt) return { ok: false as const, code: "disabled" as const };
  const known = { funderId: staff.funder.id, how: "added" as const };
  const group = { name: asked.name, orgId: orgIdOf(asked.numbers), known };
  const groupId = await addGroup(on, group, { by: actorFor(staff, "officer"), ...when });
  await tellFirst(on, staff, groupId, asked, when);
  if (asked.person) await join(on, staff, { groupId, person: asked.person, personId: found?.id ?? null }, when);
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

/** A group that is new has no lead yet: one whom an officer names counts at once. */
async function join(
  on: Writing,
  staff: Staff,
  of: { groupId: string; person: FirstPerson; personId: string | null },
  { at, requestId }: When,
): Promise<void> {
  const { groupId, person } = of;
  const { name, email, phone, title, role } = person;
  const by = actorFor(staff, "officer");
  const whose = { by, funderId: staff.funder.id, at, requestId };
  const personId = of.personId ?? (await putPerson(on, { name, email, phone }, whose)).id;
  const id = randomUUID();
  const given = { givenAt: at, givenBy: staff.personId, confirmedAt: at };
  await on.insert(on.tables.memberships).values({ id, groupId, personId, role, title, ...given });
  const subject = { kind: "membership" as const, id };
  await recordEvent(on, { type: "membership-given", subject, groupId, after: { role }, ...whose });
}
