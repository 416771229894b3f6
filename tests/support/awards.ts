import type { Award, DatedAward } from "~/domain/continuity/award";
import { lengthInMonths, toWholeMonths } from "~/domain/continuity/spans";
import { GrantTable, type GrantValues } from "~/domain/opendata/grant-table";
import { parseDay } from "~/domain/period";

interface Published {
  id?: string;
  funder?: string;
  currency?: string;
  to?: string | null;
  awarded?: string;
  from?: string;
  until?: string;
  months?: number;
  pounds?: number;
  flags?: number;
}

/** A table of published grants, written as a person would: days as ISO text, pounds. */
export function published(grants: readonly Published[]): GrantTable {
  const table = new GrantTable();
  grants.forEach((grant, i) => {
    table.add(valuesOf(grant, i));
  });
  return table;
}

function valuesOf(grant: Published, i: number): GrantValues {
  const {
    id = `G-${i + 1}`,
    funder = "GB-LAE-WEN",
    currency = "GBP",
    to = "GROUP-1",
    pounds = 10_000,
    flags = 0,
  } = grant;
  const day = (text?: string) => (text ? parseDay(text) : null);
  return {
    id,
    funderKey: funder,
    funderName: funder,
    currency,
    recipientKey: to,
    award: day(grant.awarded),
    start: day(grant.from),
    end: day(grant.until),
    months: grant.months ?? null,
    pence: pounds * 100,
    flags,
    row: i + 2,
    file: 0,
    dateForms: 0,
    fingerprint: i,
  };
}

/** Dated awards to one group, in the order given. */
export function dated(...spans: [from: string, until: string, pounds?: number][]): DatedAward[] {
  return spans.map(([from, until, pounds = 10_000], place) => {
    const [start, end] = [parseDay(from)!, parseDay(until)!];
    return {
      place,
      award: start,
      start,
      end,
      date: start,
      months: toWholeMonths(lengthInMonths(start, end, null)),
      pence: pounds * 100,
      flags: 0,
    };
  });
}

/** Awards known by their award date and declared months only. */
export function declared(...awards: [on: string, months: number | null][]): Award[] {
  return awards.map(([on, months], place) => ({
    place,
    award: parseDay(on),
    start: null,
    end: null,
    date: parseDay(on),
    months,
    pence: 1_000_000,
    flags: 0,
  }));
}
