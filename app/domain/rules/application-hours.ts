import type { Question, Snapshot } from "./snapshot";

/**
 * How long a form takes (rulebook 3.1). A span, because a fact that is absent may stand for little or for much: `low` takes
 * every absent fact at its least, `high` at its most.
 */
export interface Minutes {
  low: number;
  high: number;
  /** Bare names of the absent facts that make the two differ. */
  missing: readonly string[];
}

/** What one question costs, and whether a length had to be assumed. */
export interface QuestionMinutes extends Minutes {
  /** Place in the form, from 0. */
  place: number;
  assumed: boolean;
  /** Minutes that a guide length would save where there is a cut-off. */
  saving: number;
}

export const FIXED = 60;
export const WORDS_READ_A_MINUTE = 200;
export const SHORT_FIELD = 3;
const SHORT_WORDS = 50;
const LONG_ANSWER = 15;
export const MINUTES_A_WORD = 0.3;
export const ASSUMED_WORDS = 300;
const CUT_OFF = 1.25;
export const EXISTING_ATTACHMENT = 10;
export const NEW_ATTACHMENT = 120;
const UNBOUNDED = 1e12;

/** Minutes to apply: finding out, reading the guidance, every question, every attachment, and partners who must sign. */
export function applicationMinutes(snapshot: Snapshot): Minutes {
  const parts = [
    certain(FIXED),
    guidanceMinutes(snapshot.fund?.guidance_text),
    ...(snapshot.questions ? questionMinutes(snapshot.questions) : [unknown("questions")]),
    ...(snapshot.attachments ? snapshot.attachments.map(attachmentMinutes) : [unknown("attachments")]),
  ];
  return {
    low: sum(parts.map((part) => part.low)),
    high: sum(parts.map((part) => part.high)),
    missing: [...new Set(parts.flatMap((part) => part.missing))],
  };
}

/**
 * Each question that a group has to answer, in form order. Questions that safeguarding or the law asks for (E12) cost
 * nothing here: only those are exempt.
 */
export function questionMinutes(questions: readonly Question[]): QuestionMinutes[] {
  return questions.flatMap((question, place) =>
    question.exceptions?.some((exception) => exception.code === "E12") ? [] : [{ place, ...answerMinutes(question) }],
  );
}

/** The same with the extra partners who must sign. */
export function minutesToApply(snapshot: Snapshot): Minutes {
  const { low, high, missing } = applicationMinutes(snapshot);
  const partners = snapshot.fund?.extra_partners ?? 0;
  return { low: withPartners(low, partners), high: withPartners(high, partners), missing };
}

/** Extra partners who must sign: half as much again for one, twice for two or more. */
export function withPartners(minutes: number, partners: number): number {
  return minutes * (partners <= 0 ? 1 : Math.min(1.5 ** Math.min(partners, 2), 2));
}

/** What applying costs in pence (rulebook 3.2), for a rate in pence an hour. */
export function applicationCost(minutes: number, hourlyRate: number): number {
  return (minutes * hourlyRate) / 60;
}

/** Words of a text, parted by spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function guidanceMinutes(text: string | null | undefined): Minutes {
  return text == null ? unknown("guidance_text") : certain(countWords(text) / WORDS_READ_A_MINUTE);
}

/** Minutes for a paper that has to be sent: little where groups usually have it, much where it has to be made. */
export function attachmentMinutes({ usually_exists }: { usually_exists?: boolean | null }): Minutes {
  if (usually_exists != null) return certain(usually_exists ? EXISTING_ATTACHMENT : NEW_ATTACHMENT);
  return { low: EXISTING_ATTACHMENT, high: NEW_ATTACHMENT, missing: ["usually_exists"] };
}

type Answer = Omit<QuestionMinutes, "place">;

function answerMinutes({ type, word_limit, hard_limit }: Question): Answer {
  const ticked = type === "tick" || type === "date" || type === "number" || type === "choice";
  if (ticked || (word_limit != null && word_limit <= SHORT_WORDS)) return answer(certain(SHORT_FIELD));
  const long = longMinutes(word_limit, hard_limit);
  if (type != null) return long;
  return { ...long, low: SHORT_FIELD, missing: [...long.missing, "type"] };
}

/** Without a limit there is no cut-off unless the form says so. */
function longMinutes(limit: number | null | undefined, hard: boolean | null | undefined): Answer {
  const guide = LONG_ANSWER + MINUTES_A_WORD * (limit ?? ASSUMED_WORDS);
  const cut = guide * CUT_OFF;
  const assumed = limit == null;
  if (hard == null && !assumed) return answer({ low: guide, high: cut, missing: ["hard_limit"] });
  return { ...answer(certain(hard ? cut : guide)), assumed, saving: hard ? cut - guide : 0 };
}

function answer(minutes: Minutes): Answer {
  return { ...minutes, assumed: false, saving: 0 };
}

function certain(minutes: number): Minutes {
  return { low: minutes, high: minutes, missing: [] };
}

function unknown(name: string): Minutes {
  return { low: 0, high: UNBOUNDED, missing: [name] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
