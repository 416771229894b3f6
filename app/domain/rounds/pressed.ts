import type { Fix } from "../rules/rule";
import type { Design, FieldName } from "./fields";
import { isSame } from "./read-part";

type List = "questions" | "attachments" | "criteria" | "clauses";

/** A fix as a page sends it: what is about a row names the row, which another number may be of by now. */
export interface Pressed extends Fix {
  row?: string | undefined;
}

/** What was pressed, as it is to be done now; or the list, and the row of it, that is another than it was when it was read. */
export type PressedNow = { fix: Fix } | { changed: List; row: string | null };

/** Fixes whose value is the number of a row, from 1, and those whose value is its id, by the list. */
const numbered: Readonly<Record<string, List>> = {
  ...{ remove_question: "questions", swap_question: "questions" },
  ...{ swap_criterion: "criteria", remove_clause: "clauses" },
};
const named: Readonly<Record<string, List>> = {
  ...{ drop_question: "questions", drop_attachment: "attachments", swap_clause: "clauses" },
};
/** Fixes that take out whatever of a list fits what they say. */
const whole: Readonly<Record<string, readonly List[]>> = {
  trim_form: ["questions", "attachments"],
  remove_unused: ["questions"],
};

const listIn = (by: Readonly<Record<string, List>>, code: string) => (Object.hasOwn(by, code) ? by[code] : undefined);

/** What a page sends for a fix of a design. */
export function pressOf(fix: Fix, design: Design): Pressed {
  const list = listIn(numbered, fix.code);
  const row = list && design[list][Number(fix.value) - 1]?.id;
  return row === undefined ? fix : { ...fix, row };
}

/**
 * What a press on a page means by now: `was` is the design that the page showed. A row is found by its id, wherever it stands.
 * Where it reads otherwise than it did, or is gone, nothing is done to what stands in its place.
 */
export function pressedNow({ was, is }: { was: Design; is: Design }, { row, ...fix }: Pressed): PressedNow {
  const other = (Object.hasOwn(whole, fix.code) ? whole[fix.code]! : []).find((list) => !isSame(was[list], is[list]));
  if (other) return { changed: other, row: null };
  const byNumber = listIn(numbered, fix.code);
  const list = byNumber ?? listIn(named, fix.code);
  const id = byNumber ? (row ?? was[byNumber][Number(fix.value) - 1]?.id) : String(fix.value);
  if (!list || id === undefined) return { fix };
  const rows: readonly { id: string }[] = is[list];
  const place = rows.findIndex((one) => one.id === id);
  const before = was[list].find((one) => one.id === id);
  if (before && !isSame(before, rows[place])) return { changed: list, row: id };
  return { fix: byNumber ? { ...fix, value: place + 1 } : fix };
}

/** A field that was changed, as both designs have it; of one row alone where that is known. */
export function changedIn(
  { was, is }: { was: Design; is: Design },
  { changed, row }: { changed: FieldName; row: string | null },
): { field: FieldName; before: unknown; after: unknown } {
  const own = (value: unknown) =>
    row !== null && Array.isArray(value) ? value.filter((one: { id: string }) => one.id === row) : value;
  return { field: changed, before: own(was[changed]), after: own(is[changed]) };
}
