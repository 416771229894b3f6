import type { Design, RowOf } from "../rounds/fields";

/** The check before a group begins: at most so many questions in the funder's words. */
const MOST_ASKED = 5;

export const answers = ["yes", "no", "unsure"] as const;
export type Answer = (typeof answers)[number];

/** A question that can be answered with yes or no, and which of them fits. */
export interface FitQuestion {
  id: string;
  /** In the funder's words, or whether a group is where the fund is for. */
  kind: "written" | "area";
  /** Its words; where it is about the area, the name of that. */
  text: string;
  wanted: "yes" | "no";
  /** What could help where it does not fit yet; null: the funder has not said. */
  plan: string | null;
}

/** What the answers come to. `open`: not all are answered; `unsure`: nothing speaks against it, but something is not known. */
export interface Fit {
  is: "yes" | "not-yet" | "unsure" | "open";
  /** Questions that do not fit yet, with their plans. */
  notYet: FitQuestion[];
  /** Questions without an answer. */
  unanswered: FitQuestion[];
}

/**
 * The questions of the check in their order, where a group is first. One without words, or that does not say which answer fits,
 * cannot be asked.
 */
export function fitQuestions({ eligibility, area }: Pick<Design, "eligibility" | "area">): FitQuestion[] {
  const where: FitQuestion = { id: "where-you-are", kind: "area", text: area ?? "", wanted: "yes", plan: null };
  return [...(area === null ? [] : [where]), ...eligibility.flatMap(askable).slice(0, MOST_ASKED)];
}

/** Judges answers by the ids of their questions. */
export function fitOf(questions: readonly FitQuestion[], given: Readonly<Record<string, Answer | undefined>>): Fit {
  const isGiven = ({ id }: FitQuestion) => given[id] !== undefined;
  const notYet = questions.filter((one) => isGiven(one) && given[one.id] !== "unsure" && given[one.id] !== one.wanted);
  const unanswered = questions.filter((one) => !isGiven(one));
  const isUnsure = questions.some(({ id }) => given[id] === "unsure");
  if (notYet.length > 0) return { is: "not-yet", notYet, unanswered };
  if (unanswered.length > 0) return { is: "open", notYet, unanswered };
  return { is: isUnsure ? "unsure" : "yes", notYet, unanswered };
}

function askable({ id, text, wanted, plan }: RowOf<"eligibility">): FitQuestion[] {
  return text === null || wanted === null ? [] : [{ id, kind: "written", text, wanted, plan }];
}
