import type { Award } from "../continuity/award";
import { effectiveEnd, effectiveStart, lengthInMonths, toWholeMonths } from "../continuity/spans";
import { type GrantTable, UNKNOWN } from "../opendata/grant-table";
import type { Day } from "../period";
import { awardDates } from "./award-dates";

/** One funder's published grants in one currency, group by group. */
export interface FunderHistory {
  id: string;
  name: string;
  currency: string;
  /** The day asked for, else the last award date; null when no award is dated. */
  asAt: Day | null;
  firstAward: Day | null;
  lastAward: Day | null;
  /** Award dates are known by year only: no claim may rest on the day (360giving.md 8, awardDatePrecision). */
  yearOnly: boolean;
  /** Places in the table of every grant, people's included, in the order they were read. */
  places: Uint32Array;
  recipients: number;
  /** Each group's awards, ordered by date and then id; undated ones last. */
  groups(): Iterable<Award[]>;
  /** Grants to people and to nobody named: they are in no group. */
  ungrouped(): Iterable<Award>;
}

/**
 * The table's grants by funder and currency, in the order the funders were met. Grants awarded after `asAt` and those
 * dropped as already taken are left out, and those that are not wanted.
 *
 * @returns the histories, and the places left out because they were awarded after `asAt`
 */
export function histories(
  table: GrantTable,
  asAt: Day | null,
  isWanted?: (place: number) => boolean,
): { funders: FunderHistory[]; later: number[] } {
  const { kept, later } = keptPlaces(table, asAt, isWanted);
  const byRecipient = sortedBy(kept, (place) => table.recipient[place]! + 1, table.recipients.size + 1);
  const funders = table.funders.map((_, number) => number);
  const inFile = split(kept, table.funder, funders.length);
  const grouped = split(byRecipient, table.funder, funders.length);
  return {
    funders: funders
      .filter((number) => inFile[number]!.length > 0)
      .map((number) => history(table, number, inFile[number]!, grouped[number]!, asAt)),
    later,
  };
}

function keptPlaces(
  table: GrantTable,
  asAt: Day | null,
  isWanted?: (place: number) => boolean,
): { kept: Uint32Array; later: number[] } {
  const kept = new Uint32Array(table.size);
  const later: number[] = [];
  let count = 0;
  for (let place = 0; place < table.size; place++) {
    if (table.dropped[place] || (isWanted && !isWanted(place))) continue;
    if (asAt !== null && table.award[place]! > asAt) later.push(place);
    else kept[count++] = place;
  }
  return { kept: kept.slice(0, count), later };
}

/** Counting sort: stable, and linear in a million grants. */
function sortedBy(places: Uint32Array, keyOf: (place: number) => number, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const place of places) next[keyOf(place) + 1]!++;
  for (let key = 1; key <= keys; key++) next[key]! += next[key - 1]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[next[keyOf(place)]!++] = place;
  return sorted;
}

function split(places: Uint32Array, funderOf: Uint32Array, funders: number): Uint32Array[] {
  const sorted = sortedBy(places, (place) => funderOf[place]!, funders);
  const parts: Uint32Array[] = [];
  for (let number = 0, from = 0; number < funders; number++) {
    let to = from;
    while (to < sorted.length && funderOf[sorted[to]!] === number) to++;
    parts.push(sorted.subarray(from, to));
    from = to;
  }
  return parts;
}

function history(
  table: GrantTable,
  number: number,
  places: Uint32Array,
  grouped: Uint32Array,
  asAt: Day | null,
): FunderHistory {
  const { key, name, currency } = table.funders[number]!;
  const { first, last, yearOnly } = awardDates(table, places);
  const bounds = groupBounds(table, grouped);
  return {
    id: key,
    name,
    currency,
    asAt: asAt ?? last,
    firstAward: first,
    lastAward: last,
    yearOnly,
    places,
    recipients: bounds.length - 1,
    groups: () => groups(table, grouped, bounds),
    ungrouped: () => ungrouped(table, grouped.subarray(0, bounds[0])),
  };
}

/** Where each recipient's grants begin; grants without a recipient come first and are in no group. */
function groupBounds(table: GrantTable, grouped: Uint32Array): Uint32Array {
  const bounds: number[] = [];
  for (let i = 0; i < grouped.length; i++) {
    const recipient = table.recipient[grouped[i]!]!;
    if (recipient !== -1 && (i === 0 || table.recipient[grouped[i - 1]!] !== recipient)) bounds.push(i);
  }
  bounds.push(grouped.length);
  return Uint32Array.from(bounds);
}

function* groups(table: GrantTable, grouped: Uint32Array, bounds: Uint32Array): Iterable<Award[]> {
  for (let group = 0; group + 1 < bounds.length; group++) {
    const awards: Award[] = [];
    for (let i = bounds[group]!; i < bounds[group + 1]!; i++) awards.push(awardAt(table, grouped[i]!));
    if (awards.length > 1) awards.sort((a, b) => byDateThenId(table, a, b));
    yield awards;
  }
}

function* ungrouped(table: GrantTable, places: Uint32Array): Iterable<Award> {
  for (const place of places) yield awardAt(table, place);
}

/** The award at a place of the table, with its effective days and whole months. */
export function awardAt(table: GrantTable, place: number): Award {
  const planned = known(table.start[place]!);
  const plannedEnd = known(table.end[place]!);
  const declared = Number.isNaN(table.months[place]!) ? null : table.months[place]!;
  const start = effectiveStart(planned, plannedEnd, declared);
  const award = known(table.award[place]!);
  return {
    place,
    award,
    start,
    end: effectiveEnd(planned, plannedEnd, declared),
    date: start ?? award,
    months: toWholeMonths(lengthInMonths(planned, plannedEnd, declared)),
    pence: Number.isNaN(table.pence[place]!) ? null : table.pence[place]!,
    flags: table.flags[place]!,
  };
}

function known(day: Day): Day | null {
  return day === UNKNOWN ? null : day;
}

function byDateThenId(table: GrantTable, a: Award, b: Award): number {
  const apart = (a.date ?? Number.POSITIVE_INFINITY) - (b.date ?? Number.POSITIVE_INFINITY);
  if (apart) return apart;
  const [idA, idB] = [table.idOf(a.place), table.idOf(b.place)];
  return idA < idB ? -1 : idA > idB ? 1 : a.place - b.place;
}
