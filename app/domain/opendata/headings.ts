import { fieldOf, objectNamed, withoutPlaces } from "./fields";
import { isBlank } from "./normalise";
import { quoted } from "./notes";
import type { Cell } from "./source";

/** The fields that a grant of the table is read from. */
const ROLES = {
  id: "id",
  title: "title",
  description: "description",
  currency: "currency",
  amount: "amountAwarded",
  award: "awardDate",
  start: "plannedDates/startDate",
  end: "plannedDates/endDate",
  months: "plannedDates/duration",
  organisationId: "recipientOrganization/id",
  organisationName: "recipientOrganization/name",
  personId: "recipientIndividual/id",
  personName: "recipientIndividual/name",
  funderId: "fundingOrganization/id",
  funderName: "fundingOrganization/name",
  openCall: "fromOpenCall",
  programme: "grantProgramme/title",
  area: "beneficiaryLocation/name",
  seat: "recipientOrganization/location/name",
} as const;

export type Role = keyof typeof ROLES;
const roles = Object.keys(ROLES) as Role[];

/** What a column was read as: a JSON pointer path of the standard, or null when it was not read. */
export interface Column {
  heading: string;
  field: string | null;
}

/** What somebody said that headings mean: a field of the standard as `Column` has it, or null for none. */
export type Corrections = Readonly<Record<string, string | null>>;

/** A heading row understood. Places count the cells of a row from 0. */
export interface Headings {
  columns: Column[];
  /** Place of the cell of each role, -1 when no column has it. */
  place: Record<Role, number>;
  /** The heading of each role as written; null when no column has it. */
  name: Record<Role, string | null>;
  /** Places of funding type codes and titles. */
  fundingTypes: number[];
  /** Columns that no field was found for, with their places. */
  unknown: { place: number; heading: string }[];
  /** Headings of a field that an earlier column has already. */
  repeated: string[];
  /** How many columns have a field. */
  recognised: number;
}

/** The place of the row with the most recognised headings among the first ones; -1 when none has any. */
export function findHeadings(
  rows: readonly (readonly Cell[])[],
  sheet: string | null,
  corrections?: Corrections,
): number {
  let best = -1;
  let most = 0;
  rows.forEach((row, place) => {
    const count = readHeadings(row, sheet, corrections).recognised;
    if (count > most) [best, most] = [place, count];
  });
  return best;
}

/**
 * Reads a heading row. A sheet named after an object of the standard needs no object in its headings. What `corrections` say
 * of a heading goes before what we read it as; another column of the same field is then not read.
 */
export function readHeadings(row: readonly Cell[], sheet: string | null, corrections: Corrections = {}): Headings {
  const columns = columnsOf(row, sheet === null ? null : objectNamed(sheet), corrections);
  const found = { place: {}, name: {} } as Pick<Headings, "place" | "name">;
  for (const role of roles) {
    const column = firstOf(columns, ROLES[role]);
    found.place[role] = column?.place ?? -1;
    found.name[role] = column?.heading ?? null;
  }
  return {
    ...found,
    columns: columns.map(({ heading, field }) => ({ heading, field })),
    fundingTypes: columns.filter(isFundingType).map(({ place }) => place),
    unknown: columns.filter(({ field, repeated }) => field === null && !repeated),
    repeated: columns.filter(({ repeated }) => repeated).map(({ heading }) => heading),
    recognised: columns.filter(({ field }) => field !== null).length,
  };
}

const LONGEST = 200;

interface PlacedColumn extends Column {
  place: number;
  repeated: boolean;
}

function columnsOf(row: readonly Cell[], object: string | null, corrections: Corrections): PlacedColumn[] {
  const taken = new Set<string>();
  const chosen = chosenIn(row, corrections);
  const columns: PlacedColumn[] = [];
  for (let place = 0; place < row.length; place++) {
    if (isBlank(row[place])) continue;
    const heading = quoted(row[place]!, LONGEST);
    const isCorrected = Object.hasOwn(corrections, heading);
    const field = isCorrected ? corrections[heading]! : fieldInSheet(heading, object, taken);
    const repeated = field !== null && (taken.has(field) || (!isCorrected && chosen.has(field)));
    if (field !== null) taken.add(field);
    columns.push({ heading, field: repeated ? null : field, place, repeated });
  }
  return columns;
}

/** The fields that corrections give to headings of this row. */
function chosenIn(row: readonly Cell[], corrections: Corrections): Set<string> {
  if (Object.keys(corrections).length === 0) return new Set();
  const headings = row.filter((cell) => !isBlank(cell)).map((cell) => quoted(cell, LONGEST));
  return new Set(
    headings.flatMap((heading) => (Object.hasOwn(corrections, heading) ? (corrections[heading] ?? []) : [])),
  );
}

/** In a sheet about an object the first Identifier is the grant's, all other headings are the object's first of all. */
function fieldInSheet(heading: string, object: string | null, taken: Set<string>): string | null {
  const plain = fieldOf(heading);
  if (object === null || (plain === "id" && !taken.has("id"))) return plain;
  return fieldOf(heading, object);
}

/** The column of a field, the one with the lowest place in a list when there are several. */
function firstOf(columns: PlacedColumn[], path: string): PlacedColumn | undefined {
  const all = columns.filter(({ field }) => field !== null && withoutPlaces(field) === path);
  return all.sort((a, b) => placeInList(a.field!) - placeInList(b.field!))[0];
}

const placeInList = (field: string) => Number(/\/(\d+)/.exec(field)?.[1] ?? 0);

function isFundingType({ field }: PlacedColumn): boolean {
  return field !== null && /^fundingType\/\d+\/(code|title)$/.test(field);
}
