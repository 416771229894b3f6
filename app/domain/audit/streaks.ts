import type { Award } from "../continuity/award";
import { type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil } from "../period";

/** Groups with three or more yearly grants in a row: short ones (S2) when there are any, else whatever their length (S3). */
export interface Streaks {
  kind: "short" | "yearly";
  /** Places in the table of the grants of all groups, group by group. */
  places: Uint32Array;
  /** Where in `places` each group's grants end. */
  ends: Uint32Array;
}

/** One group on repeat. */
export interface Streak {
  /** Null: it is or may be a person, and is not named. */
  name: string | null;
  /** Calendar years with a grant, ascending. */
  years: number[];
  grants: number;
  pence: number;
}

/** Keeps the runs of three or more that a funder's groups have, eight bytes a grant. */
export class RunBook {
  #short = { places: [] as number[], ends: [] as number[] };
  #yearly = { places: [] as number[], ends: [] as number[] };

  /** One group's runs, both by the definition of short ones and by the beat alone. */
  add(short: readonly (readonly Award[])[], yearly: readonly (readonly Award[])[]): void {
    if (short.length > 0) keep(this.#short, short);
    else if (yearly.length > 0 && this.#short.ends.length === 0) keep(this.#yearly, yearly);
  }

  streaks(): Streaks {
    const kind = this.#short.ends.length > 0 ? "short" : "yearly";
    const { places, ends } = kind === "short" ? this.#short : this.#yearly;
    return { kind, places: Uint32Array.from(places), ends: Uint32Array.from(ends) };
  }
}

/** The groups, most years first, then most money. The order is the same for the same grants. */
export function* longestStreaks(table: GrantTable, { kind, places, ends }: Streaks): Iterable<Streak> {
  const groups = Array.from(ends, (end, number) => {
    const grants = places.subarray(number === 0 ? 0 : ends[number - 1]!, end);
    return { number, years: yearsOf(table, grants, kind).length, pence: penceOf(table, grants) };
  });
  groups.sort((a, b) => b.years - a.years || b.pence - a.pence || a.number - b.number);
  for (const { number, pence } of groups) {
    const grants = places.subarray(number === 0 ? 0 : ends[number - 1]!, ends[number]!);
    const name = table.recipientNames.of(table.recipient[grants[0]!]!);
    yield { name, years: yearsOf(table, grants, kind), grants: grants.length, pence };
  }
}

function keep(book: { places: number[]; ends: number[] }, runs: readonly (readonly Award[])[]): void {
  for (const run of runs) for (const award of run) book.places.push(award.place);
  book.ends.push(book.places.length);
}

function yearsOf(table: GrantTable, places: Uint32Array, kind: Streaks["kind"]): number[] {
  const years = new Set<number>();
  for (const place of places) {
    const [start, award] = [table.start[place]!, table.award[place]!];
    const day = kind === "yearly" || start === UNKNOWN ? award : start;
    if (day !== UNKNOWN) years.add(civil(day)[0]);
  }
  return [...years].sort((a, b) => a - b);
}

function penceOf(table: GrantTable, places: Uint32Array): number {
  let sum = 0;
  for (const place of places) sum += Number.isNaN(table.pence[place]!) ? 0 : table.pence[place]!;
  return sum;
}
