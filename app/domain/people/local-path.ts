const base = "http://here.test";

/**
 * A place on this site to go on to, from text that anyone may have written: its path and query, or `otherwise`. Whatever
 * could lead to another site, or to an address that is not a plain path, is not followed.
 */
export function localPath(text: string | null, otherwise = "/account"): string {
  if (text === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || /\\|%0[ad]|%5c|^\/%2f/i.test(text)) return otherwise;
  if (!URL.canParse(text, base)) return otherwise;
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : otherwise;
}
