import type { GrantTable } from "../opendata/grant-table";
import { type Day, isoDay } from "../period";
import { type Coverage, coverageOf } from "./coverage";
import { type Distributions, distributionsOf } from "./distributions";
import { countGroup, type Figures, figuresOf, noGroupsCounted } from "./figures";
import { countGrant, noGrantsCounted, type TitleWords } from "./grant-counts";
import { type FunderHistory, histories } from "./history";
import { lookingBack } from "./looking-back";
import { type Observation, observationsOf } from "./observations";
import { byWeight, isReading, type Reading, type Terms, type Unread } from "./reading";
import { SmallBook, type SmallGrants } from "./small-grants";
import { RunBook, type Streaks } from "./streaks";

/** The audit of one funder's published grants in one currency. */
export interface FunderAudit {
  id: string;
  name: string;
  /** `YYYY-MM-DD`, or null when no award is dated. */
  asAt: string | null;
  grants: number;
  recipients: number;
  currency: string;
  /** Whole currency units. */
  total: number;
  coverage: Coverage;
  figures: Figures;
  distributions: Distributions;
  words: TitleWords;
  streaks: Streaks;
  small: SmallGrants;
  observations: Observation[];
  /** In rulebook order. */
  findings: Reading[];
  notAssessed: Unread[];
}

/**
 * Audits every funder of a table.
 *
 * @param asAt leaves out awards after that day; null: each funder is judged as at its own last award
 * @param isWanted leaves out the grants at other places
 * @returns the audits in the order the funders were met, and the places of the grants left out as later
 */
export function auditGrants(
  table: GrantTable,
  asAt: Day | null,
  terms: Terms,
  isWanted?: (place: number) => boolean,
): { funders: FunderAudit[]; later: number[] } {
  const { funders, later } = histories(table, asAt, isWanted);
  return { funders: funders.map((history) => auditOf(table, history, terms)), later };
}

/** The finding to lead with: the highest severity, then the most members, then rulebook order; none when all is well. */
export function headlineOf(findings: readonly Reading[]): Reading | undefined {
  return [...findings].sort(byWeight)[0];
}

function auditOf(table: GrantTable, history: FunderHistory, terms: Terms): FunderAudit {
  const { grantCounts, groupCounts, found, runs, small } = walk(table, history, terms);
  const figures = figuresOf(grantCounts, groupCounts);
  return {
    id: history.id,
    name: history.name,
    asAt: history.asAt === null ? null : isoDay(history.asAt),
    grants: figures.grants,
    recipients: figures.recipients,
    currency: history.currency,
    total: figures.amountTotal,
    coverage: coverageOf(table, history),
    figures,
    distributions: distributionsOf(grantCounts),
    words: grantCounts.words,
    streaks: runs.streaks(),
    small: small.counted(),
    observations: observationsOf(history, grantCounts, figures),
    findings: found.filter(isReading),
    notAssessed: found.filter((one): one is Unread => !isReading(one)),
  };
}

/** Shows every group to the counts and to every rule, once: with a million grants a second walk costs seconds. */
function walk(table: GrantTable, history: FunderHistory, terms: Terms) {
  const looks = lookingBack.map((rule) => rule(history, terms));
  const [grantCounts, groupCounts] = [noGrantsCounted(), noGroupsCounted()];
  const [runs, small] = [new RunBook(), new SmallBook()];
  for (const awards of history.groups()) {
    for (const award of awards) countGrant(grantCounts, award, table);
    countGroup(groupCounts, awards, history.lastAward, runs);
    small.see(awards);
    for (const look of looks) look.see(awards);
  }
  for (const award of history.ungrouped()) countGrant(grantCounts, award, table);
  return { grantCounts, groupCounts, runs, small, found: looks.flatMap((look) => look.close()) };
}
