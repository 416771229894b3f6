import type { Writing } from "~db/store/store";
import type { LetterKind } from "../mail/letters.server";
import { orderMail } from "../mail/order-mail.server";
import type { Acting } from "./acting.server";
import { inboxesOf, leadsOf, type PersonRow } from "./standing.server";

/** What leads are told of; each has its words under `membership-told` in messages/en/mails.json. */
export type Told = "proposed" | "end-asked" | "came" | "inbox" | "shared" | "helper";

interface About {
  group: { id: string; name: string };
  /** Who did it; "" for somebody whose name says nothing more. */
  by: string;
}

/** Orders the letter to somebody who came into a group, or is to be a lead of it. Who has no address, or is kept out, gets none. */
export async function tellMember(
  on: Writing,
  person: Pick<PersonRow, "id" | "name" | "email" | "disabledAt">,
  { group, by, role, waits }: About & { role: "member" | "lead"; waits: boolean },
  at: Date,
): Promise<void> {
  const { id, name, email, disabledAt } = person;
  if (email === null || disabledAt !== null) return;
  const values = { name, group: group.name, by, role, waits: waits ? "yes" : "" };
  await orderMail(on, { kind: "membership-given", personId: id, address: email, values, at });
}

/** Orders a letter to each other lead of the group. */
export async function tellLeads(
  on: Writing,
  { group, by, whom, what }: About & { whom: string; what: Told },
  { at, by: actor }: Acting,
): Promise<void> {
  const values = { group: group.name, by, whom, what };
  await writeToLeads(on, group.id, { kind: "membership-told", values, at, but: actor.personId });
}

interface ToLeads {
  kind: LetterKind;
  /** Without the name of who reads it. */
  values: Record<string, string>;
  at: Date;
  /** The id of one who is not told: they did it. */
  but?: string | null;
}

/** Orders a letter to each lead of a group; those without an address are reached through its shared inboxes. */
export async function writeToLeads(
  on: Writing,
  groupId: string,
  { kind, values, at, but = null }: ToLeads,
): Promise<void> {
  const others = (await leadsOf(on, groupId)).filter(({ personId }) => personId !== but);
  const letter = { kind, at };
  for (const { personId, name, email } of others)
    if (email !== null) await orderMail(on, { ...letter, personId, address: email, values: { ...values, name } });
  if (others.every(({ email }) => email !== null)) return;
  for (const { email } of await inboxesOf(on, groupId))
    await orderMail(on, { ...letter, personId: null, address: email, values: { ...values, name: "" } });
}
