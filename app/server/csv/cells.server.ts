/** Spreadsheets take a cell that begins so for a formula; wide and small forms too, as some make them plain ones. */
const SIGN = String.raw`=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212`;
/** What may stand before it: blanks and marks that are cut away or not seen, and our own apostrophe. */
const BEFORE = String.raw`['\p{Zs}\p{Cf}\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]*`;
/** A control character at the start of a cell may be cut away, and what follows comes first. */
const AT_START = `(?=${BEFORE}[${SIGN}\\p{Cc}])`;
/** A spreadsheet set to split at semicolons, tabs or each line break begins a cell after those. */
const INSIDE = `(?=${BEFORE}[${SIGN}])`;

const dangerous = new RegExp(`^${AT_START}|(?<=[;\\t\\r\\n])${INSIDE}`, "gu");
const defused = new RegExp(`^'${AT_START}|(?<=[;\\t\\r\\n])'${INSIDE}`, "gu");

/** A text as a cell of CSV: an apostrophe goes before whatever a spreadsheet could take for a formula. */
export function harmlessCell(text: string): string {
  return text.replace(dangerous, "'");
}

/** The text that `harmlessCell` was given: for files of ours that come back. */
export function originalText(cell: string): string {
  return cell.replace(defused, "");
}
