import type { Fix } from "../rules/rule";
import type { Design } from "./fields";
import { markedTexts } from "./marks";
import { swapFix } from "./swaps";

/**
 * All that one press may do about a rule: what its finding offers, a question or paper less beside the sum of hours, and other
 * words in place of marked ones.
 */
export function offersOf(rule: string, found: readonly Fix[], design: Design): Fix[] {
  return [...found, ...(rule === "application-burden" ? dropsOf(design) : swapsOf(rule, design))];
}

function dropsOf({ questions, attachments }: Design): Fix[] {
  return [
    ...questions.map(({ id }) => ({ code: "drop_question", value: id })),
    ...attachments.map(({ id }) => ({ code: "drop_attachment", value: id })),
  ];
}

function swapsOf(rule: string, design: Design): Fix[] {
  return markedTexts(design).flatMap((text) =>
    text.marks.filter((mark) => mark.rule === rule && mark.swap !== null).map(({ quote }) => swapFix(text, quote)),
  );
}
