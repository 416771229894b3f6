import { type GrantTable, UNKNOWN } from "../opendata/grant-table";
import type { NameColumn } from "../opendata/name-column";
import { civil } from "../period";
import type { AuditFilter } from "./filter";

/** One thing that an audit can be narrowed to, and how many grants it leaves. */
export interface Choice {
  name: string;
  grants: number;
}

const MOST_CHOICES = 200;

/** What the grants of a table can be narrowed to, most grants first, at most 200 each. Years are calendar years of the award. */
export function choicesOf(table: GrantTable): Record<"programmes" | "years" | "areas", Choice[]> {
  const [programmes, areas, years] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  for (let place = 0; place < table.size; place++) {
    if (table.dropped[place]) continue;
    count(programmes, table.programmes.numberAt(place));
    count(areas, table.areas.numberAt(place));
    count(years, yearAt(table, place));
  }
  return {
    programmes: named(table.programmes, programmes),
    years: mostFirst([...years].map(([year, grants]) => ({ name: String(year), grants }))),
    areas: named(table.areas, areas),
  };
}

/** Grants of each file that count, in the order of the files. */
export function grantsOfFiles(table: GrantTable, files: number): number[] {
  const counted = Array.from({ length: files }, () => 0);
  for (let place = 0; place < table.size; place++) if (!table.dropped[place]) counted[table.file[place]!]!++;
  return counted;
}

/** Whether the grant at a place is looked at; the day of the filter is not judged here. Undefined when every one is. */
export function wantedBy(
  table: GrantTable,
  { programme, area, year, file }: AuditFilter,
): ((place: number) => boolean) | undefined {
  if (programme === null && area === null && year === null && file === null) return undefined;
  const numberOf = (column: NameColumn, name: string | null) => (name === null ? null : column.numberOf(name));
  const [wantedProgramme, wantedArea] = [numberOf(table.programmes, programme), numberOf(table.areas, area)];
  return (place) =>
    (wantedProgramme === null || table.programmes.numberAt(place) === wantedProgramme) &&
    (wantedArea === null || table.areas.numberAt(place) === wantedArea) &&
    (year === null || yearAt(table, place) === year) &&
    (file === null || table.file[place] === file - 1);
}

function yearAt(table: GrantTable, place: number): number {
  const day = table.award[place]!;
  return day === UNKNOWN ? 0 : civil(day)[0];
}

function count(counts: Map<number, number>, key: number): void {
  if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function named(column: NameColumn, counts: Map<number, number>): Choice[] {
  return mostFirst([...column.all()].map(({ name, number }) => ({ name, grants: counts.get(number) ?? 0 })));
}

function mostFirst(choices: Choice[]): Choice[] {
  const some = choices.filter(({ grants }) => grants > 0);
  return some.sort((a, b) => b.grants - a.grants || (a.name < b.name ? -1 : 1)).slice(0, MOST_CHOICES);
}
