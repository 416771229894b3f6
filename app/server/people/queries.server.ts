import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type RoleState, roleState, whyNotAgree } from "~/domain/people/roles";
import type { FunderRole } from "~/domain/people/viewer";
import type { Reading, Store } from "~db/store/store";
import type { PeopleFilter } from "./people-filter.server";
import { type Person, personOf, type Role } from "./standing.server";

/** Somebody in the list. Days are `YYYY-MM-DD`, by the clocks of the place. */
export interface PersonListed {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  /** Those that were not ended. */
  roles: { role: FunderRole; state: RoleState }[];
  /** When they last signed in; null: never. */
  seenOn: string | null;
}

/** A role as a page shows it. */
export interface RoleShown {
  id: string;
  role: FunderRole;
  state: RoleState;
  /** A councillor's. */
  ward: { id: string; name: string } | null;
  person: { id: string; name: string };
  givenOn: string;
  /** Null: nobody in particular, or it needed nobody. */
  givenBy: string | null;
  confirmedBy: string | null;
  endedOn: string | null;
  /** Why the one who looks cannot agree to it; null: they can. */
  whyNot: ReturnType<typeof whyNotAgree>;
}

/** Somebody as their page shows them. */
export interface PersonShown extends Omit<PersonListed, "roles"> {
  addedOn: string;
  /** All that they have, had or wait for here, what counts now first. */
  roles: RoleShown[];
}

/** The people of a funder by name, as many as the filter leaves; `all` is how many there are. Two queries. */
export async function peopleOf(
  store: Store,
  funderId: string,
  filter: PeopleFilter,
): Promise<{ people: PersonListed[]; all: number }> {
  const { rows, seen } = await store.read(async (on) => ({
    rows: await rolesWithPeople(on, funderId),
    seen: await lastSignIns(on, funderId),
  }));
  const byId = new Map<string, PersonListed>();
  for (const { person, role } of rows) {
    const listed = byId.get(person.id) ?? { ...factsOf(person, seen), roles: [] };
    const state = roleState(role);
    if (state !== "ended") listed.roles.push({ role: role.role, state });
    byId.set(person.id, listed);
  }
  const people = [...byId.values()];
  return { people: people.filter((person) => isWithin(person, filter)), all: people.length };
}

/** The roles that wait for a second administrator, the longest first, as `viewerId` sees them. Two queries. */
export async function waitingRoles(store: Store, funderId: string, viewerId: string): Promise<RoleShown[]> {
  return store.read(async (on) => {
    const { roles } = on.tables;
    const rows = await rolesWithPeople(on, funderId, and(isNull(roles.endedAt), isNull(roles.confirmedAt)));
    const shown = await rolesShown(on, rows, viewerId);
    return shown.sort((a, b) => (a.givenOn < b.givenOn ? -1 : 1));
  });
}

/** Somebody of a funder, as `viewerId` sees them; null: there is no such person. Four queries. */
export async function personShown(
  store: Store,
  { personId, funderId, viewerId }: { personId: string; funderId: string; viewerId: string },
): Promise<PersonShown | null> {
  return store.read(async (on) => {
    const person = await personOf(on, personId, funderId);
    if (!person) return null;
    const rows = await rolesWithPeople(on, funderId, eq(on.tables.people.id, personId));
    const roles = await rolesShown(on, rows, viewerId);
    const order = ["counts", "waits", "ended"];
    roles.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.givenOn < b.givenOn ? 1 : -1));
    const facts = factsOf(person, await lastSignIns(on, funderId, personId));
    return { ...facts, addedOn: dayOf(person.madeAt), roles };
  });
}

/** Somebody of a funder by name; null: there is no such person. One query. */
export async function personNamed(store: Store, personId: string, funderId: string) {
  const person = await store.read((on) => personOf(on, personId, funderId));
  return person && { id: person.id, name: person.name };
}

/** How somebody of a funder is called and reached; null: there is no such person. One query. */
export async function detailsOf(store: Store, personId: string, funderId: string) {
  const person = await store.read((on) => personOf(on, personId, funderId));
  return person && { id: person.id, name: person.name, email: person.email, phone: person.phone };
}

/** A role of the funder, and whose it is; null: there is no such role. One query. */
export async function roleNamed(store: Store, roleId: string, funderId: string) {
  const [found] = await store.read((on) => rolesWithPeople(on, funderId, eq(on.tables.roles.id, roleId)));
  return found ? { role: found.role.role, person: { id: found.person.id, name: found.person.name } } : null;
}

type Row = { person: Person; role: Role; ward: { id: string; name: string } | null };

function rolesWithPeople(on: Reading, funderId: string, which?: ReturnType<typeof and>): Promise<Row[]> {
  const { roles, people, wards } = on.tables;
  return on
    .select({ role: roles, person: people, ward: { id: wards.id, name: wards.name } })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .leftJoin(wards, eq(wards.id, roles.wardId))
    .where(and(eq(roles.funderId, funderId), which))
    .orderBy(people.name, people.id, roles.givenAt, roles.id);
}

async function lastSignIns(on: Reading, funderId: string, personId?: string): Promise<Map<string, Date>> {
  const { sessions, roles } = on.tables;
  const rows = await on
    .select({ id: sessions.personId, at: max(sessions.startedAt) })
    .from(sessions)
    .innerJoin(roles, eq(roles.personId, sessions.personId))
    .where(and(eq(roles.funderId, funderId), personId === undefined ? undefined : eq(roles.personId, personId)))
    .groupBy(sessions.personId);
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
}

async function rolesShown(on: Reading, rows: readonly Row[], viewerId: string): Promise<RoleShown[]> {
  const { people } = on.tables;
  const ids = [...new Set(rows.flatMap(({ role }) => [role.givenBy, role.confirmedBy]).filter((id) => id !== null))];
  const isOne = inArray(people.id, ids);
  const found = ids.length === 0 ? [] : await on.select({ id: people.id, name: people.name }).from(people).where(isOne);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ role, person, ward }) => ({
    id: role.id,
    ward,
    role: role.role,
    state: roleState(role),
    person: { id: person.id, name: person.name },
    givenOn: dayOf(role.givenAt),
    endedOn: role.endedAt && dayOf(role.endedAt),
    givenBy: named(role.givenBy),
    confirmedBy: named(role.confirmedBy),
    whyNot: whyNotAgree(role, viewerId),
  }));
}

function factsOf({ id, name, email, phone, disabledAt }: Person, seen: Map<string, Date>) {
  const at = seen.get(id);
  return { id, name, email, phone, isDisabled: disabledAt !== null, seenOn: at ? dayOf(at) : null };
}

function dayOf(at: Date): string {
  return localMoment(at).day;
}

function isWithin({ roles, isDisabled }: PersonListed, { role, state }: PeopleFilter): boolean {
  const those = roles.filter((one) => role === null || one.role === role);
  if (role !== null && those.length === 0) return false;
  if (state === null) return true;
  if (state === "disabled") return isDisabled;
  if (state === "none") return roles.length === 0;
  return those.some((one) => one.state === state);
}
