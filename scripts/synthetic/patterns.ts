import { awardAt, histories } from "~/domain/audit/history";
import { spendingDays, spendingWindow } from "~/domain/audit/spending-window";
import { type DatedAward, isDated } from "~/domain/continuity/award";
import { drops } from "~/domain/continuity/cliffs";
import { gaps } from "~/domain/continuity/gaps";
import { chains } from "~/domain/continuity/runs";
import type { GrantTable } from "~/domain/opendata/grant-table";
import { civil, isoDay, monthAndDay, parseDay, yearEnd } from "~/domain/period";

/** The generator's own definitions, as the head of `generate-grants.mjs` gives them: inclusive days, no 1 April rule, no micro grants. */
const terms = {
  asAt: parseDay("2026-03-31")!,
  shortWindowDays: 183,
  serial: { isShort: (award: DatedAward) => award.end - award.start + 1 <= 366, maxGap: 90, minApart: 0 },
  gapDays: 90,
  cliff: { windowDays: 30, atLeastEnding: 2, aheadDays: 180, remaining: [4n, 10n] },
} as const;

/** One finding in the shape of the generator's truth lines. */
export type Pattern = Record<string, unknown>;

/** Every planted pattern that the domain's own sums find in the table. */
export function* patternsIn(table: GrantTable): Iterable<Pattern> {
  yield* grantPatterns(table);
  for (const history of histories(table, null).funders) {
    for (const awards of history.groups()) yield* pairPatterns(table, history.id, awards.filter(isDated));
  }
  yield* recipientPatterns(table);
}

function* grantPatterns(table: GrantTable): Iterable<Pattern> {
  for (let place = 0; place < table.size; place++) {
    const award = awardAt(table, place);
    const window = spendingWindow(award, (end) => end);
    const patterns = [
      ...(window && spendingDays(window) + 1 <= terms.shortWindowDays ? ["short-spend-window"] : []),
      ...(window && isFebruaryToYearEnd(award.award!, award.end!) ? ["february-to-year-end"] : []),
      ...(window && award.award! > award.start! ? ["retrospective-award"] : []),
      ...(award.end !== null && monthAndDay(award.end) === "03-31" ? ["ends-31-march"] : []),
    ];
    if (patterns.length > 0) yield { kind: "grant", id: table.idOf(place), patterns };
  }
}

function isFebruaryToYearEnd(award: number, end: number): boolean {
  return civil(award)[1] === 2 && end === yearEnd(award, "04-01");
}

function* pairPatterns(table: GrantTable, funder: string, awards: DatedAward[]): Iterable<Pattern> {
  if (awards.length < 2) return;
  const inOrder = awards.sort((a, b) => byDays(table, a, b));
  const org = orgOf(table, inOrder[0]!);
  for (const chain of chains(inOrder, terms.serial)) {
    if (chain.length < 3) continue;
    yield {
      kind: "pair",
      pattern: "serial-one-year",
      funder,
      org,
      grants: chain.map((award) => table.idOf(award.place)),
    };
  }
  for (const { after, before, days } of gaps(inOrder, "latest")) {
    if (days <= terms.gapDays) continue;
    yield {
      kind: "pair",
      pattern: "gap-over-90",
      funder,
      org,
      after: table.idOf(after.place),
      before: table.idOf(before.place),
      days,
    };
  }
}

function* recipientPatterns(table: GrantTable): Iterable<Pattern> {
  const groups = Array.from({ length: table.recipients.size }, (): DatedAward[] => []);
  for (let place = 0; place < table.size; place++) {
    const award = awardAt(table, place);
    if (isDated(award)) groups[table.recipient[place]!]?.push(award);
  }
  for (const awards of groups) {
    for (const { on, ending } of drops(awards, { asAt: terms.asAt, ...terms.cliff })) {
      const grants = ending.map((award) => table.idOf(award.place)).sort();
      yield { kind: "recipient", pattern: "funding-cliff", org: orgOf(table, awards[0]!), date: isoDay(on), grants };
    }
  }
}

function byDays(table: GrantTable, a: DatedAward, b: DatedAward): number {
  return a.start - b.start || a.end - b.end || (table.idOf(a.place) < table.idOf(b.place) ? -1 : 1);
}

function orgOf(table: GrantTable, { place }: DatedAward): string {
  return table.recipients.textOf(table.recipient[place]!);
}
