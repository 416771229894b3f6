const MOST = 200;

/**
 * The name of a file as somebody's computer told it, made fit to be shown: the last part of a path, without marks that
 * cannot be seen or turn text round, at most 200 characters. "" when nothing is left. It is never used on a disk.
 */
export function fileName(told: string): string {
  const last = told.split(/[/\\]/).at(-1) ?? "";
  const seen = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...seen];
  if (letters.length <= MOST) return seen;
  const [ending = ""] = /\.[^.]{1,8}$/.exec(seen) ?? [];
  return `${letters.slice(0, MOST - 1 - ending.length).join("")}…${ending}`;
}
