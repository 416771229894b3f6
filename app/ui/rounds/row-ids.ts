import type { Typed } from "./typed";

/** Ids of the rows of a form in their order: what was typed, or what there is, and one more for a row to be added. */
export function rowIdsIn(list: string, rows: readonly { id: string }[], typed: Typed): string[] {
  const named = Object.keys(typed).flatMap((name) => {
    const [first, id] = name.split(".");
    return first === list && id ? [id] : [];
  });
  const ids = [...new Set(named.length > 0 ? named : rows.map(({ id }) => id))];
  const last = ids.at(-1);
  const isSpare = last !== undefined && !rows.some(({ id }) => id === last) && isBlank(list, last, typed);
  return isSpare ? ids : [...ids, spareId(ids)];
}

/** Numbered after those there are: the same on the server and in the browser. */
function spareId(ids: readonly string[]): string {
  for (let number = ids.length + 1; ; number++) if (!ids.includes(`new-${number}`)) return `new-${number}`;
}

function isBlank(list: string, id: string, typed: Typed): boolean {
  return Object.entries(typed).every(
    ([name, values]) => !name.startsWith(`${list}.${id}.`) || values.every((one) => one === ""),
  );
}
