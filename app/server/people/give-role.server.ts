import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { needsSecond } from "~/domain/people/roles";
import type { FunderRole } from "~/domain/people/viewer";
import type { Reading, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { tellOfRole } from "./role-letters.server";
import { type Person, type Role, withPerson } from "./standing.server";
import { isWard } from "./wards.server";

/** The role that was given, and whether it waits for a second administrator. */
export interface Given {
  ok: true;
  personId: string;
  roleId: string;
  waits: boolean;
}

/** What somebody is to do, and a councillor's ward; of any other role the ward is left out. */
export interface RoleAsked {
  role: FunderRole;
  ward?: string | null;
}

/** Gives a person of the funder a role. Null: there is no such person. */
export async function giveRole(
  by: Administrator,
  personId: string,
  asked: RoleAsked,
  ground: Ground,
): Promise<Given | Refused | null> {
  return withPerson(by, personId, ground, (on, person, at) =>
    giveTo(on, by, person, asked, { at, requestId: ground.requestId }),
  );
}

/** The same for anybody, as part of a write by an administrator. */
export async function giveTo(
  on: Writing,
  by: Administrator,
  person: Person,
  { role, ward = null }: RoleAsked,
  when: { at: Date; requestId: string },
): Promise<Given | Refused> {
  const refused = (code: Refused["code"]): Refused => ({ ok: false, code, person });
  if (person.id === by.personId) return refused("gives-self");
  if (person.disabledAt !== null) return refused("is-disabled");
  if (await heldRole(on, person.id, role, by.funder.id)) return refused("has-role");
  const wardId = role === "councillor" ? ward : null;
  if (wardId !== null && !(await isWard(on, wardId))) return refused("no-such-ward");
  return putRole(on, { person, role, wardId, funder: by.funder, by }, when);
}

/** A role that somebody has with a funder, or waits for. */
export async function heldRole(
  on: Reading,
  personId: string,
  role: FunderRole,
  funderId: string,
): Promise<Role | undefined> {
  const { roles } = on.tables;
  const isIt = and(eq(roles.personId, personId), eq(roles.funderId, funderId), eq(roles.role, role));
  const [found] = await on
    .select()
    .from(roles)
    .where(and(isIt, isNull(roles.endedAt)));
  return found;
}

/** Writes a role down with its event and its letters. One that nobody in particular gives (`by` null) never waits. */
export async function putRole(
  on: Writing,
  given: {
    person: Person;
    role: FunderRole;
    wardId?: string | null;
    funder: Administrator["funder"];
    by: Administrator | null;
  },
  { at, requestId }: { at: Date; requestId: string | null },
): Promise<Given> {
  const { person, role, wardId = null, funder, by } = given;
  const [id, waits] = [randomUUID(), by !== null && needsSecond(role)];
  const row = {
    id,
    personId: person.id,
    funderId: funder.id,
    role,
    wardId,
    givenAt: at,
    givenBy: by?.personId ?? null,
  };
  await on.insert(on.tables.roles).values({ ...row, confirmedAt: waits ? null : at });
  await recordEvent(on, {
    type: "role-given",
    by: by ? actorOf(by) : nobody,
    subject: { kind: "person", id: person.id },
    funderId: funder.id,
    after: { role },
    at,
    requestId,
  });
  await tellOfRole(on, { person, role, funder, by: by?.name ?? "", waits }, at);
  return { ok: true, personId: person.id, roleId: id, waits };
}
