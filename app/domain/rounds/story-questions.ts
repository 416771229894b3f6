/** What a group has told once, by the meaning that a question has, and the words by which a question that has none asks for it. */
const told: Readonly<Record<string, RegExp>> = {
  numbers: /\b(charity|company|registration|registered) number\b/i,
  legalForm: /\b(legal (form|status|structure)|constitution|governing document)\b/i,
  wards: /\b(which|what) (wards?|areas?) (do|does) you(r group)? work\b/i,
  contact: /\b(your|group'?s) (address|phone number|telephone|e-?mail)\b/i,
  runningCosts: /\b(annual|yearly) (running costs|income|turnover|expenditure)\b/i,
  reserves: /\breserves\b/i,
  accounts: /\b(annual|latest|last year'?s) accounts\b/i,
  policies: /\b(safeguarding|equal(ity|ities)|insurance) (policy|policies|certificate)\b/i,
};

/** What of a group's story a question asks for: by its meaning, else by its words; null: nothing that is told there. */
export function storyMeaning({ text, meaning }: { text: string | null; meaning: string | null }): string | null {
  if (meaning !== null && Object.hasOwn(told, meaning)) return meaning;
  return Object.keys(told).find((name) => told[name]!.test(text ?? "")) ?? null;
}

/**
 * Whether a question asks groups to tell again what they told once. One that carries the meaning is filled in from their
 * story, so it does not.
 */
export function asksForHeld(question: { text: string | null; meaning: string | null }): boolean {
  const meaning = storyMeaning(question);
  return meaning !== null && question.meaning !== meaning;
}
