import { and, asc, count, desc, eq, gt, isNotNull, or, sql } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import type { RoundDated } from "~/domain/funds/calendar";
import { type FundOffered, type FundPage, type FundWithdrawn, offerOf } from "~/domain/funds/offer";
import { byStanding } from "~/domain/funds/standing";
import { designIn } from "~/domain/rounds/defaults";
import type { PublishedCheck } from "~/domain/rounds/publication";
import type { Reading, Store } from "~db/store/store";
import { isContact } from "./queries.server";

/** Rounds of one fund that are looked at, those published last first. */
const MOST = 300;
const DAY = 86_400_000;
/** What is over stays in a calendar for so long, so that nobody's copy loses a day before it came. */
const KEPT_DAYS = 90;

/** Every fund with a published round, what can be applied for now first. One query. */
export async function fundsOffered(store: Store, now: Date): Promise<FundOffered[]> {
  const rows = await store.read((on) => publishedRounds(on, localMoment(now).day));
  const all = rows.map((row) => offered(row, now)).sort(byNeed);
  return all.filter((one, place) => all.findIndex(({ slug }) => slug === one.slug) === place);
}

/** Every published round with a day to come, or that came in the last ninety days. One query. */
export async function roundsDated(store: Store, now: Date): Promise<RoundDated[]> {
  const since = localMoment(new Date(now.getTime() - KEPT_DAYS * DAY)).day;
  const rows = await store.read((on) => publishedRounds(on, since));
  return rows.map((row) => ({ roundId: row.round.id, since, ...offered(row, now) }));
}

/** What the public reads of a fund; null: there is none of that name, or nothing of it was published. At most three queries. */
export async function fundPage(store: Store, slug: string, now: Date): Promise<FundPage | null> {
  return store.read(async (on) => {
    const rows = await publishedOf(on, slug);
    const all = rows.map((row) => ({ row, ...offered(row, now) })).sort(byNeed);
    const [first, ...others] = all;
    if (!first) return null;
    const { row, ...fund } = first;
    const { publications } = on.tables;
    const [made] = await on.select({ count: count() }).from(publications).where(eq(publications.roundId, row.round.id));
    return {
      ...fund,
      contact: row.contact,
      reach: row.reach,
      isChanged: (made?.count ?? 0) > 1,
      others: others.map(({ round, offer }) => ({ round, standing: offer.standing })),
    };
  });
}

/**
 * The published rounds of all funders that were not over on a day (`YYYY-MM-DD`), and of each fund the one that closed last;
 * those published last first.
 */
export function publishedRounds(on: Reading, day: string) {
  const { rounds, publications } = on.tables;
  const said = (name: string) => sql`${publications.design} ->> ${sql.raw(`'${name}'`)}`;
  const goesOn = or(
    // SQLite reads a yes out of JSON as 1.
    sql`cast(${said("isAlwaysOpen")} as text) in ('true', '1')`,
    sql`coalesce(${said("closesOn")}, '9999') >= ${day}`,
    sql`${said("decisionOn")} >= ${day}`,
    sql`not exists (select 1 from rounds as later_round
      inner join publications as later on later.id = later_round.publication_id
      where later_round.fund_id = ${rounds.fundId} and later_round.publication_id > ''
      and later.design ->> 'closesOn' > ${said("closesOn")})`,
  );
  // Of those that are not null SQLite looks through the whole table; of those above nothing it goes along the index.
  const isPublished = gt(rounds.publicationId, "");
  return reading(on).where(and(isPublished, goesOn)).orderBy(desc(publications.at), asc(rounds.id));
}

/** The published rounds of one fund. */
export function publishedOf(on: Reading, slug: string) {
  const { rounds, publications, funds } = on.tables;
  return reading(on)
    .where(and(eq(funds.slug, slug), gt(rounds.publicationId, "")))
    .orderBy(desc(publications.at), asc(rounds.id))
    .limit(MOST);
}

/**
 * What the public is told of a fund of which nothing is published any more, which whoever asks has seen before: when its last round
 * was taken back, and why. Null: no round of it was. One query.
 */
export async function fundWithdrawn(store: Store, slug: string): Promise<FundWithdrawn | null> {
  return store.read(async (on) => {
    const { rounds, funds, funders, people } = on.tables;
    const [found] = await on
      .select({
        ...{ slug: funds.slug, name: funds.name, funder: { id: funders.id, name: funders.name }, contact: people.name },
        reach: { phone: funds.contactPhone, email: funds.contactEmail },
        ...{ at: rounds.withdrawnAt, why: rounds.withdrawnWhy },
      })
      .from(rounds)
      .innerJoin(funds, eq(funds.id, rounds.fundId))
      .innerJoin(funders, eq(funders.id, funds.funderId))
      .leftJoin(people, isContact(on))
      .where(and(eq(funds.slug, slug), isNotNull(rounds.withdrawnAt)))
      .orderBy(desc(rounds.withdrawnAt))
      .limit(1);
    if (!found) return null;
    const { at, why, ...fund } = found;
    return { ...fund, withdrawnOn: localMoment(at!).day, why: why ?? "" };
  });
}

function reading(on: Reading) {
  const { rounds, publications, funds, funders, people } = on.tables;
  return on
    .select({
      round: { id: rounds.id, name: rounds.name },
      fund: { slug: funds.slug, name: funds.name, about: funds.about },
      funder: { id: funders.id, name: funders.name },
      reach: { phone: funds.contactPhone, email: funds.contactEmail },
      contact: people.name,
      at: publications.at,
      design: publications.design,
      evaluation: publications.evaluation,
    })
    .from(rounds)
    .innerJoin(publications, eq(publications.id, rounds.publicationId))
    .innerJoin(funds, eq(funds.id, rounds.fundId))
    .innerJoin(funders, eq(funders.id, funds.funderId))
    .leftJoin(people, isContact(on));
}

type Published = Awaited<ReturnType<typeof publishedRounds>>[number];

function offered({ round, fund, funder, at, design, evaluation }: Published, now: Date): FundOffered {
  const check = evaluation as unknown as PublishedCheck;
  const offer = offerOf({ design: designIn(design), check }, localMoment(now));
  return { ...fund, funder, round: round.name, publishedOn: localMoment(at).day, offer };
}

function byNeed(one: FundOffered, other: FundOffered): number {
  return byStanding(one.offer.standing, other.offer.standing) || one.name.localeCompare(other.name);
}
