import type { i18n } from "i18next";

/** Sentences kept, and the longest question that is. */
const MOST = 5_000;
const LONGEST = 400;

/**
 * Keeps the sentences that were made, by key and values: a page asks for some hundred, nearly the same at every view, and
 * making them took more than a third of its time.
 */
export function remembered(messages: i18n): i18n {
  const make = messages.t as (key: unknown, options?: unknown) => unknown;
  const known = new Map<string, string>();
  const ask = (key: unknown, options?: Record<string, unknown>, ...more: unknown[]): unknown => {
    if (more.length > 0 || !isPlain(key, options))
      return (make as (...all: unknown[]) => unknown)(key, options, ...more);
    const asked = `${key} ${JSON.stringify(options)}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const made = make(key, options);
    if (typeof made !== "string" || asked.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(asked, made);
    return made;
  };
  messages.t = ask as unknown as typeof messages.t;
  return messages;
}

/** A key with options that JSON writes down whole: texts, numbers, lists of them. */
function isPlain(key: unknown, options: unknown): boolean {
  if (typeof key !== "string" || typeof options !== "object" || options === null) return false;
  return Object.values(options).every((value) => isSimple(value) || (Array.isArray(value) && value.every(isSimple)));
}

function isSimple(value: unknown): boolean {
  return value == null || /^(string|number|boolean)$/.test(typeof value);
}
