import { noveltyHits } from "../rules/novelty-words";
import { speechHits } from "../rules/speech-hits";
import type { Design } from "./fields";
import { type Markable, markable } from "./markable";
import { swapFor } from "./swaps";

/** Words in a text of the design that a rule stumbles over. */
export interface Mark {
  rule: "novelty-demand" | "campaign-gag";
  /** As it stands there. */
  quote: string;
  /** Where it begins in the text. */
  at: number;
  /** What could stand there instead, by its key; null: nothing that would do without a thought. */
  swap: string | null;
}

/** A text of the design with the words in it that are marked. */
export interface MarkedText {
  field: Markable;
  /** Of the row; null: the field is the text. */
  id: string | null;
  /** Of the row, counted from 1. */
  number: number | null;
  text: string;
  marks: Mark[];
}

/** Every text of a design that a word finder stumbles over, where its rule looks (rulebook 7 and 25). */
export function markedTexts(design: Design): MarkedText[] {
  return markable.flatMap((field) => markedIn(field, design));
}

/** The ids of rows in which words are marked, by their field. */
export function markedRows(design: Design): Partial<Record<Markable, string[]>> {
  const idsOf = (field: Markable) => markedIn(field, design).flatMap(({ id }) => id ?? []);
  return Object.fromEntries(markable.map((field) => [field, idsOf(field)]).filter(([, ids]) => ids!.length > 0));
}

/** Those of one field. */
export function markedIn(field: Markable, design: Design): MarkedText[] {
  return textsOf[field](design).filter(({ marks }) => marks.length > 0);
}

const kindsOf = { scored: ["asksForNew"], eligibility: ["shutsOut"], none: [] };

const textsOf: Readonly<Record<Markable, (design: Design) => MarkedText[]>> = {
  guidance: ({ guidance }) => [
    { field: "guidance", id: null, number: null, text: guidance ?? "", marks: novelty(guidance, bothKinds) },
  ],
  questions: ({ questions }) =>
    questions.map(({ id, text, isRequired }, place) => ({
      ...rowText("questions", { id, text }, place),
      marks: isRequired ? novelty(text, ["asksForNew"]) : [],
    })),
  criteria: ({ criteria }) =>
    criteria.map(({ id, text, use }, place) => ({
      ...rowText("criteria", { id, text }, place),
      marks: use === null ? [] : novelty(text, kindsOf[use]),
    })),
  clauses: ({ clauses }) =>
    clauses.map(({ id, text }, place) => ({
      ...rowText("clauses", { id, text }, place),
      marks: speechHits(text ?? "").map((hit) => ({ rule: "campaign-gag" as const, ...hit, swap: "freedom" })),
    })),
};

const bothKinds = ["asksForNew", "shutsOut"];

function novelty(text: string | null, kinds: readonly string[]): Mark[] {
  return noveltyHits(text ?? "")
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ at, quote }) => ({ rule: "novelty-demand" as const, quote, at, swap: swapFor(quote) }))
    .sort((one, other) => one.at - other.at);
}

function rowText<F extends MarkedText["field"]>(
  field: F,
  { id, text }: { id: string; text: string | null },
  place: number,
) {
  return { field, id, number: place + 1, text: text ?? "" };
}
