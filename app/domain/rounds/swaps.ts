import { noveltyHits } from "../rules/novelty-words";
import type { Fix } from "../rules/rule";
import type { DoFix } from "./do-fix";

/** Words that ask for something new, and the key of what says the lasting instead; others need a thought, or a sentence less. */
const swaps: Readonly<Record<string, string>> = {
  "new project": "project",
  "new projects": "projects",
  "new activity": "activity",
  "new work": "work",
  "new idea": "idea",
  "new ideas": "ideas",
  "brand new": "lasting",
  innovative: "lasting",
  innovation: "steady",
  innovate: "go-on",
  novel: "lasting",
  pioneering: "lasting",
  "ground breaking": "lasting",
  groundbreaking: "lasting",
  "cutting edge": "lasting",
  "fresh approach": "approach",
  "what is different about": "should-go-on",
  "something different": "something",
  "not fund existing": "fund-existing",
  "cannot fund ongoing": "fund-ongoing",
  newydd: "cy-lasting",
  arloesol: "cy-lasting",
  arloesedd: "cy-work",
  arloesi: "cy-go-on",
};

const plain = (quote: string) =>
  quote
    .toLowerCase()
    .split(/[\s\u2010-\u2015-]+/)
    .join(" ");

/** The key, under `swaps` in messages/en/round-defaults.json, of what could stand in place of marked words; null: nothing. */
export function swapFor(quote: string): string | null {
  const said = plain(quote);
  return Object.hasOwn(swaps, said) ? swaps[said]! : null;
}

/** The press that swaps marked words, all of them in that text; a clause that gags becomes the one that sets free. */
export function swapFix({ field, id }: { field: string; id: string | null }, quote: string): Fix {
  if (field === "clauses") return { code: "swap_clause", value: id ?? "" };
  return { code: "swap_words", value: [field, id ?? "", plain(quote)].join(".") };
}

/** Swaps marked words in the text that the value of a `swapFix` names. */
export const swapWords: DoFix = (design, value, { wordOf }) => {
  const [field, id, said = ""] = String(value).split(".");
  const key = swapFor(said);
  if (key === null) return null;
  const swapped = (text: string | null) => inPlaceOf(text ?? "", said, wordOf(`swaps.${key}`));
  if (field === "guidance") return { guidance: swapped(design.guidance) };
  if (field !== "questions" && field !== "criteria") return null;
  const rows: readonly { id: string; text: string | null }[] = design[field];
  return { [field]: rows.map((row) => (row.id === id ? { ...row, text: swapped(row.text) } : row)) };
};

/** A clause that limits what a group may say becomes the one that grants it; where that stands already, it goes. */
export const swapClause: DoFix = ({ clauses }, value, { wordOf }) => {
  const text = wordOf("clauses.freedom");
  const isTwice = clauses.some((clause) => clause.text === text && clause.id !== value);
  if (isTwice) return { clauses: clauses.filter(({ id }) => id !== value) };
  return {
    clauses: clauses.map((clause) => (clause.id === value ? { ...clause, text, type: "freedom" as const } : clause)),
  };
};

/** "an innovative project" becomes "a lasting project", and a sentence still begins with a capital. */
function inPlaceOf(text: string, said: string, words: string): string {
  const hits = noveltyHits(text).filter(({ quote }) => plain(quote) === said);
  return hits
    .sort((one, other) => other.at - one.at)
    .reduce((now, { at, quote }) => {
      const before = now.slice(0, at).replace(/\b([Aa])n(\s+)$/, "$1$2");
      const isCapital = quote[0] !== quote[0]!.toLowerCase();
      const written = isCapital ? words[0]!.toUpperCase() + words.slice(1) : words;
      return before + written + now.slice(at + quote.length);
    }, text);
}
