import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { STILL_RIGHT_DAYS } from "~/domain/groups/fields";
import { isoDay, parseDay } from "~/domain/period";
import { inOrder } from "~/domain/sharing/sight";
import type { Reading, Store } from "~db/store/store";
import { isKnown } from "../sharing/knows.server";
import { wardsIn } from "../wards/queries.server";
import type { GroupStaff } from "./group-staff.server";
import { type GroupsFilter, type ListPlace, patternOf, placeText } from "./groups-filter.server";
import { type KnownFacts, knownFacts } from "./known-facts.server";
import { fundedUntil, isSeenAward, type MatchedAward, matchedAwards } from "./matched-awards.server";

/** Groups on a page. */
const PAGE = 50;
/** Groups that are read at a time for a file. */
const STEP = 500;

/** A group as the list of a funder shows it. Days are `YYYY-MM-DD`. */
export interface GroupListed {
  id: string;
  name: string;
  /** Names of its wards. */
  wards: string[];
  /** As it told; null: it did not tell. */
  legalForm: string | null;
  /** How the funder came to know it, what came first first. */
  how: string[];
  lastGrant: { day: string | null; currency: string; pence: number | null } | null;
  /** The last day of the funder's money that is known. */
  fundedUntil: string | null;
  /** How it likes to be reached; null: it did not tell, or whoever asks is no officer. */
  contact: { how: string; words: string } | null;
}

export interface GroupsPage {
  groups: GroupListed[];
  /** How many the filter leaves, on all pages. */
  count: number;
  /** Where the next page begins; null: this is the last. */
  next: string | null;
  /** The wards to choose from, by name. */
  wards: { id: string; name: string }[];
}

/** What a list is asked for: by whom, through which filter, after which place, on which day (`YYYY-MM-DD`). */
export interface AskedList {
  staff: GroupStaff;
  filter: GroupsFilter;
  after: ListPlace | null;
  today: string;
}

/** A page of the groups that somebody of a funder may see, by name. Seven queries, whatever there is; three for none. */
export async function groupsPage(store: Store, asked: AskedList): Promise<GroupsPage> {
  return store.read(async (on) => {
    const rows = await listOf(on, asked, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      groups: await listed(on, asked.staff, shown),
      count: await countOf(on, asked),
      next: last ? placeText(last) : null,
      wards: (await wardsIn(on)).map(({ id, name: ward }) => ({ id, name: ward })),
    };
  });
}

/** How many groups such a list has. */
export function countOf(on: Reading, asked: Omit<AskedList, "after">): Promise<number> {
  return on.$count(on.tables.groups, wanted(on, asked));
}

/** Every group of such a list, read in steps. */
export async function* allGroups(store: Store, asked: Omit<AskedList, "after">): AsyncGenerator<GroupListed> {
  let after: ListPlace | null = null;
  do {
    const from: ListPlace | null = after;
    const step: ListPlace[] = [];
    yield* await store.read(async (on) => {
      const rows = await listOf(on, { ...asked, after: from }, STEP);
      step.push(...rows);
      return listed(on, asked.staff, rows);
    });
    after = step.length === STEP ? step.at(-1)! : null;
  } while (after !== null);
}

/** Name and id of the groups that are wanted after a place, by name. */
export function listOf(on: Reading, asked: AskedList, limit: number) {
  const { groups } = on.tables;
  const { after } = asked;
  const further = after && sql`(${groups.foldedName}, ${groups.id}) > (${after.foldedName}, ${after.id})`;
  return on
    .select({ id: groups.id, name: groups.name, foldedName: groups.foldedName })
    .from(groups)
    .where(and(wanted(on, asked), further ?? undefined))
    .orderBy(asc(groups.foldedName), asc(groups.id))
    .limit(limit);
}

function wanted(on: Reading, { staff, filter, today }: Omit<AskedList, "after">): SQL | undefined {
  const { groups, groupWards } = on.tables;
  const pattern = patternOf(filter);
  const inWard = (wardId: string) =>
    on.select({ id: groupWards.groupId }).from(groupWards).where(eq(groupWards.wardId, wardId));
  return and(
    isKnown(on, staff),
    pattern === null ? undefined : sql`${groups.foldedName} like ${pattern} escape '\\'`,
    filter.ward === null ? undefined : inArray(groups.id, inWard(filter.ward)),
    filter.grant === null ? undefined : hasGrant(on, staff.funder.id, filter.grant),
    filter.isOverdue ? isOverdue(on, today) : undefined,
  );
}

function hasGrant(on: Reading, funderId: string, state: "has" | "none"): SQL {
  const { recipients, funders, awards, groups } = on.tables;
  const found = on
    .select({ id: recipients.id })
    .from(recipients)
    .innerJoin(funders, eq(funders.id, recipients.funderId))
    .innerJoin(awards, isSeenAward(on))
    .where(and(eq(recipients.groupId, groups.id), eq(recipients.funderId, funderId), isNull(recipients.endedAt)));
  return state === "has" ? sql`exists ${found}` : sql`not exists ${found}`;
}

/** Something it told was neither told anew nor confirmed for a year. */
function isOverdue(on: Reading, today: string): SQL {
  const { facts, groups } = on.tables;
  const limit = isoDay(parseDay(today)! - STILL_RIGHT_DAYS);
  const old = on
    .select({ field: facts.field })
    .from(facts)
    .where(and(eq(facts.groupId, groups.id), isNull(facts.besideId)))
    .groupBy(facts.field)
    .having(sql`max(${facts.toldOn}) < ${limit}`);
  return sql`exists ${old}`;
}

async function listed(on: Reading, staff: GroupStaff, rows: readonly { id: string; name: string }[]) {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const told = await knownFacts(on, ids, staff.isOfficer ? ["legalForm", "contact"] : ["legalForm"]);
  const wards = byGroup(await wardsOf(on, ids));
  const ways = byGroup(await waysOf(on, staff.funder.id, ids));
  const awards = byGroup(await matchedAwards(on, staff.funder.id, ids));
  return rows.map(({ id, name }): GroupListed => {
    const grants = awards.get(id) ?? [];
    return {
      ...{ id, name, ...factsIn(told, id), wards: (wards.get(id) ?? []).map((ward) => ward.name) },
      how: [...new Set((ways.get(id) ?? []).map(({ how }) => how))],
      lastGrant: grants[0] ? lastOf(grants[0]) : null,
      fundedUntil: fundedUntil(grants),
    };
  });
}

function factsIn(told: KnownFacts, id: string): Pick<GroupListed, "legalForm" | "contact"> {
  const { legalForm = null, contact } = told.get(id) ?? {};
  return { legalForm, contact: contact ? { how: contact.how, words: contact.words } : null };
}

function lastOf({ day, currency, pence }: MatchedAward): GroupListed["lastGrant"] {
  return { day, currency, pence };
}

/** The wards of groups, by name. */
export function wardsOf(on: Reading, ids: readonly string[]) {
  const { groupWards, wards } = on.tables;
  return on
    .select({ groupId: groupWards.groupId, id: wards.id, name: wards.name })
    .from(groupWards)
    .innerJoin(wards, eq(wards.id, groupWards.wardId))
    .where(inArray(groupWards.groupId, [...ids]))
    .orderBy(asc(wards.name), asc(wards.id));
}

/** How a funder knows groups, the first way first. */
export async function waysOf(on: Reading, funderId: string, ids: readonly string[]) {
  const { knownGroups } = on.tables;
  const { groupId, how, since } = knownGroups;
  const found = await on
    .select({ groupId, how, since })
    .from(knownGroups)
    .where(and(...[eq(knownGroups.funderId, funderId), isNull(knownGroups.endedAt)], inArray(groupId, [...ids])));
  return inOrder(found);
}

function byGroup<T extends { groupId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.groupId, [...(found.get(row.groupId) ?? []), row]);
  return found;
}
