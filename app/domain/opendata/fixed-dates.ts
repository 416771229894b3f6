import { civil, type Day } from "../period";
import { countForm, DateForm, type Evidence, monthFirst } from "./dates";
import { withoutPlaces } from "./fields";
import { type GrantTable, UNKNOWN } from "./grant-table";
import type { Column } from "./headings";
import { type DateRole, FORM_SHIFT } from "./reading";

/** A date that was not written year first, and the day it was read as. */
export interface DateFix {
  row: number;
  id: string;
  column: string | null;
  /** As day, month and year in the order of the column: `5/6/2024`. */
  written: string;
  day: Day;
}

const fields: Record<DateRole, string> = {
  award: "awardDate",
  start: "plannedDates/startDate",
  end: "plannedDates/endDate",
};

/** The dates of a file that were written day first or month first, as they were settled, column by column. */
export function* fixedDates(table: GrantTable, file: number, columns: readonly Column[]): Iterable<DateFix> {
  for (const role of Object.keys(fields) as DateRole[]) {
    const isMonthFirst = monthFirst(evidenceOf(table, file, role));
    const column = columns.find(({ field }) => field !== null && withoutPlaces(field) === fields[role]);
    for (let place = 0; place < table.size; place++) {
      const day = table[role][place]!;
      if (table.file[place] !== file || day === UNKNOWN || formAt(table, place, role) === DateForm.plain) continue;
      const [year, month, dayOfMonth] = civil(day);
      const written = isMonthFirst ? `${month}/${dayOfMonth}/${year}` : `${dayOfMonth}/${month}/${year}`;
      yield { row: table.row[place]!, id: table.idOf(place), column: column?.heading ?? null, written, day };
    }
  }
}

function evidenceOf(table: GrantTable, file: number, role: DateRole): Evidence {
  const evidence = { ambiguous: 0, onlyDayFirst: 0, onlyMonthFirst: 0 };
  for (let place = 0; place < table.size; place++)
    if (table.file[place] === file) countForm(evidence, formAt(table, place, role));
  return evidence;
}

function formAt(table: GrantTable, place: number, role: DateRole): number {
  return (table.dateForms[place]! >> FORM_SHIFT[role]) & 3;
}
