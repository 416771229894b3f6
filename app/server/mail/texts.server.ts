import { translator } from "~/messages";

/** Two parts of a text: more would be paid for as three, and is long to read. */
const MOST = 306;
/** Longer names of a site would push the code out of sight. */
const LONGEST_SITE = 60;

/** What the words of each text need; those of letters that nobody needs on a phone have none. */
const needs: Readonly<Record<string, readonly string[]>> = { "sign-in": ["code", "minutes"] };

/**
 * Writes a text in the words of messages/en/mails.json, at most 306 signs, without a link. Null: there is no such text, or a
 * value it needs is absent.
 */
export function textOf(kind: string, values: Record<string, string | number>, origin: string): string | null {
  const needed = Object.hasOwn(needs, kind) ? needs[kind] : undefined;
  if (!needed?.every((name) => values[name])) return null;
  const site = new URL(origin).host.slice(0, LONGEST_SITE);
  const text = translator("en")(`mails:${kind}.text`, { ...values, site });
  return text.length <= MOST ? text : null;
}
