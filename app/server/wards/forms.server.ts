const MOST = 200;
const LONGEST = 100;

/** Names of wards, one a line; `problem` is a key under `wards.problem` in messages/en/groups.json. */
export function wardNamesIn(
  typed: string,
): { ok: true; names: string[] } | { ok: false; problem: "names" | "namesLong" } {
  const names = typed
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .filter((name) => name !== "");
  if (names.length === 0) return { ok: false, problem: "names" };
  const isLong = names.length > MOST || names.some((name) => name.length > LONGEST);
  return isLong ? { ok: false, problem: "namesLong" } : { ok: true, names };
}
