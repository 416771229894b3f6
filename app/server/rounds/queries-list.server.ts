import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import {
  countsOf,
  type ListPage,
  pageOf,
  type RoundInList,
  type RoundsFilter,
  sorted,
  wantedOf,
} from "~/domain/rounds/listing";
import { type RoundState, stateOf } from "~/domain/rounds/standing";
import type { Reading, Store } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";
import { historyOf } from "./history-of.server";
import type { ReasonChecked } from "./round-check.server";
import { type CheckGround, seriousLeft } from "./serious-left.server";
import { termsOf } from "./terms.server";

/** Rounds on a page. */
const PAGE = 50;

/** A round as the list of its funder shows it. */
export interface RoundListed extends RoundInList {
  /** Serious findings that are neither mended nor kept for a reason; null: it is over, nobody looks any more. */
  serious: number | null;
}

/** A page of a list of rounds. */
export interface RoundsPage extends ListPage<RoundListed> {
  /** How many the filter leaves, on all pages. */
  count: number;
  /** How many it leaves of each state, whichever is chosen. */
  states: Record<RoundState, number>;
  /** The funds to choose from, by name. */
  funds: { id: string; name: string }[];
}

/** What a list is asked for: by whom and through which filter. */
export interface AskedRounds {
  staff: Pick<Staff, "funder">;
  filter: RoundsFilter;
}

/** A page of a funder's rounds, `number` from 1. Six queries, and one for each fifty whose check is not known yet. */
export async function roundsPage(
  store: Store,
  asked: AskedRounds & { number: number },
  now: Date,
): Promise<RoundsPage> {
  const { left, states, ground, funds } = await askedFor(store, asked, now);
  const page = pageOf(left, asked.number, PAGE);
  const shown = await judged(store, page.shown, ground, now);
  return { ...page, shown, count: left.length, states, funds };
}

/** Every round that a filter leaves, in its order. */
export async function allRounds(store: Store, asked: AskedRounds, now: Date): Promise<RoundListed[]> {
  const { left, ground } = await askedFor(store, asked, now);
  return judged(store, left, ground, now);
}

type Row = RoundInList & { version: number };

/** A funder has hundreds of rounds at the most, and what is said of them in a list is little: it is sorted here, not by the engines. */
async function askedFor(store: Store, { staff, filter }: AskedRounds, now: Date) {
  const funderId = staff.funder.id;
  const { rows, kept, funds, ...ground } = await store.read(async (on) => ({
    rows: await rowsOf(on, funderId),
    kept: await keptIn(on, funderId),
    funds: await fundsIn(on, funderId),
    terms: await termsOf(on, funderId),
    history: await historyOf(on, funderId),
  }));
  const byRound = new Map<string, ReasonChecked[]>();
  for (const one of kept) byRound.set(one.roundId, [...(byRound.get(one.roundId) ?? []), one]);
  const moment = localMoment(now);
  const rounds = rows.map((row) => inList(row, byRound.get(row.id) ?? [], moment));
  const checked = { ...ground, keptOf: (id: string) => byRound.get(id) ?? [] };
  const wanted = wantedOf(rounds, filter);
  const pool = filter.check === "serious" ? await withSerious(store, wanted, checked, now) : wanted;
  const left = sorted(
    pool.filter(({ state }) => filter.state === null || state === filter.state),
    filter.order,
  );
  return { left, states: countsOf(pool), ground: checked, funds };
}

async function withSerious(store: Store, rows: readonly Row[], ground: CheckGround, now: Date): Promise<Row[]> {
  const serious = await seriousLeft(store, rows.filter(isChecked), ground, now);
  return rows.filter(({ id }) => (serious.get(id) ?? 0) > 0);
}

async function judged(store: Store, rows: readonly Row[], ground: CheckGround, now: Date): Promise<RoundListed[]> {
  const serious = await seriousLeft(store, rows.filter(isChecked), ground, now);
  return rows.map(({ version: _, ...row }) => ({ ...row, serious: serious.get(row.id) ?? null }));
}

function isChecked({ state }: Row): boolean {
  return state !== "closed";
}

function inList(
  { publicationId, withdrawnAt, isAlwaysOpen, changedAt, ...row }: Awaited<ReturnType<typeof rowsOf>>[number],
  kept: readonly ReasonChecked[],
  now: { day: string; time: string },
): Row {
  // SQLite reads a yes out of JSON as 1.
  const dates = { ...row, isAlwaysOpen: ["true", "1"].includes(String(isAlwaysOpen)) };
  const state = stateOf({ ...dates, isPublished: publicationId !== null, isWithdrawn: withdrawnAt !== null }, now);
  return { ...dates, state, changedAt: changedAt.getTime(), isDue: kept.some(({ reviewOn }) => reviewOn <= now.day) };
}

/** All rounds of a funder with the dates that the public sees, or of a draft those it has so far. One query. */
export function rowsOf(on: Reading, funderId: string) {
  const { rounds, funds, publications } = on.tables;
  const said = (field: string) =>
    sql<string | null>`coalesce(${publications.design}, ${rounds.design}) ->> ${sql.raw(`'${field}'`)}`;
  return on
    .select({
      ...{ id: rounds.id, name: rounds.name, version: rounds.version, changedAt: rounds.changedAt },
      ...{ publicationId: rounds.publicationId, withdrawnAt: rounds.withdrawnAt },
      ...{ fund: { id: funds.id, name: funds.name } },
      isAlwaysOpen: sql<unknown>`coalesce(${publications.design}, ${rounds.design}) ->> 'isAlwaysOpen'`,
      ...{ opensOn: said("opensOn"), opensAt: said("opensAt"), closesOn: said("closesOn"), closesAt: said("closesAt") },
    })
    .from(rounds)
    .innerJoin(funds, eq(funds.id, rounds.fundId))
    .leftJoin(publications, eq(publications.id, rounds.publicationId))
    .where(eq(rounds.funderId, funderId))
    .orderBy(desc(rounds.changedAt), desc(rounds.id));
}

function keptIn(on: Reading, funderId: string) {
  const { roundId, ruleId, severity, finding, exception, facts, reviewOn, agreedAt } = on.tables.justifications;
  const { funderId: whose, endedAt, at, id } = on.tables.justifications;
  return on
    .select({ roundId, ruleId, severity, finding, exception, facts, reviewOn, agreedAt })
    .from(on.tables.justifications)
    .where(and(eq(whose, funderId), isNull(endedAt)))
    .orderBy(desc(at), desc(id));
}

function fundsIn(on: Reading, funderId: string) {
  const { funds } = on.tables;
  return on
    .select({ id: funds.id, name: funds.name })
    .from(funds)
    .where(eq(funds.funderId, funderId))
    .orderBy(asc(funds.name), asc(funds.id));
}

/** The funds of a funder, by name. One query. */
export function fundsOf(store: Store, { funder }: Pick<Staff, "funder">): Promise<{ id: string; name: string }[]> {
  return store.read((on) => fundsIn(on, funder.id));
}
