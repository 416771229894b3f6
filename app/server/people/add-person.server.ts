import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import type { FunderRole } from "~/domain/people/viewer";
import { Conflict } from "~db/store/refusals";
import type { Reading, Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { type Given, giveTo, heldRole } from "./give-role.server";
import { isAdministrator, type Person, personOf } from "./standing.server";

/** How somebody is called and reached; both ways may be null: there are the post and the officer. */
export interface PersonToAdd {
  name: string;
  email: string | null;
  phone: string | null;
}

/** Somebody to add with a first role; `same` is the id of a person who has the address and is known to be meant. */
export interface PersonAsked extends PersonToAdd {
  role: FunderRole;
  /** A councillor's; of any other role it is left out. */
  ward?: string | null;
  same: string | null;
  /** What the form says the person is to be: by it a second press is known. */
  id?: string | null;
}

/** Somebody has the address; `isKnown`: they have to do with this funder already. */
export type Taken = Refused & { code: "address-taken"; isKnown: boolean };

/**
 * Adds a person with a first role, or gives the role to who has the address already when `same` says that they are meant.
 * The same form once more is done already. Null: whoever asks is no administrator any more.
 */
export async function addPerson(
  by: Administrator,
  asked: PersonAsked,
  ground: Ground,
): Promise<Given | Refused | Taken | null> {
  const at = ground.now();
  const add = () => ground.store.write((on) => addOrFind(on, by, asked, { at, requestId: ground.requestId }));
  // The address was taken between the look and the write: the second time it is found.
  return add().catch((error) => (error instanceof Conflict ? add() : Promise.reject(error)));
}

async function addOrFind(on: Writing, by: Administrator, asked: PersonAsked, when: { at: Date; requestId: string }) {
  if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
  const pressed = asked.id ? await pressedBefore(on, by, asked, asked.id) : null;
  if (pressed) return pressed;
  const key = asked.email && emailKey(asked.email);
  if (key && (await openInbox(on, key)))
    return { ok: false, code: "address-shared", person: { id: "", name: asked.name } } satisfies Refused;
  const found = asked.email === null ? null : await personWith(on, asked.email);
  if (found !== null && found.id !== asked.same) {
    const isKnown = (await personOf(on, found.id, by.funder.id)) !== null;
    return { ok: false, code: "address-taken", person: found, isKnown } satisfies Taken;
  }
  const person = found ?? (await putNew(on, by, asked, when));
  return giveTo(on, by, person, asked, when);
}

async function putNew(on: Writing, by: Administrator, asked: PersonAsked, when: { at: Date; requestId: string }) {
  const id = await freeId(on, asked.id);
  return putPerson(on, { ...asked, id }, { by: actorOf(by), funderId: by.funder.id, ...when });
}

/** Who was added by an earlier press of the same form, with the same words; null: nobody. */
async function pressedBefore(
  on: Reading,
  by: Administrator,
  asked: PersonAsked,
  personId: string,
): Promise<Given | null> {
  const person = await personOf(on, personId, by.funder.id);
  if (!person || !isSamePerson(person, asked)) return null;
  const role = await heldRole(on, personId, asked.role, by.funder.id);
  return role ? { ok: true, personId, roleId: role.id, waits: role.confirmedAt === null } : null;
}

/** Whether somebody is called and reached as a form says. */
export function isSamePerson(person: Person, { name, email, phone }: PersonToAdd): boolean {
  return person.name === name && person.email === email && person.phone === phone;
}

/** The id that a form asks for; a new one where it asks for none, or somebody has it. */
export async function freeId(on: Reading, id: string | null = null): Promise<string> {
  const { people } = on.tables;
  const isTaken = id === null || (await on.$count(people, eq(people.id, id))) > 0;
  return isTaken ? randomUUID() : id;
}

/** Who has an address, in whatever way it is written. */
export async function personWith(on: Reading, email: string): Promise<Person | null> {
  const { people } = on.tables;
  const [found] = await on
    .select()
    .from(people)
    .where(eq(people.emailKey, emailKey(email) ?? ""));
  return found ?? null;
}

/** Writes a person down, with the event. */
export async function putPerson(
  on: Writing,
  { id = randomUUID(), name, email, phone }: PersonToAdd & { id?: string },
  of: { by: Actor; funderId?: string; groupId?: string; at: Date; requestId: string | null },
): Promise<Person> {
  const person = { id, name, email, phone, madeAt: of.at };
  const row = { ...person, emailKey: email && emailKey(email), disabledAt: null };
  await on.insert(on.tables.people).values(row);
  await recordEvent(on, { type: "person-added", subject: { kind: "person", id: row.id }, ...of });
  return row;
}
