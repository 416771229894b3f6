import { type AuditFilter, type FilterName, filterOf, queryOf } from "~/domain/audit/filter";

/** Hours to ask for a grant once, until the address says otherwise. */
const USUAL_HOURS = 9;
const MOST_HOURS = 200;

/** What the address of an audit's page asks for. */
export interface AuditAddress {
  filter: AuditFilter;
  /** Canonical; "" when a part of the filter could not be used: then everything is shown. */
  query: string;
  /** Which of several funders; null: none was chosen. */
  funder: number | null;
  hours: { hours: number; typed: string; isBad: boolean };
  /** The parts of the filter that could not be used, and what they said. */
  problems: { name: FilterName; typed: string }[];
}

/** Reads the parameters of an address; what cannot be used is kept as it was typed. */
export function auditAddress(params: URLSearchParams): AuditAddress {
  const { filter, problems } = filterOf(params);
  return {
    filter,
    query: problems.length === 0 ? queryOf(filter) : "",
    funder: whole(params.get("funder") ?? "", 1_000_000),
    hours: hoursOf(params.get("hours") ?? ""),
    problems: problems.map((name) => ({ name, typed: params.get(name) ?? "" })),
  };
}

function hoursOf(text: string): AuditAddress["hours"] {
  const hours = text.trim() === "" ? USUAL_HOURS : whole(text, MOST_HOURS);
  return { hours: hours ?? USUAL_HOURS, typed: text.trim() === "" ? String(USUAL_HOURS) : text, isBad: hours === null };
}

/** A whole number from 1 to `most`, or null. */
function whole(text: string, most: number): number | null {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
