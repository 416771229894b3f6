import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";

/** Funders to choose from; another one can be asked for by its address. */
const CHOICES = 1_000;
/** Grants on a page. */
const PAGE = 25;

export interface FunderChoice {
  id: string;
  name: string;
}

/** Grants and money of one financial year in one currency; `year` is the one in which it begins, −1 without a day. */
export interface YearTotal {
  year: number;
  currency: string;
  grants: number;
  pence: number;
}

/** A grant as anyone may see it. */
export interface AwardShown {
  id: string;
  n: number;
  /** Null when it names somebody who may be a private person. */
  title: string | null;
  /** Null for who is or may be a private person. */
  recipient: string | null;
  day: string | null;
  currency: string;
  pence: number | null;
}

export interface AwardsPage {
  funders: FunderChoice[];
  funder: FunderChoice | null;
  totals: YearTotal[];
  awards: AwardShown[];
  /** Where the next page begins, null on the last one. */
  next: string | null;
}

/**
 * A page of the grants that were brought in: of the funder asked for, or the first one, newest first, after the place
 * that `after` names (`day number.place`). Three queries, whatever there is; one more for a funder beyond the first thousand.
 */
export async function awardsPage(
  store: Store,
  asked: { funder: string | null; after: string | null },
): Promise<AwardsPage> {
  return store.read(async (on) => {
    const seen = await fundersIn(on);
    const isListed = asked.funder === null || seen.length < CHOICES || seen.some(({ id }) => id === asked.funder);
    if (!isListed) seen.push(...(await funderIn(on, asked.funder!)));
    const funder = seen.find(({ id }) => id === asked.funder) ?? seen[0];
    const funders = seen.map(({ id, name }) => ({ id, name }));
    if (!funder) return { funders, funder: null, totals: [], awards: [], next: null };
    const of = { edition: funder.edition ?? 0, funderId: funder.id };
    const totals = await totalsOf(on, of);
    const rows = await listOf(on, of, asked.after);
    const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
    const next = last ? `${last.dayNumber}.${last.place}` : null;
    return {
      funders,
      funder: { id: funder.id, name: funder.name },
      totals,
      awards: rows.slice(0, PAGE).map(shown),
      next,
    };
  });
}

interface Of {
  edition: number;
  funderId: string;
}

/** The funders that have grants to be seen. */
export function fundersIn(on: Reading) {
  const { funders } = on.tables;
  return on
    .select()
    .from(funders)
    .where(isNotNull(funders.edition))
    .orderBy(asc(funders.name), asc(funders.id))
    .limit(CHOICES);
}

function funderIn(on: Reading, id: string) {
  const { funders } = on.tables;
  return on
    .select()
    .from(funders)
    .where(and(eq(funders.id, id), isNotNull(funders.edition)));
}

/** Kept totals, the newest year first. */
export function totalsOf(on: Reading, { edition, funderId }: Of) {
  const { awardTotals: totals } = on.tables;
  return on
    .select({ year: totals.financialYear, currency: totals.currency, grants: totals.grants, pence: totals.pence })
    .from(totals)
    .where(and(eq(totals.edition, edition), eq(totals.funderId, funderId)))
    .orderBy(desc(totals.financialYear), desc(totals.currency));
}

/** One grant more than a page, the newest first: by the key of the table, so that any page costs the same. */
export function listOf(on: Reading, { edition, funderId }: Of, after: string | null) {
  const { awards } = on.tables;
  const [dayNumber, place] =
    /^(-?\d{1,9})\.(\d{1,15})$/
      .exec(after ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  const further =
    place === undefined ? undefined : sql`(${awards.dayNumber}, ${awards.place}) < (${dayNumber}, ${place})`;
  return on
    .select({
      id: awards.awardId,
      n: awards.n,
      title: awards.title,
      recipientName: awards.recipientName,
      isPrivate: awards.isPrivate,
      day: awards.awardDay,
      currency: awards.currency,
      pence: awards.pence,
      dayNumber: awards.dayNumber,
      place: awards.place,
    })
    .from(awards)
    .where(and(eq(awards.edition, edition), eq(awards.funderId, funderId), further))
    .orderBy(desc(awards.dayNumber), desc(awards.place))
    .limit(PAGE + 1);
}

type Listed = Awaited<ReturnType<typeof listOf>>[number];

function shown({ id, n, title, recipientName, isPrivate, day, currency, pence }: Listed): AwardShown {
  return { id, n, title: title || null, recipient: isPrivate ? null : recipientName || null, day, currency, pence };
}
