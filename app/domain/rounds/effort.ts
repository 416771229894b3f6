import {
  applicationCost,
  countWords,
  EXISTING_ATTACHMENT,
  FIXED,
  NEW_ATTACHMENT,
  questionMinutes,
  SHORT_FIELD,
  WORDS_READ_A_MINUTE,
  withPartners,
} from "../rules/application-hours";
import type { Design } from "./fields";
import { snapshotOf, type Terms } from "./snapshot-of";
import { spansOf } from "./spans";

/** A part of the sum of rulebook 3.1: how often, and minutes in all. */
export interface Step {
  what: "fixed" | "guidance" | "short" | "long" | "ready" | "made" | "partners";
  count: number;
  minutes: number;
}

/** A question or a paper, and what an application is spared without it. */
export interface Costly {
  list: "questions" | "attachments";
  id: string;
  /** Counted from 1. */
  number: number;
  text: string;
  /** Of one application, partners included. */
  minutes: number;
  /** Over all applications that are expected; null: nobody has said how many. */
  all: { minutes: number; pence: number } | null;
}

/** What it takes to apply. */
export interface Effort {
  minutes: number;
  pence: number;
  /** Something is not said that would take more: the sum is the least. */
  isLeast: boolean;
  /** How many long answers are reckoned at an assumed length. */
  assumed: number;
  steps: Step[];
  costliest: Costly[];
}

const SHOWN = 5;

/** The sum of rulebook 3.1 with its parts, at the funder's rate for an hour (3.2), and the five that take longest. */
export function effortOf(design: Design, terms: Terms): Effort {
  const { questions } = snapshotOf({ id: "", design }, terms);
  const answers = questionMinutes(questions ?? []);
  const partners = design.extraPartners ?? 0;
  const steps = stepsOf(design, answers);
  const alone = steps.reduce((sum, step) => sum + step.minutes, 0);
  const minutes = withPartners(alone, partners);
  const more = { what: "partners" as const, count: partners, minutes: minutes - alone };
  return {
    minutes,
    pence: applicationCost(minutes, terms.hourPence),
    isLeast:
      answers.some(({ low, high }) => low !== high) || design.attachments.some((one) => one.usuallyExists === null),
    assumed: answers.filter((answer) => answer.assumed).length,
    steps: partners > 0 ? [...steps, more] : steps,
    costliest: costliestOf(design, terms),
  };
}

type Answers = ReturnType<typeof questionMinutes>;

function stepsOf({ guidance, attachments, questions }: Design, answers: Answers): Step[] {
  const words = countWords(guidance ?? "");
  const isShort = ({ low }: Answers[number]) => low <= SHORT_FIELD;
  const [short, long] = [answers.filter(isShort), answers.filter((answer) => !isShort(answer))];
  const made = attachments.filter(({ usuallyExists }) => usuallyExists === false).length;
  const ready = attachments.length - made + questions.filter(({ type }) => type === "file").length;
  const step = (what: Step["what"], count: number, minutes: number) => (count > 0 ? [{ what, count, minutes }] : []);
  const sum = (some: Answers) => some.reduce((all, { low }) => all + low, 0);
  return [
    { what: "fixed", count: 1, minutes: FIXED },
    ...step("guidance", words, words / WORDS_READ_A_MINUTE),
    ...step("short", short.length, sum(short)),
    ...step("long", long.length, sum(long)),
    ...step("ready", ready, ready * EXISTING_ATTACHMENT),
    ...step("made", made, made * NEW_ATTACHMENT),
  ];
}

function costliestOf(design: Design, { hourPence }: Terms): Costly[] {
  const { applicationsExpected: expected, questions, attachments } = design;
  const spans = spansOf(design);
  const costly = (list: Costly["list"], place: number, minutes: number): Costly => {
    const { id, text } = design[list][place]!;
    const all = expected === null ? null : minutes * expected;
    return {
      ...{ list, id, number: place + 1, text: text ?? "", minutes },
      all: all === null ? null : { minutes: all, pence: applicationCost(all, hourPence) },
    };
  };
  return [
    ...questions.map((_, place) => costly("questions", place, spans.questions[place]!.low)),
    ...attachments.map((_, place) => costly("attachments", place, spans.papers[place]!.low)),
  ]
    .sort((one, other) => other.minutes - one.minutes)
    .slice(0, SHOWN);
}
