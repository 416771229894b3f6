import { localMoment } from "~/domain/events/local-moment";
import { type Day, isoDay, parseDay } from "~/domain/period";
import { goodDefaults } from "~/domain/rounds/defaults";
import type { Design } from "~/domain/rounds/fields";
import type { PublishedCheck } from "~/domain/rounds/publication";
import { translator } from "~/messages";
import type { Tables } from "~db/schema";
import type { Writing } from "~db/store/store";
import { roundCheck } from "../rounds/round-check.server";
import { termsOf } from "../rounds/terms.server";

const DAY = 86_400_000;
/** Of so many rounds one is a draft, and the others were published: the first few are not over. */
const ONE_DRAFT_IN = 15;

/**
 * Funds and rounds of a funder in number, the newest first: a draft in fifteen, two a week that are over. They are written at
 * once, past the commands, which would take minutes.
 */
export async function addBigRounds(
  on: Writing,
  { funderId, count, now }: { funderId: string; count: number; now: Date },
): Promise<void> {
  const { funds, rounds, publications } = on.tables;
  const wordOf = (key: string) => translator("en")(`round-defaults:${key}`);
  const sums = { leastPence: 200_000, mostPence: 800_000, potPence: 9_000_000, applicationsExpected: 54 };
  const design = { ...goodDefaults(wordOf), ...sums };
  const evaluation = await evaluated(on, { funderId, design, now });
  const today = parseDay(localMoment(now).day)!;
  const names = Array.from({ length: Math.ceil(count / 25) }, (_, place) => `Great Wendle Fund ${place + 1}`);
  const fundId = (place: number) => `${funderId}-fund-${place}`;
  await on.putMany(
    funds,
    names.map((name, place) => {
      const slug = `${funderId.toLowerCase()}-fund-${place + 1}`;
      return { id: fundId(place), funderId, name, slug, about: "To keep going.", madeAt: now };
    }),
  );
  const made: Tables["rounds"]["$inferInsert"][] = [];
  const published: Tables["publications"]["$inferInsert"][] = [];
  for (let place = 0; place < count; place++) {
    const id = `${funderId}-round-${place}`;
    const at = new Date(now.getTime() - place * DAY * 3);
    const isDraft = place % ONE_DRAFT_IN === 0;
    const dated = { ...design, ...datesOf(today, place, isDraft) };
    const of = { fundId: fundId(place % names.length), funderId, name: `Round ${count - place}`, design: dated };
    const publicationId = isDraft ? null : `${id}-published`;
    made.push({ id, ...of, version: 1, madeAt: at, changedAt: at, publicationId });
    if (publicationId) published.push({ id: publicationId, roundId: id, version: 1, design: dated, evaluation, at });
  }
  await on.putMany(rounds, made);
  await on.putMany(publications, published);
}

function datesOf(today: Day, place: number, isDraft: boolean): Partial<Design> {
  const opens = today + 30 - place * 3;
  const open = { opensOn: isoDay(opens), closesOn: isoDay(opens + 63), decisionOn: isoDay(opens + 105) };
  // Every other draft takes its money away too soon.
  return isDraft && place % 2 === 0
    ? { ...open, termMonths: 12, committedYears: 1, spendBy: isoDay(opens + 130) }
    : open;
}

async function evaluated(
  on: Writing,
  { funderId, design, now }: { funderId: string; design: Design; now: Date },
): Promise<Record<string, unknown>> {
  const terms = await termsOf(on, funderId);
  const history = { repeatPct: 0, successPct: null };
  const check = roundCheck({ round: { id: "big" }, design, terms, history, kept: [] }, now);
  const said: PublishedCheck = { asAt: localMoment(now).day, terms, history, check, kept: [] };
  return { ...said };
}
