import type { Design } from "./fields";
import { spansOf } from "./spans";
import { asksForHeld, storyMeaning } from "./story-questions";

/** A question or a paper that a trim weighs: how much it matters, the least first, and the minutes it takes at most. */
interface Weighed {
  list: "questions" | "attachments";
  id: string;
  matters: number;
  minutes: number;
}

/** What of rules' own fixes is asked in place of worse: a trim keeps it among what matters. */
const rulesAskFor = ["keep-going", "in-three-years"];

/**
 * A design whose form takes no more than so many minutes: cut-offs become guide lengths, then questions and papers go until it
 * fits, those that matter least first and of those what takes longest, the later ones first. What fits again stays. Null: it cannot be brought so far.
 */
export function trimmed(design: Design, minutes: number): Pick<Design, "questions" | "attachments"> | null {
  const guided = { ...design, questions: design.questions.map(withGuide) };
  const spans = spansOf(guided);
  const weighed: Weighed[] = [
    ...guided.questions.map((one, at) => ({
      ...{ list: "questions" as const, id: one.id, matters: weightOf(one), minutes: spans.questions[at]!.high },
    })),
    ...guided.attachments.map(({ id, isRequired }, at) => ({
      ...{ list: "attachments" as const, id, matters: isRequired ? 3 : 2, minutes: spans.papers[at]!.high },
    })),
  ];
  const gone = goneOf(weighed, spans.whole.high - minutes);
  if (gone === null) return null;
  const isKept = (list: Weighed["list"]) => (row: { id: string }) =>
    !gone.some((one) => one.list === list && one.id === row.id);
  return {
    questions: guided.questions.filter(isKept("questions")),
    attachments: guided.attachments.filter(isKept("attachments")),
  };
}

/** A long answer that is cut off gets a guide length; where nobody has said, it stays unsaid. */
function withGuide(question: Design["questions"][number]): Design["questions"][number] {
  return question.isCutOff === true ? { ...question, isCutOff: false } : question;
}

/** What goes so that at least so many minutes are saved; null: not even all of it saves that much. */
function goneOf(weighed: readonly Weighed[], over: number): Weighed[] | null {
  const order = weighed
    .map((one, place) => ({ ...one, place }))
    .sort((one, other) => one.matters - other.matters || other.minutes - one.minutes || other.place - one.place);
  const gone: Weighed[] = [];
  const left = { over };
  for (const one of order) {
    if (left.over <= 0) break;
    gone.push(one);
    left.over -= one.minutes;
  }
  if (left.over > 0) return null;
  return [...gone].reverse().filter(({ minutes }) => {
    if (left.over + minutes > 0) return true;
    left.over += minutes;
    return false;
  });
}

/**
 * How much a question matters: what a group told once and is asked to tell again the least, then what nobody says a use for; what
 * decides the most, with what is filled in from a group's story, which costs it nothing.
 */
function weightOf(question: Design["questions"][number]): number {
  if (asksForHeld(question)) return 0;
  if (storyMeaning(question) !== null || rulesAskFor.includes(question.meaning ?? "")) return 4;
  if (!question.usedFor?.trim()) return 1;
  return question.isRequired ? 3 : 2;
}
