/** The texts of one sentence by the form of its number (`one`, `two` …); of one that counts nothing, under `text`. */
export type Texts = Readonly<Record<string, string>>;

/** A sentence in a funder's own words, for one language. */
export interface Wording {
  key: string;
  texts: Texts;
}

export type WordingProblem = "empty" | "long" | "plain" | "missing" | "unknown";

/** What is wrong with a text, with what its sentence says of it. */
export interface WordingFault {
  code: WordingProblem;
  /** Values that are to stay, or that are not there. */
  values: string;
  /** How many characters it may have. */
  most: number;
}

const LEAST_ROOM = 120;
const TIMES_AS_LONG = 2;
/** `{{count, number}}`. */
const VALUE = /\{\{[^{}]*\}\}/g;

/** The values that a text puts in, each once, in their order. */
export function valuesOf(text: string): string[] {
  return [...new Set(text.match(VALUE) ?? [])];
}

/** How many characters a text may have in place of another. */
export function roomFor(original: string): number {
  return Math.max(LEAST_ROOM, original.length * TIMES_AS_LONG);
}

/** A text as it is kept: one line, with single spaces. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** What keeps a tidy text from standing in place of one of the originals; null: nothing. */
export function faultOf(text: string, originals: Texts, form: string): WordingFault | null {
  const original = originals[form] ?? "";
  const most = roomFor(original);
  const fault = (code: WordingProblem, values: readonly string[] = []) => ({ code, values: values.join(", "), most });
  if (text === "") return fault("empty");
  if (text.length > most) return fault("long");
  const put = valuesOf(text);
  const known = Object.values(originals).flatMap(valuesOf);
  const unknown = put.filter((value) => !known.includes(value));
  if (unknown.length > 0) return fault("unknown", unknown);
  const missing = valuesOf(original).filter((value) => !put.includes(value));
  if (missing.length > 0) return fault("missing", missing);
  // What is left of a broken value, a message within a message, or a mark of HTML.
  return /[{}<>]|\$t\(/.test(text.replace(VALUE, "")) ? fault("plain") : null;
}

/** Reads the texts of a sentence from its form, one for each form of the number. */
export function readTexts(
  typed: Readonly<Record<string, readonly string[]>>,
  originals: Texts,
): { texts: Texts; faults: Record<string, WordingFault> } {
  const forms = Object.keys(originals);
  const texts = Object.fromEntries(forms.map((form) => [form, tidy(typed[form]?.at(-1) ?? "")]));
  const faults = forms.flatMap((form) => {
    const fault = faultOf(texts[form] ?? "", originals, form);
    return fault ? [[form, fault] as const] : [];
  });
  return { texts, faults: Object.fromEntries(faults) };
}

/** Whether two sentences say the same. */
export function saysSame(one: Texts, other: Texts): boolean {
  const forms = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...forms].every((form) => one[form] === other[form]);
}
