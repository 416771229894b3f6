import { campaignGag } from "../rules/campaign-gag";
import { findNovelty } from "../rules/novelty-words";
import type { DoFix } from "./do-fix";
import type { Design, RowOf } from "./fields";
import { asksForHeld, storyMeaning } from "./story-questions";
import { swapClause, swapWords } from "./swaps";
import { trimmed } from "./trim-form";

/** Words, questions, outcomes and clauses. Numbers of questions, criteria and clauses count from 1. */
export const fixesOfForm: Record<string, Record<string, DoFix>> = {
  "novelty-demand": {
    swap_words: swapWords,
    drop_requirement: () => ({ requiresNew: false }),
    remove_words: ({ guidance, criteria }) => ({
      guidance: withoutSentences(guidance ?? "", ({ shutsOut }) => shutsOut.length > 0) || null,
      criteria: criteria.filter(
        ({ text, use }) => use !== "eligibility" || findNovelty(text ?? "").shutsOut.length === 0,
      ),
    }),
    swap_criterion: ({ criteria }, value, { wordOf }) => {
      const swapped = swapAt(criteria, Number(value) - 1, { text: wordOf("fixes.criterion") });
      return swapped && { criteria: swapped };
    },
    /** Where the form asks that already, it is not asked twice. */
    swap_question: ({ questions }, value, { wordOf }) => {
      const asked = { text: wordOf("fixes.question"), why: wordOf("fixes.questionWhy"), meaning: "keep-going" };
      const swapped = swapAt(questions, Number(value) - 1, asked);
      const isTwice = questions.some(({ meaning }, place) => meaning === asked.meaning && place !== Number(value) - 1);
      return swapped && { questions: isTwice ? questions.filter((_, place) => place !== Number(value) - 1) : swapped };
    },
    soften_guidance: ({ guidance }, _, { wordOf }) => ({
      guidance: softened(guidance ?? "", wordOf("fixes.softener")),
    }),
    add_welcome: ({ guidance }, _, { wordOf }) => ({
      continuationWelcome: true,
      guidance: guidance?.startsWith(wordOf("fixes.welcome"))
        ? guidance
        : [wordOf("fixes.welcome"), guidance ?? ""].join("\n\n").trim(),
    }),
  },
  "application-burden": {
    trim_form: (design, value) => trimmed(design, Number(value) * 60),
    drop_question: ({ questions }, value) => without("questions", questions, value),
    drop_attachment: ({ attachments }, value) => without("attachments", attachments, value),
    remove_question: ({ questions }, value) => {
      const left = questions.filter((_, place) => place !== Number(value) - 1);
      return left.length === questions.length ? null : { questions: left };
    },
    guide_lengths: ({ questions }) => ({ questions: questions.map((question) => ({ ...question, isCutOff: false })) }),
  },
  "form-friction": {
    prefill: ({ questions }) => ({
      questions: questions.map((one) => (asksForHeld(one) ? { ...one, meaning: storyMeaning(one) } : one)),
    }),
    remove_unused: ({ questions }) => ({ questions: questions.filter(({ usedFor }) => usedFor?.trim()) }),
    publish_questions: () => ({ formVisible: true, savesDrafts: true }),
  },
  "funder-set-outcomes": {
    own_outcomes: ({ outcomes }) => ({
      outcomes: outcomes.map((outcome) => ({ ...outcome, author: "joint" as const })),
    }),
    ask_one_question: ({ questions }, _, { wordOf }) => ({
      outcomes: [],
      questions: [...questions.filter(({ id }) => id !== "in-three-years"), askedOf(wordOf)],
    }),
  },
  "campaign-gag": {
    swap_clause: swapClause,
    remove_clause: ({ clauses }, value) => {
      const left = clauses.filter((_, place) => place !== Number(value) - 1);
      return left.length === clauses.length ? null : { clauses: left };
    },
    /** In place of the clauses that would take it back. */
    insert_freedom: ({ clauses }, _, { wordOf }) => ({
      clauses: [
        ...clauses.filter((clause) => clause.id !== "freedom" && !isRestricting(clause)),
        { id: "freedom", text: wordOf("clauses.freedom"), type: "freedom" as const, noticeMonths: null },
      ],
    }),
  },
};

/** The rows but the one with that id; null: it is gone already. */
function without<R extends { id: string }>(list: "questions" | "attachments", rows: readonly R[], id: unknown) {
  const left = rows.filter((row) => row.id !== id);
  return left.length === rows.length ? null : { [list]: left };
}

function askedOf(wordOf: (key: string) => string): RowOf<"questions"> {
  const words = {
    text: wordOf("fixes.outcomes"),
    why: wordOf("fixes.outcomesWhy"),
    usedFor: wordOf("fixes.outcomesUse"),
  };
  const how = { type: "long" as const, guideWords: 50, isCutOff: false, isRequired: false };
  return { id: "in-three-years", ...words, ...how, meaning: "in-three-years" };
}

/** Whether a clause by itself limits what a group may say (rulebook 25). */
function isRestricting({ type, text }: RowOf<"clauses">): boolean {
  const found = campaignGag.check.fund!({ snapshot: { fund: { clauses: [{ type, text }] } }, asAt: null, values: {} });
  return found !== null && "severity" in found && found.severity !== "info";
}

function swapAt<R>(rows: readonly R[], place: number, words: Partial<R>): R[] | null {
  return rows[place] === undefined ? null : rows.map((row, at) => (at === place ? { ...row, ...words } : row));
}

type Found = ReturnType<typeof findNovelty>;

/** Sentences, parted as the word finder parts them, each with the space after it. */
function pieces(text: string): { sentence: string; space: string }[] {
  const parts = text.split(/((?<=[.!?\u2026])\s+|[\r\n]+)/);
  return parts.flatMap((sentence, at) => (at % 2 === 0 ? [{ sentence, space: parts[at + 1] ?? "" }] : []));
}

function withoutSentences(text: string, isOut: (found: Found) => boolean): string {
  const kept = pieces(text).filter(({ sentence }) => !isOut(findNovelty(sentence)));
  return kept
    .map(({ sentence, space }) => sentence + space)
    .join("")
    .trim();
}

/** Says "new or existing work" in each sentence that asks for what is new; one that shuts out what is there as well goes. */
function softened(text: string, softener: string): Design["guidance"] {
  const without = withoutSentences(text, ({ asksForNew, shutsOut }) => asksForNew.length > 0 && shutsOut.length > 0);
  const said = pieces(without).map(({ sentence, space }) => {
    if (findNovelty(sentence).asksForNew.length === 0) return sentence + space;
    const [, words = sentence, end = ""] = /^([\s\S]*?)([.!?\u2026]*)$/.exec(sentence) ?? [];
    return `${words} (${softener})${end}${space}`;
  });
  return said.join("") || null;
}
