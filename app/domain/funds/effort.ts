import type { Design } from "../rounds/fields";
import { type Span, spansOf } from "../rounds/spans";
import { storyMeaning } from "../rounds/story-questions";

/** What applying asks of a group. */
export interface Effort {
  /** Everything: finding out, reading, answering, papers, partners. Null: the form is not known. */
  whole: Span | null;
  questions: { minutes: Span; story: string | null }[];
  papers: Span[];
}

const A_LIFE = 1_000_000;

/** How long a form takes, as its officer sees it too: all of it, and each question and paper in its order. */
export function effortOf(design: Design): Effort {
  const { whole, questions, papers } = spansOf(design);
  return {
    whole: design.questions.length === 0 || whole.high > A_LIFE ? null : span(whole),
    questions: design.questions.map((question, place) => ({
      minutes: span(questions[place]!),
      story: storyMeaning(question),
    })),
    papers: papers.map(span),
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
