import { and, desc, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { helpState } from "~/domain/helping/until-day";
import type { Reading, Store } from "~db/store/store";

/** As many as a page shows of those who helped before. */
const MOST = 200;

/** Somebody who helps a group, or did. Days are `YYYY-MM-DD`, by the clocks of the place. */
export interface HelperShown {
  id: string;
  name: string;
  task: string;
  untilDay: string;
  /** `over`: the last day has passed. */
  state: ReturnType<typeof helpState>;
  askedOn: string;
  /** Null: nobody in particular. */
  askedBy: string | null;
  endedOn: string | null;
  endedBy: string | null;
  /** Funders that know the group and for which they work. */
  worksFor: string[];
}

/** Who helps a group now, and who did before, newest first. Three queries. */
export async function helpersOf(
  store: Store,
  groupId: string,
  at: Date,
): Promise<{ now: HelperShown[]; before: HelperShown[] }> {
  const today = localMoment(at).day;
  return store.read(async (on) => {
    const rows = await helpRows(on, groupId);
    const ids = rows.flatMap(({ help }) => [help.givenBy, help.endedBy]).filter((id) => id !== null);
    const names = await namesOf(on, ids);
    const staff = await knowingFunders(
      on,
      groupId,
      rows.map(({ help }) => help.personId),
    );
    const shown = rows.map((row) => shownOf(row, today, { names, staff }));
    return {
      now: shown.filter(({ state }) => state === "counts"),
      before: shown.filter(({ state }) => state !== "counts"),
    };
  });
}

/** A helper of the group, by the id of the help; null: there is none. `email` is where the invitation went. */
export async function helperNamed(store: Store, groupId: string, helpId: string) {
  const [found] = await store.read((on) => helpRows(on, groupId, helpId));
  if (!found) return null;
  const { help, email } = found;
  return {
    id: help.id,
    name: nameIn(found),
    email,
    task: help.task,
    untilDay: help.untilDay,
    isEnded: help.endedAt !== null,
  };
}

/** What somebody helps with now, by the name of the group. One query. */
export async function helpGivenBy(store: Store, personId: string, at: Date) {
  return store.read((on) => {
    const { delegations, groups } = on.tables;
    const counts = and(isNull(delegations.endedAt), gte(delegations.untilDay, localMoment(at).day));
    const { id, task, untilDay } = delegations;
    return on
      .select({ id, task, untilDay, groupId: groups.id, groupName: groups.name })
      .from(delegations)
      .innerJoin(groups, eq(groups.id, delegations.groupId))
      .where(and(eq(delegations.personId, personId), counts, isNull(groups.mergedInto)))
      .orderBy(groups.name);
  });
}

/** For which funders that know a group some people work now. */
export async function knowingFunders(on: Reading, groupId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  const { roles, knownGroups, funders } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt), isNull(knownGroups.endedAt));
  return on
    .selectDistinct({ personId: roles.personId, funder: funders.name })
    .from(roles)
    .innerJoin(knownGroups, eq(knownGroups.funderId, roles.funderId))
    .innerJoin(funders, eq(funders.id, roles.funderId))
    .where(and(inArray(roles.personId, [...new Set(personIds)]), eq(knownGroups.groupId, groupId), counts));
}

function helpRows(on: Reading, groupId: string, helpId?: string) {
  const { delegations, people } = on.tables;
  const isIt = helpId === undefined ? undefined : eq(delegations.id, helpId);
  return on
    .select({ help: delegations, name: people.name, email: people.email })
    .from(delegations)
    .innerJoin(people, eq(people.id, delegations.personId))
    .where(and(eq(delegations.groupId, groupId), isIt))
    .orderBy(desc(delegations.givenAt), delegations.id)
    .limit(MOST);
}

type Row = Awaited<ReturnType<typeof helpRows>>[number];

interface Known {
  names: Map<string, string>;
  staff: Awaited<ReturnType<typeof knowingFunders>>;
}

/** As the group calls them. */
function nameIn({ help, name }: Row): string {
  return help.calledName ?? name;
}

function shownOf(row: Row, today: string, { names, staff }: Known): HelperShown {
  const { help } = row;
  const name = nameIn(row);
  const named = (id: string | null) => (id === null ? null : id === help.personId ? name : (names.get(id) ?? null));
  return {
    id: help.id,
    name,
    task: help.task,
    untilDay: help.untilDay,
    state: helpState(help, today),
    askedOn: localMoment(help.givenAt).day,
    askedBy: named(help.givenBy),
    endedOn: help.endedAt && localMoment(help.endedAt).day,
    endedBy: named(help.endedBy),
    worksFor: staff.filter(({ personId }) => personId === help.personId).map(({ funder }) => funder),
  };
}

async function namesOf(on: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { people } = on.tables;
  const found = await on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(found.map(({ id, name }) => [id, name]));
}
