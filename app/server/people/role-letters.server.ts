import { needsSecond } from "~/domain/people/roles";
import type { FunderRole } from "~/domain/people/viewer";
import type { Writing } from "~db/store/store";
import { orderMail } from "../mail/order-mail.server";
import { type Person, watchersOf } from "./standing.server";

/** A role that somebody was given; `by` is the name of who gave it, "" for nobody in particular. */
export interface RoleTold {
  person: Pick<Person, "id" | "name" | "email">;
  role: FunderRole;
  funder: { id: string; name: string };
  by: string;
  waits: boolean;
}

/** Orders the letters about a role that was given: to the person, and for a weighty one to all who watch over the money. */
export async function tellOfRole(on: Writing, told: RoleTold, at: Date): Promise<void> {
  await tellPerson(on, told, at);
  if (!needsSecond(told.role)) return;
  const { person, role, funder, by, waits } = told;
  const watchers = await watchersOf(on, funder.id);
  for (const { id, name, email } of watchers.filter((watcher) => watcher.id !== person.id)) {
    const values = { name, whom: person.name, role, funder: funder.name, by, waits: waits ? "yes" : "" };
    if (email !== null) await orderMail(on, { kind: "role-told", personId: id, address: email, values, at });
  }
}

/** Orders the letter to the person: that they have a role, or that it waits. Somebody without an address gets none. */
export async function tellPerson(on: Writing, told: RoleTold, at: Date): Promise<void> {
  const { person, role, funder, by, waits } = told;
  if (person.email === null) return;
  const values = { name: person.name, role, funder: funder.name, by };
  const kind = waits ? "role-waits" : "role-given";
  await orderMail(on, { kind, personId: person.id, address: person.email, values, at });
}
