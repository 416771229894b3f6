import { civil, isoDay } from "../period";
import { DateForm, monthFirst, orderIsAssumed, swapped } from "./dates";
import { Flag, type GrantTable, UNKNOWN } from "./grant-table";
import { type DateRole, FORM_SHIFT } from "./reading";
import type { Taking } from "./taking-state";

/** Reads the ambiguous dates of each column as the rest of the column says; what then does not fit is unknown and noted. */
export function settleDates(taking: Taking): void {
  for (const role of Object.keys(FORM_SHIFT) as DateRole[]) {
    const evidence = taking.evidence[role];
    if (orderIsAssumed(evidence)) taking.book.add("date-order-assumed", null, "", taking.dateNames[role]);
    const { ambiguous, onlyDayFirst, onlyMonthFirst } = evidence;
    if (ambiguous + onlyDayFirst + onlyMonthFirst > 0) settleColumn(taking, role, monthFirst(evidence));
  }
}

/** Notes each grant that ends before it starts. */
export function noteEndsBeforeStarts(taking: Taking, column: string | null): void {
  const { table, base, book } = taking;
  for (let place = base; place < table.size; place++) {
    const start = table.start[place]!;
    const end = table.end[place]!;
    if (start === UNKNOWN || end === UNKNOWN || end >= start) continue;
    const data = { start: isoDay(start), end: isoDay(end) };
    book.add("end-before-start", table.row[place]!, table.idOf(place), column, data);
  }
}

/** Leaves out the grants that an earlier file of the run has too, equal in all that was read, and returns how many. */
export function dropTaken(taking: Taking): number {
  const { table, base, book } = taking;
  if (base === 0) return 0;
  const earlier = new Map<number, Map<string, number[]>>();
  let taken = 0;
  for (let place = base; place < table.size; place++) {
    const alike = earlierOf(table, base, place, earlier).get(identityOf(table, place)) ?? [];
    const first = alike.find((other) => isSameRecipient(table, place, other));
    if (first === undefined || (table.idOf(place) === "" && table.recipient[place] === -1)) continue;
    table.dropped[place] = 1;
    taken++;
    const data = { first: table.row[first]!, file: table.file[first]! };
    book.add("already-taken", table.row[place]!, table.idOf(place), null, data);
  }
  return taken;
}

function settleColumn(taking: Taking, role: DateRole, isMonthFirst: boolean): void {
  const { table, base } = taking;
  const misfit = isMonthFirst ? DateForm.onlyDayFirst : DateForm.onlyMonthFirst;
  const days = table[role];
  for (let place = base; place < table.size; place++) {
    const form = (table.dateForms[place]! >> FORM_SHIFT[role]) & 3;
    if (form === misfit) noteMisfit(taking, role, place);
    else if (isMonthFirst && form === DateForm.ambiguous) days[place] = swapped(days[place]!);
  }
}

function noteMisfit({ table, book, dateNames }: Taking, role: DateRole, place: number): void {
  const [year, month, dayOfMonth] = civil(table[role][place]!);
  const form = (table.dateForms[place]! >> FORM_SHIFT[role]) & 3;
  const value = form === DateForm.onlyDayFirst ? `${dayOfMonth}/${month}/${year}` : `${month}/${dayOfMonth}/${year}`;
  table[role][place] = UNKNOWN;
  book.add("date-unreadable", table.row[place]!, table.idOf(place), dateNames[role], { value });
}

function earlierOf(table: GrantTable, base: number, place: number, known: Map<number, Map<string, number[]>>) {
  const number = table.idNumberOf(place);
  const before = known.get(number);
  if (before) return before;
  const found = new Map<string, number[]>();
  const places = table.withId(table.idOf(place));
  for (const other of places) {
    if (other >= base || table.dropped[other]) continue;
    const identity = identityOf(table, other);
    const alike = found.get(identity);
    if (alike) alike.push(other);
    else found.set(identity, [other]);
  }
  if (places.length > 1) known.set(number, found);
  return found;
}

function identityOf(table: GrantTable, place: number): string {
  const days = `${table.award[place]} ${table.start[place]} ${table.end[place]} ${table.months[place]}`;
  return `${days} ${table.pence[place]} ${table.funder[place]}`;
}

/** The same key, or, of a grant with an id of its own, a key by id here and by name there: one of two formats of a file can lack an identifier. */
function isSameRecipient(table: GrantTable, one: number, other: number): boolean {
  const [a, b] = [table.recipient[one]!, table.recipient[other]!];
  if (a === b) return true;
  const isById = (place: number) => (table.flags[place]! & Flag.recipientId) !== 0;
  return table.idOf(one) !== "" && a !== -1 && b !== -1 && isById(one) !== isById(other);
}
