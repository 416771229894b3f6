import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { grantPattern } from "~/domain/groups/grant-pattern";
import { isCountingLead, membershipState } from "~/domain/members/membership";
import { isoDay } from "~/domain/period";
import type { Reading, Store } from "~db/store/store";
import { type Sight, sightOf } from "../sharing/knows.server";
import type { Staff } from "../viewer/staff.server";
import { datesOf, type MatchedAward, matchedAwards } from "./matched-awards.server";
import { wardsOf, waysOf } from "./queries-list.server";

/** Grants of other funders that are listed, the newest. */
const OTHERS = 100;

/** Somebody of a group. */
export interface MemberShown {
  id: string;
  name: string;
  /** What they do there, in the group's words. */
  title: string | null;
  role: "member" | "lead";
  /** A lead who waits for a second yes. */
  waits: boolean;
  /** A lead whose yes counts: agreed to, and not kept out. */
  isLeading: boolean;
  /** It was asked that they stop being a lead. */
  endAsked: boolean;
  email: string | null;
  phone: string | null;
}

/** What a funder's grants of one year come to. `year` is the one in which it begins; null: without a day. */
export interface GrantYear {
  year: number | null;
  sums: { currency: string; pence: number }[];
  grants: MatchedAward[];
}

/** The funder's own pattern over the years. Days are `YYYY-MM-DD`. */
export interface PatternShown {
  since: string | null;
  fundedUntil: string | null;
  pauses: { from: string; until: string; days: number }[];
  yearlyInARow: number;
}

/** A published grant of another funder. */
export interface OtherGrant {
  funder: string;
  title: string;
  day: string | null;
  currency: string;
  pence: number | null;
}

/** A group as somebody of a funder sees it. */
export interface GroupShown {
  id: string;
  name: string;
  sight: Sight;
  wards: { id: string; name: string }[];
  /** How the funder came to know it, and since which day. */
  how: { how: string; since: string }[];
  /** Null: not for who asks. */
  people: MemberShown[] | null;
  /** The newest year first. */
  years: GrantYear[];
  pattern: PatternShown;
  others: OtherGrant[];
}

/** A group that turned out to be another one that may be seen. */
export interface Moved {
  movedTo: string;
}

/** A group as somebody of a funder may see it; null: there is none for them. At most eight queries. */
export async function groupShown(store: Store, staff: Staff, groupId: string): Promise<GroupShown | Moved | null> {
  return store.read(async (on) => {
    const kept = await keptOf(on, groupId);
    const sight = kept && (await sightOf(on, staff, kept.id));
    if (!kept || !sight) return null;
    if (kept.id !== groupId) return { movedTo: kept.id };
    const grants = await matchedAwards(on, staff.funder.id, [groupId]);
    const wards = await wardsOf(on, [groupId]);
    const ways = await waysOf(on, staff.funder.id, [groupId]);
    return {
      ...{ id: kept.id, name: kept.name, sight },
      wards: wards.map(({ id, name }) => ({ id, name })),
      how: ways.map(({ how, since }) => ({ how, since: localMoment(since).day })),
      people: sight === "whole" ? await membersOf(on, groupId) : null,
      years: yearsOf(grants),
      pattern: patternOf(grants),
      others: await othersOf(on, kept, staff.funder.id),
    };
  });
}

/** The name of a group that somebody of a funder may see; null: there is none for them. */
export async function groupNamed(store: Store, staff: Staff, groupId: string) {
  return store.read(async (on) => {
    const kept = await keptOf(on, groupId);
    return kept && kept.id === groupId && (await sightOf(on, staff, groupId)) ? { id: kept.id, name: kept.name } : null;
  });
}

/** The group itself, or the one it turned out to be. */
async function keptOf(on: Reading, groupId: string) {
  const { groups } = on.tables;
  let id = groupId;
  // Merged into one that was merged itself; a ring, which nothing makes, ends here too.
  for (let step = 0; step < 10; step++) {
    const [found] = await on.select().from(groups).where(eq(groups.id, id));
    if (!found || found.mergedInto === null) return found ?? null;
    id = found.mergedInto;
  }
  return null;
}

/**
 * Those who are in a group now: its leads first, then by name. Of somebody who had the address already it is told no more than
 * was typed of them.
 */
async function membersOf(on: Reading, groupId: string): Promise<MemberShown[]> {
  const { memberships, people } = on.tables;
  const rows = await on
    .select({ membership: memberships, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.role), asc(sql`coalesce(${memberships.calledName}, ${people.name})`), asc(memberships.id));
  return rows.map(({ membership, person }) => {
    const { id, title, role, calledName, endAskedAt } = membership;
    return {
      ...{ id, title, role, name: calledName ?? person.name },
      ...{ email: person.email, phone: calledName === null ? person.phone : null },
      waits: membershipState(membership) === "waits",
      isLeading: isCountingLead(membership) && person.disabledAt === null,
      endAsked: endAskedAt !== null,
    };
  });
}

function yearsOf(grants: readonly MatchedAward[]): GrantYear[] {
  const years = new Map<number | null, GrantYear>();
  for (const grant of grants) {
    const { year, currency, pence } = grant;
    const of = years.get(year) ?? { year, sums: [], grants: [] };
    const sum = of.sums.find((one) => one.currency === currency);
    if (sum) sum.pence += pence ?? 0;
    else if (pence !== null) of.sums.push({ currency, pence });
    of.grants.push(grant);
    years.set(year, of);
  }
  return [...years.values()].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function patternOf(grants: readonly MatchedAward[]): PatternShown {
  const { since, fundedUntil, pauses, yearlyInARow } = grantPattern(grants.map(datesOf));
  const text = (day: number | null) => (day === null ? null : isoDay(day));
  return {
    ...{ since: text(since), fundedUntil: text(fundedUntil), yearlyInARow },
    pauses: pauses.map(({ from, until, days }) => ({ from: isoDay(from), until: isoDay(until), days })),
  };
}

/** What other funders published about a group: by its identifier, or as they matched it themselves. */
async function othersOf(
  on: Reading,
  { id, orgId }: { id: string; orgId: string | null },
  funderId: string,
): Promise<OtherGrant[]> {
  const { recipients, funders, awards } = on.tables;
  const isOf = and(eq(recipients.groupId, id), isNull(recipients.endedAt), ne(recipients.funderId, funderId));
  const matched = await on
    .select({ funderId: recipients.funderId, key: recipients.recipientKey })
    .from(recipients)
    .where(isOf);
  const keys = [...new Set([...matched.map(({ key }) => key), ...(orgId === null ? [] : [orgId])])];
  if (keys.length === 0) return [];
  const isMatched = matched.map((one) => and(eq(awards.funderId, one.funderId), eq(awards.recipientKey, one.key)));
  const isSeen = and(eq(awards.funderId, funders.id), eq(awards.edition, funders.edition));
  return on
    .select({
      ...{ funder: funders.name, title: awards.title, day: awards.awardDay },
      ...{ currency: awards.currency, pence: awards.pence },
    })
    .from(funders)
    .innerJoin(awards, and(isSeen, inArray(awards.recipientKey, keys)))
    .where(
      and(
        ...[isNotNull(funders.edition), ne(funders.id, funderId), eq(awards.isPrivate, false)],
        or(...isMatched, orgId === null ? undefined : eq(awards.recipientKey, orgId)),
      ),
    )
    .orderBy(desc(awards.dayNumber), asc(funders.name), desc(awards.place))
    .limit(OTHERS);
}
