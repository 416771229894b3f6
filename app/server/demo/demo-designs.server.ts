import { addMonths, civil, type Day, dayOf, isoDay, yearEnd as yearEndOf } from "~/domain/period";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { demoLongForm } from "~db/seed/demo-rounds";

/** A round of the invented place: what of it differs from good defaults, and what became of it. Days count from today. */
export interface DemoRound {
  id: string;
  fundId: string;
  name: string;
  /** How many days ago it was begun. */
  begun: number;
  /** How many days ago it was published; null: it is a draft. */
  published: number | null;
  changes: Partial<Design>;
  /** A rule whose finding is kept for a reason that waits for its second person. */
  keeps?: string;
}

const YEAR = 364;
const least = { leastPence: 200_000, mostPence: 800_000 };
const core: Partial<Design> = { ...least, potPence: 9_000_000, applicationsExpected: 54, area: "Wendle" };
const lasting = { ...core, mostPence: 2_000_000, potPence: 16_000_000, applicationsExpected: 24 };
const questions = [question("What do you do, and what would this money pay for?", 0)];
const small = { ...core, leastPence: 20_000, mostPence: 100_000, potPence: 2_000_000, questions };
const chat = { allocation: "conversation", stage: "chat", applicationsExpected: 12 } as const;
const talk = { ...core, ...chat, potPence: 4_000_000 };

/** The rounds that Wendle's funders have, seen from a day: the same for the same day. */
export function demoRounds(today: Day): DemoRound[] {
  const name = (days: number) => `${isoDay(onWeekday(today + days)).slice(0, 4)} round`;
  const dated = (fundId: string, days: number, changes: Partial<Design>) => ({
    ...{ fundId: `wendle-${fundId}`, name: name(days), changes: { ...changes, ...openFrom(today + days) } },
  });
  const always = (fundId: string, named: string, changes: Partial<Design>) => ({
    ...{ fundId: `wendle-${fundId}`, name: named, changes: { ...changes, isAlwaysOpen: true } },
  });
  return [
    { id: "keeping-going-last", begun: YEAR + 60, published: YEAR + 28, ...dated("keeping-going", -YEAR, core) },
    { id: "keeping-going-now", begun: 60, published: 21, ...dated("keeping-going", -14, core) },
    ...drafts(today),
    { id: "strong-roots-next", begun: 40, published: 5, ...dated("strong-roots", 21, lasting) },
    {
      id: "small-sparks-always",
      begun: 200,
      published: 180,
      ...always("small-sparks", "Small Sparks, all year", small),
    },
    { id: "halloran-steady-always", begun: 400, published: 380, ...always("halloran-steady", "Come and talk", talk) },
  ];
}

/** What amina has on her desk: a winter round that hurts, a form that is too long, and a reason that waits for a colleague. */
function drafts(today: Day): DemoRound[] {
  const fundId = "wendle-neighbourhood";
  const yearEnd = winterEnd(today);
  const year = isoDay(yearEnd).slice(0, 4);
  const sums = {
    leastPence: 100_000,
    mostPence: 500_000,
    potPence: 4_000_000,
    applicationsExpected: 24,
    area: "Wendle",
  };
  const oneOff = { purpose: "one_off", termMonths: 12, committedYears: 1 } as const;
  const day = (before: number) => isoDay(onWeekday(yearEnd - before));
  const winter: Partial<Design> = {
    ...{
      ...sums,
      applicationsExpected: 80,
      termMonths: 12,
      committedYears: 1,
      horizonYears: 1,
      pays: ["FT03"],
      underspend: "return",
    },
    ...{ opensOn: day(82), closesOn: day(68), decisionOn: day(48), startOn: day(45), spendBy: isoDay(yearEnd) },
  };
  return [
    { fundId, id: "neighbourhood-winter", name: `Winter ${year}`, begun: 12, published: null, changes: winter },
    {
      ...{ fundId, id: "neighbourhood-projects", name: "Projects up to £5,000", begun: 9, published: null },
      changes: { ...sums, ...oneOff, ...openFrom(today + 50), questions: demoLongForm.map(question) },
    },
    {
      ...{ fundId, id: "neighbourhood-receipts", name: `Scheme money ${year}`, begun: 6, published: null },
      changes: { ...sums, ...openFrom(today + 70), payment: "arrears-receipts" },
      keeps: "payment-in-arrears",
    },
  ];
}

function question(text: string, place: number): RowOf<"questions"> {
  const asked = { type: "long", guideWords: 150, isCutOff: false, isRequired: true } as const;
  return { id: `q-${place + 1}`, text, ...asked, why: null, usedFor: null, meaning: null };
}

/** Nine weeks to apply, an answer six weeks later, and the money at the beginning of a month. */
function openFrom(day: Day): Partial<Design> {
  const on = (days: number) => isoDay(onWeekday(day + days));
  const startOn = isoDay(firstOfMonthAfter(day + 119));
  return { opensOn: on(0), closesOn: on(63), decisionOn: on(105), startOn };
}

/** The end of a financial year that is far enough off for a round to open before it. */
function winterEnd(today: Day): Day {
  const soonest = yearEndOf(today, "04-01");
  return soonest - today > 90 ? soonest : yearEndOf(soonest + 1, "04-01");
}

function onWeekday(day: Day): Day {
  // Day 0 was a Thursday.
  const ofWeek = (((day + 3) % 7) + 7) % 7;
  return ofWeek > 4 ? day + 7 - ofWeek : day;
}

function firstOfMonthAfter(day: Day): Day {
  const [year, month] = civil(addMonths(day, 1));
  return dayOf(year, month, 1)!;
}
