import { byMonth, type GrantCounts } from "./grant-counts";

/** What the charts of an audit draw: grants by length and by calendar month. Months count from January. */
export interface Distributions {
  lengths: { band: LengthBand; grants: number }[];
  endMonths: number[];
  awardMonths: number[];
}

export const lengthBands = ["upTo12", "13to23", "24", "25to35", "36plus"] as const;
export type LengthBand = (typeof lengthBands)[number];

/** Reads the charts off what was counted; a grant whose length or day is unknown is in no bar. */
export function distributionsOf({ months, endDates, awardDates }: GrantCounts): Distributions {
  const bands: Record<LengthBand, number> = { upTo12: 0, "13to23": 0, "24": 0, "25to35": 0, "36plus": 0 };
  for (const length of months) if (length > 0) bands[bandOf(length)]++;
  return {
    lengths: lengthBands.map((band) => ({ band, grants: bands[band] })),
    endMonths: byMonth(endDates),
    awardMonths: byMonth(awardDates),
  };
}

function bandOf(months: number): LengthBand {
  if (months <= 12) return "upTo12";
  if (months < 24) return "13to23";
  if (months === 24) return "24";
  return months < 36 ? "25to35" : "36plus";
}
