import type { Design } from "../rounds/fields";
import { snapshotOf, type Terms } from "../rounds/snapshot-of";
import { storyMeaning } from "../rounds/story-questions";
import { attachmentMinutes, minutesToApply, questionMinutes } from "../rules/application-hours";

/** Minutes, from the least to the most that an unsaid fact may stand for. */
export interface Span {
  low: number;
  high: number;
}

/** What applying asks of a group. */
export interface Effort {
  /** Everything: finding out, reading, answering, papers, partners. Null: the form is not known. */
  whole: Span | null;
  questions: { minutes: Span; story: string | null }[];
  papers: Span[];
}

const A_LIFE = 1_000_000;
/** Minutes do not turn on how a funder reckons. */
const anyTerms: Terms = { yearStart: "04-01", hourPence: 0, inflationPct: 0, darkDays: [] };

/** How long a form takes by the calculator of the rulebook (3.1): all of it, and each question and paper in its order. */
export function effortOf(design: Design): Effort {
  const snapshot = snapshotOf({ id: "offer", design }, anyTerms);
  const all = minutesToApply(snapshot);
  const answers = questionMinutes(snapshot.questions ?? []);
  return {
    whole: design.questions.length === 0 || all.high > A_LIFE ? null : span(all),
    questions: design.questions.map((question, place) => ({
      minutes: span(answers.find((answer) => answer.place === place) ?? { low: 0, high: 0 }),
      story: storyMeaning(question),
    })),
    papers: design.attachments.map((paper) => span(attachmentMinutes({ usually_exists: paper.usuallyExists }))),
  };
}

/** A length of time as people say it: whole minutes below an hour and a half, by fives; then half hours. */
export function roughly(minutes: number): { unit: "minutes" | "hours"; count: number } {
  if (minutes < 90) return { unit: "minutes", count: minutes < 5 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5 };
  return { unit: "hours", count: Math.round(minutes / 30) / 2 };
}

function span({ low, high }: Span): Span {
  return { low: Math.round(low), high: Math.round(high) };
}
