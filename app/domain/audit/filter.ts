import { type Day, isoDay, parseDay } from "../period";

/** Which part of an audit is looked at; null: no limit. */
export interface AuditFilter {
  programme: string | null;
  /** Calendar year of the award. */
  year: number | null;
  area: string | null;
  /** Place of the file among those sent, from 1. */
  file: number | null;
  /** `YYYY-MM-DD`: awards after this day are left out. */
  asAt: string | null;
}

/** The parts of a filter as the address names them, in the order of its canonical form. */
export const filterNames = ["programme", "year", "area", "file", "as-at"] as const;
export type FilterName = (typeof filterNames)[number];

/** Names of programmes and areas are kept up to this many characters. */
const LONGEST_NAME = 200;
const MOST_FILES = 1000;

/** Reads the filter of an address. `problems` names the parts that could not be used; they limit nothing. */
export function filterOf(params: URLSearchParams): { filter: AuditFilter; problems: FilterName[] } {
  const given = (name: FilterName) => (params.get(name) ?? "").trim();
  const filter: AuditFilter = {
    programme: nameIn(given("programme")),
    year: wholeIn(given("year"), 1900, 2200),
    area: nameIn(given("area")),
    file: wholeIn(given("file"), 1, MOST_FILES),
    asAt: dayIn(given("as-at")),
  };
  const used = valuesOf(filter);
  return { filter, problems: filterNames.filter((name) => given(name) !== "" && used[name] === null) };
}

/** The filter as a query, the same for the same filter: `year=2024&as-at=2025-03-31`; "" for everything. */
export function queryOf(filter: AuditFilter): string {
  const values = valuesOf(filter);
  const params = new URLSearchParams();
  for (const name of filterNames) if (values[name] !== null) params.set(name, String(values[name]));
  return params.toString();
}

function valuesOf({ programme, year, area, file, asAt }: AuditFilter): Record<FilterName, string | number | null> {
  return { programme, year, area, file, "as-at": asAt };
}

function nameIn(text: string): string | null {
  return text === "" || text.length > LONGEST_NAME ? null : text;
}

function wholeIn(text: string, from: number, to: number): number | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : null;
}

/** Takes `2025-03-31`, `31/3/2025` and `31 March 2025`. */
function dayIn(text: string): string | null {
  const iso = isoOf(text);
  const day: Day | null = iso === null ? null : parseDay(iso);
  return day === null ? null : isoDay(day);
}

function isoOf(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const parts = /^(\d{1,2})(?:\/(\d{1,2})\/|\s+([a-z]{3,9})\s+)(\d{4})$/i.exec(text);
  if (!parts) return null;
  const [, day = "", number, word, year] = parts;
  const month = number ?? monthNumber(word ?? "");
  return month === null ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const months = "january february march april may june july august september october november december".split(" ");

function monthNumber(word: string): string | null {
  const place = months.findIndex((month) => month.startsWith(word.toLowerCase()));
  return place < 0 ? null : String(place + 1);
}
