import { type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil } from "../period";
import { awardAt, type FunderHistory } from "./history";

/** What the charts of an audit draw: grants by length and by calendar month. Months count from January. */
export interface Distributions {
  lengths: { band: LengthBand; grants: number }[];
  endMonths: number[];
  awardMonths: number[];
}

export const lengthBands = ["upTo12", "13to23", "24", "25to35", "36plus"] as const;
export type LengthBand = (typeof lengthBands)[number];

/** Counts over all the funder's grants; a grant whose length or day is unknown is in no bar. */
export function distributionsOf(table: GrantTable, { places }: FunderHistory): Distributions {
  const bands: Record<LengthBand, number> = { upTo12: 0, "13to23": 0, "24": 0, "25to35": 0, "36plus": 0 };
  const endMonths = new Array<number>(12).fill(0);
  const awardMonths = new Array<number>(12).fill(0);
  for (const place of places) {
    const { months, end } = awardAt(table, place);
    if (months !== null && months > 0) bands[bandOf(months)]++;
    if (end !== null) endMonths[civil(end)[1] - 1]!++;
    const award = table.award[place]!;
    if (award !== UNKNOWN) awardMonths[civil(award)[1] - 1]!++;
  }
  return { lengths: lengthBands.map((band) => ({ band, grants: bands[band] })), endMonths, awardMonths };
}

function bandOf(months: number): LengthBand {
  if (months <= 12) return "upTo12";
  if (months < 24) return "13to23";
  if (months === 24) return "24";
  return months < 36 ? "25to35" : "36plus";
}
