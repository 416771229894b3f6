import { typedPence } from "../money";
import type { ReadValue } from "./read-value";
import { typedDay, writtenDay } from "./typed-day";

/** A kind of choice in the design of a round: how it is read from what was typed, and written back into a form. */
export interface Kind<V> {
  name: string;
  read(typed: readonly string[]): ReadValue<V>;
  write(value: V | null): string[];
}

export type ValueOf<K> = K extends Kind<infer V> ? V : never;

/** A whole number within two bounds, both allowed. Commas and spaces between digits are fine. */
export function count(least: number, most: number): Kind<number> {
  return one<number>("count", (typed) => {
    const plain = typed.replace(/[,\s](?=\d{3}(?!\d))/g, "");
    if (!/^-?\d+(\.\d+)?$/.test(plain)) return { problem: "not-a-number" };
    if (!/^-?\d+$/.test(plain)) return { problem: "not-whole" };
    return within(Number(plain), least, most);
  });
}

/** Percent as a number, 3 for 3%, from 0 to `most`. A percent sign is fine. */
export function percent(most = 100): Kind<number> {
  return one("percent", (typed) => {
    const plain = typed.replace(/\s*%$/, "");
    return /^-?\d+(\.\d+)?$/.test(plain) ? within(Number(plain), 0, most) : { problem: "not-a-number" };
  });
}

/** A sum of money in pence, as `typedPence` takes it: "£12,000", "12k". */
export function pence(): Kind<number> {
  return one<number>(
    "pence",
    (typed) => {
      const value = typedPence(typed);
      return value === null ? { problem: "not-money" } : { value };
    },
    (value) => (value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)),
  );
}

/** Yes or no; null where nobody has said. */
export function flag(): Kind<boolean> {
  return one<boolean>(
    "flag",
    (typed) => (typed === "yes" || typed === "no" ? { value: typed === "yes" } : { problem: "not-a-choice" }),
    (value) => (value ? "yes" : "no"),
  );
}

/** A calendar day, kept as `YYYY-MM-DD`; typed as `typedDay` takes it. */
export function day(): Kind<string> {
  return one<string>("day", typedDay, writtenDay);
}

/** A time of day, kept as `HH:MM`; "5pm", "5.30 pm" and "17:30" are fine. */
export function time(): Kind<string> {
  return one<string>("time", (typed) => {
    const [, hours = "", minutes = "00", half = ""] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed) ?? [];
    const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
    if (!hours || hour > 23 || Number(minutes) > 59 || (half && (Number(hours) < 1 || Number(hours) > 12)))
      return { problem: "not-a-time" };
    return { value: `${String(hour).padStart(2, "0")}:${minutes}` };
  });
}

/** Words, at most so many characters. Line ends become one kind. */
export function words(most: number): Kind<string> & { most: number } {
  const read = (typed: string): ReadValue<string> => (typed.length > most ? { problem: "too-long" } : { value: typed });
  return { ...one<string>("words", read), most };
}

/** One of these. */
export function choice<const O extends string>(...options: readonly O[]): Kind<O> & { options: readonly O[] } {
  const read = (typed: string): ReadValue<O> => {
    const value = options.find((option) => option === typed);
    return value === undefined ? { problem: "not-a-choice" } : { value };
  };
  return { ...one("choice", read), options };
}

/** Any of these, in their order; none at all is null. */
export function choices<const O extends string>(...options: readonly O[]): Kind<O[]> & { options: readonly O[] } {
  return {
    name: "choices",
    options,
    read(typed) {
      const given = typed.filter((text) => text !== "");
      if (given.some((text) => !(options as readonly string[]).includes(text))) return { problem: "not-a-choice" };
      const value = options.filter((option) => given.includes(option));
      return { value: value.length === 0 ? null : value };
    },
    write: (value) => [...(value ?? [])],
  };
}

/** A kind that is typed into one control; of several with one name the last counts, as a box that is ticked comes after its "no". */
function one<V>(
  name: string,
  read: (typed: string) => ReadValue<V>,
  write: (value: V) => string = (value) => String(value),
): Kind<V> {
  return {
    name,
    read(typed) {
      const text = (typed.at(-1) ?? "").replace(/\r\n?/g, "\n").trim();
      return text === "" ? { value: null } : read(text);
    },
    write: (value) => (value === null ? [] : [write(value)]),
  };
}

function within(value: number, least: number, most: number): ReadValue<number> {
  if (value < least) return { problem: "too-small" };
  // "-0" is 0, also where it is compared.
  return value > most ? { problem: "too-large" } : { value: value === 0 ? 0 : value };
}
