import { and, count, desc, eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { sortRecipients } from "~/domain/merging/sort-recipients";
import { foldName } from "~/domain/opendata/normalise";
import type { Reading, Store } from "~db/store/store";
import { candidatesFor, editionOf, type RecipientSummed, recipientsOf } from "./recipients-of.server";

export const ON_A_PAGE = 50;
const MOST_MATCHINGS = 20;

export const parts = ["number", "name", "none"] as const;
export type Part = (typeof parts)[number];

/** A recipient, and the group that it may be: null where there is none; `isKnown` false: shown by its published name only. */
export interface Row extends RecipientSummed {
  group: { id: string; name: string | null; isKnown: boolean } | null;
}

/** One page of a part; pages are counted from 1. */
export interface PartShown {
  rows: Row[];
  all: number;
  page: number;
  pages: number;
}

/** One press that matched. The day is `YYYY-MM-DD`, by the clocks of the place. */
export interface MatchingShown {
  id: string;
  day: string;
  by: string | null;
  recipients: number;
  isUndone: boolean;
}

export interface Asked {
  pages: Record<Part, number>;
  /** Words of the name, for the part without a group. */
  search: string;
}

export interface MatchingPage {
  /** False: no published grants of the funder are here. */
  hasGrants: boolean;
  parts: Record<Part, PartShown>;
  /** Names of groups to choose from by hand. */
  known: string[];
  matchings: MatchingShown[];
}

/** What can be matched of a funder's published grants, and what was. Seven queries. */
export async function matchingPage(store: Store, funderId: string, asked: Asked): Promise<MatchingPage> {
  return store.read(async (on) => {
    const edition = await editionOf(on, funderId);
    const matchings = await matchingsOf(on, funderId);
    const recipients = edition === null ? [] : await recipientsOf(on, { funderId, edition });
    const candidates = await candidatesFor(on, funderId);
    const sorted = sortRecipients(recipients, candidates);
    const search = foldName(asked.search);
    const rows: Record<Part, Row[]> = {
      number: sorted.number.map(({ recipient, group }) => ({ ...recipient, group: shown(group) })),
      name: sorted.name.map(({ recipient, group }) => ({ ...recipient, group: shown(group) })),
      none: sorted.none
        .filter(({ name }) => search === "" || foldName(name).includes(search))
        .map((recipient) => ({ ...recipient, group: null })),
    };
    const known = candidates.filter(({ isKnown }) => isKnown).map(({ name }) => name);
    const shownParts = Object.fromEntries(parts.map((part) => [part, pageOf(rows[part], asked.pages[part])]));
    return { hasGrants: edition !== null, parts: shownParts as MatchingPage["parts"], known, matchings };
  });
}

/** A matching of the funder by its id; null: there is none. */
export async function matchingNamed(store: Store, matchingId: string, funderId: string): Promise<MatchingShown | null> {
  const [found] = await store.read((on) => matchingsOf(on, funderId, matchingId));
  return found ?? null;
}

async function matchingsOf(on: Reading, funderId: string, id?: string): Promise<MatchingShown[]> {
  const { matchings, recipients, people } = on.tables;
  const rows = await on
    .select({ matching: matchings, by: people.name, recipients: count(recipients.id) })
    .from(matchings)
    .leftJoin(recipients, eq(recipients.matchingId, matchings.id))
    .leftJoin(people, eq(people.id, matchings.by))
    .where(and(eq(matchings.funderId, funderId), id === undefined ? undefined : eq(matchings.id, id)))
    .groupBy(matchings.id, people.name)
    .orderBy(desc(matchings.at), desc(matchings.id))
    .limit(MOST_MATCHINGS);
  return rows.map(({ matching, by, recipients: many }) => ({
    id: matching.id,
    day: localMoment(matching.at).day,
    by,
    recipients: many,
    isUndone: matching.undoneAt !== null,
  }));
}

function shown({ id, name, isKnown }: { id: string; name: string; isKnown: boolean }): Row["group"] {
  return { id, name: isKnown ? name : null, isKnown };
}

function pageOf(rows: Row[], asked: number): PartShown {
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { rows: rows.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE), all: rows.length, page, pages };
}
