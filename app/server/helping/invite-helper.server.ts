import { randomUUID } from "node:crypto";
import { and, eq, gte, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { emailKey } from "~/domain/people/email";
import { Conflict } from "~db/store/refusals";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { asLead } from "../groups/leads.server";
import { orderMail } from "../mail/order-mail.server";
import { tellLeads } from "../members/member-letters.server";
import type { Ground } from "../people/acting.server";
import { personWith, putPerson } from "../people/add-person.server";
import type { Person } from "../people/standing.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";
import { knowingFunders } from "./queries.server";

/** Whom to ask to help, with what, and until which day of the place (`YYYY-MM-DD`, included). */
export interface HelperAsked {
  name: string;
  email: string;
  task: string;
  untilDay: string;
}

/** Nobody was asked: why, a sentence under `refused` in messages/en/helping.json, and whom it is about. */
export interface NotInvited {
  ok: false;
  code: "in-group" | "helps-already" | "kept-out" | "shared-inbox";
  name: string;
}

interface When {
  at: Date;
  requestId: string;
}

/**
 * Asks somebody to help a group: who has the address, under the name that was typed, or a new person: the group learns nothing
 * of them. The same once more, as by a second press, is done
 * already and gives the same id. Null: whoever asks is no lead any more.
 */
export async function inviteHelper(
  by: PersonOfGroup,
  asked: HelperAsked,
  ground: Ground,
): Promise<{ ok: true; id: string } | NotInvited | null> {
  const invite = () =>
    asLead(by, ground, (on, at) => findAndInvite(on, by, asked, { at, requestId: ground.requestId }));
  // The address was taken between the look and the write: the second time it is found.
  return invite().catch((error) => (error instanceof Conflict ? invite() : Promise.reject(error)));
}

async function findAndInvite(on: Writing, by: PersonOfGroup, asked: HelperAsked, when: When) {
  const refused = (code: NotInvited["code"]): NotInvited => ({ ok: false, code, name: asked.name });
  if (await openInbox(on, emailKey(asked.email) ?? "")) return refused("shared-inbox");
  const found = await personWith(on, asked.email);
  if (found && found.disabledAt !== null) return refused("kept-out");
  if (found && (await isInGroup(on, found.id, by.group.id))) return refused("in-group");
  const help = found && (await countingHelp(on, found.id, by.group.id, when.at));
  if (found && help) {
    const isSame = help.task === asked.task && help.untilDay === asked.untilDay;
    return isSame ? { ok: true as const, id: help.id } : refused("helps-already");
  }
  const of = { by: actorInGroup(by), groupId: by.group.id, ...when };
  const person = found ?? (await putPerson(on, { ...asked, phone: null }, of));
  return { ok: true as const, id: await putHelper(on, by, { person, calledName: found && asked.name }, asked, when) };
}

async function isInGroup(on: Reading, personId: string, groupId: string): Promise<boolean> {
  const { memberships } = on.tables;
  const isIt = and(eq(memberships.personId, personId), eq(memberships.groupId, groupId), isNull(memberships.endedAt));
  return (await on.$count(memberships, isIt)) > 0;
}

async function countingHelp(on: Reading, personId: string, groupId: string, at: Date) {
  const { delegations } = on.tables;
  const isTheirs = and(eq(delegations.personId, personId), eq(delegations.groupId, groupId));
  const [found] = await on
    .select()
    .from(delegations)
    .where(and(isTheirs, isNull(delegations.endedAt), gte(delegations.untilDay, localMoment(at).day)));
  return found;
}

async function putHelper(
  on: Writing,
  by: PersonOfGroup,
  { person, calledName }: { person: Person; calledName: string | null },
  { task, untilDay }: HelperAsked,
  { at, requestId }: When,
): Promise<string> {
  const [id, groupId] = [randomUUID(), by.group.id];
  const given = { givenAt: at, givenBy: by.personId };
  const row = { id, groupId, personId: person.id, calledName, task, untilDay, ...given };
  await on.insert(on.tables.delegations).values(row);
  // Who decides about a group one day does not decide about one they helped: the record has to tell.
  const isStaff = (await knowingFunders(on, groupId, [person.id])).length > 0;
  await recordEvent(on, {
    type: "helper-invited",
    by: actorInGroup(by),
    subject: { kind: "person", id: person.id },
    groupId,
    after: { what: task, untilDay, isStaff, ...(calledName !== null && { name: calledName }) },
    at,
    requestId,
  });
  const acting = { by: actorInGroup(by), at, requestId };
  await tellLeads(on, { group: by.group, by: by.name, whom: person.name, what: "helper" }, acting);
  const values = { name: person.name, by: by.name, group: by.group.name, task, until: untilDay };
  const address = person.email;
  if (address !== null) await orderMail(on, { kind: "helper-invited", personId: person.id, address, values, at });
  return id;
}
