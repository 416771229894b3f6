/** A public page of a funder. */
export type WordedPage = "fund" | "check" | "questions" | "paper" | "call" | "decide";

/** A sentence that is worded anew: `fund-check:result.yes`. Of one that counts, the key without the form of its number. */
export interface PageWords {
  page: WordedPage;
  namespace: string;
  /** Keys, or what keys begin with: `steps.opens` is all under it. */
  keys: readonly string[];
}

/**
 * What a funder says in its own voice on its pages, and may say otherwise. What is said about it is not for it to word: what it chose
 * in the design (when it pays, what it asks for), odds and how they were reckoned, days, what the check found, what it has not said, what was changed, and how long anything is kept.
 */
export const wordedPages: readonly PageWords[] = [
  {
    page: "fund",
    namespace: "fund-page",
    keys: [
      ...["act.questions", "act.call", "act.paper", "guidance", "questions.heading", "questions.words", "talk", "ways"],
      ...["heading", "yes", "no", "notSure"].map((key) => `you.${key}`),
      ...["heading", "opens", "apply", "closes", "decision", "plan", "reporting.name"].map((key) => `steps.${key}`),
      ...["heading", "pays", "freedom", "leftover", "match", "reporting", "renewal"].map((key) => `money.${key}`),
    ],
  },
  { page: "check", namespace: "fund-check", keys: ["heading", "button", "again", "choose", "none", "result"] },
  {
    page: "questions",
    namespace: "fund-questions",
    keys: ["heading", "lead", "list", "why", "noGuide", "optional", "story", "papers", "noPapers", "judged", "print"],
  },
  {
    page: "paper",
    namespace: "fund-paper",
    keys: ["heading", "lead", "pdf", "how", "send", "sendAny", "help", "group", "person", "yesNo", "file"],
  },
  {
    page: "call",
    namespace: "call-me",
    keys: [
      "heading",
      "lead",
      "fundHint",
      "name",
      "group",
      "groupHint",
      "reach",
      "goodTime",
      "goodTimeHint",
      "button",
      "done",
    ],
  },
  {
    page: "decide",
    namespace: "how-we-decide",
    keys: ["heading", "lead", "who", "delegated", "when", "judged", "whenAlways", "delegatedNone", "judgedNone"],
  },
];

/** The page whose sentence a key is, if a funder may word it; null: it may not. */
export function wordedPageOf(key: string): WordedPage | null {
  const [namespace, path = ""] = key.split(":");
  const of = wordedPages.find((one) => one.namespace === namespace);
  return of?.keys.some((begin) => path === begin || path.startsWith(`${begin}.`)) ? of.page : null;
}
