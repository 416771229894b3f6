import type { Kit } from "./kit";
import type { People } from "./people";

/** Funds are standing offers; a round is one opening of a fund. Both are a funder's own. */
export function roundTables(k: Kit, people: People) {
  const somebody = () => k.text().references(() => people.id);

  const funds = k.table(
    "funds",
    {
      id: k.text().primaryKey(),
      funderId: k.text().notNull(),
      name: k.text().notNull(),
      /** Its name in addresses, one of its kind in the installation. */
      slug: k.text().notNull(),
      /** What it is for, in a sentence or two. */
      about: k.text().notNull(),
      /** Whom to talk to about it. */
      contactId: somebody(),
      /** How the public reaches that person, where the funder wants it shown; null: it does not. */
      contactPhone: k.text(),
      contactEmail: k.text(),
      madeAt: k.instant().notNull(),
      madeBy: somebody(),
    },
    (fund) => [k.unique("funds_slug").on(fund.slug), k.index("funds_funder").on(fund.funderId, fund.name)],
  );
  const fundId = () =>
    k
      .text()
      .notNull()
      .references(() => funds.id);

  const rounds = k.table(
    "rounds",
    {
      id: k.text().primaryKey(),
      fundId: fundId(),
      funderId: k.text().notNull(),
      name: k.text().notNull(),
      /** The design as it is now: app/domain/rounds/fields.ts. Every change is in `round_changes` too. */
      design: k.json<Record<string, unknown>>().notNull(),
      /** Goes up by one with each save that changed something. */
      version: k.count().notNull(),
      /** The round it was copied from; null: from good defaults. */
      copiedFrom: k.text(),
      madeAt: k.instant().notNull(),
      madeBy: somebody(),
      changedAt: k.instant().notNull(),
      /** The publication that the public sees; null: it sees none, as it is a draft or was taken back. */
      publicationId: k.text(),
      /** When it was taken back from the public, by whom, and what the public is told; publishing it again ends that. */
      withdrawnAt: k.instant(),
      withdrawnBy: somebody(),
      withdrawnWhy: k.text(),
    },
    (round) => [
      k.index("rounds_fund").on(round.fundId, round.madeAt),
      k.index("rounds_funder").on(round.funderId, round.changedAt),
      k.unique("rounds_publication").on(round.publicationId),
    ],
  );
  const roundId = () =>
    k
      .text()
      .notNull()
      .references(() => rounds.id);

  /** Every value that a design had, field by field; nothing is overwritten. */
  const roundChanges = k.table(
    "round_changes",
    {
      id: k.text().primaryKey(),
      roundId: roundId(),
      /** The version that it made; of a text that waits, the version that it was typed over. */
      version: k.count().notNull(),
      field: k.text().notNull(),
      /** In an object, so that null can be kept. */
      before: k.json<{ value: unknown }>().notNull(),
      after: k.json<{ value: unknown }>().notNull(),
      how: k.text().$type<"typed" | "fixed" | "undone" | "settled">().notNull(),
      /** The rule whose fix it was. */
      ruleId: k.text(),
      at: k.instant().notNull(),
      by: somebody(),
      /** Which tab of a browser it came from: one tab never stands in its own way. */
      tab: k.text().notNull(),
      /** Which of the sends of its tab it came with, rising; null: with a press. */
      turn: k.count(),
      /** Another was quicker with another value: this waits beside it until somebody settles the two. */
      waits: k.flag().notNull().default(false),
      settledAt: k.instant(),
      settledBy: somebody(),
    },
    (change) => [
      k.index("round_changes_round").on(change.roundId, change.version),
      k.index("round_changes_field").on(change.roundId, change.field, change.version),
    ],
  );

  /** A finding that a funder keeps, and why: a reason in words, or an exception of the rulebook with its facts. */
  const justifications = k.table(
    "justifications",
    {
      id: k.text().primaryKey(),
      roundId: roundId(),
      funderId: k.text().notNull(),
      ruleId: k.text().notNull(),
      severity: k.text().$type<"info" | "warn" | "serious">().notNull(),
      /** The finding as it was, with its inputs and the thresholds it was made with. */
      finding: k.json<Record<string, unknown>>().notNull(),
      /** E1 to E15; null: a reason in words. */
      exception: k.text(),
      facts: k.json<Record<string, string>>().notNull(),
      reason: k.text().notNull(),
      isPublic: k.flag().notNull(),
      /** Why the public does not see it; null: it does. */
      whyPrivate: k.text(),
      reviewOn: k.day().notNull(),
      at: k.instant().notNull(),
      by: somebody(),
      /** Who is asked to agree; null: nobody needs to. */
      secondId: somebody(),
      agreedAt: k.instant(),
      endedAt: k.instant(),
      endedBy: somebody(),
    },
    (one) => [
      k.index("justifications_round").on(one.roundId, one.ruleId),
      k.index("justifications_funder").on(one.funderId, one.at),
    ],
  );

  /** What the public saw, from a day on. */
  const publications = k.table(
    "publications",
    {
      id: k.text().primaryKey(),
      roundId: roundId(),
      version: k.count().notNull(),
      design: k.json<Record<string, unknown>>().notNull(),
      /** What the check said then, with its thresholds. */
      evaluation: k.json<Record<string, unknown>>().notNull(),
      at: k.instant().notNull(),
      by: somebody(),
    },
    (one) => [k.index("publications_round").on(one.roundId, one.at)],
  );

  /** How a funder reckons, from a day on; the newest counts. */
  const funderTerms = k.table(
    "funder_terms",
    {
      id: k.text().primaryKey(),
      funderId: k.text().notNull(),
      /** First day of its financial year, `MM-DD`. */
      yearStart: k.text().notNull(),
      /** What an hour of a group's time is reckoned at. */
      hourPence: k.pence().notNull(),
      /** Percent a year. */
      inflationPct: k.number().notNull(),
      /** Days on which nobody is there: pairs of `MM-DD`, both inclusive. */
      darkDays: k.json<[string, string][]>().notNull(),
      /** Money given late in the year is not only asked about but refused. */
      refusesYearEndRush: k.flag().notNull(),
      /** Its own thresholds, by rule. */
      thresholds: k.json<Record<string, Record<string, number>>>().notNull(),
      reason: k.text().notNull(),
      at: k.instant().notNull(),
      by: somebody(),
    },
    (one) => [k.index("funder_terms_funder").on(one.funderId, one.at)],
  );

  return { funds, rounds, roundChanges, justifications, publications, funderTerms };
}
