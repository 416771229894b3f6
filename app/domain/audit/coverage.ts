import { Flag, type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { isoDay } from "../period";
import type { FunderHistory } from "./history";

/** How much of what the rules need was published: shares of grants from 0 to 1, four decimals. */
export interface Coverage {
  awardDate: number;
  plannedStart: number;
  plannedEnd: number;
  /** A declared duration. */
  duration: number;
  recipientId: number;
  awardDatePrecision: "day" | "year";
  /** First and last award date; null when none is known. */
  awardWindow: { from: string | null; to: string | null };
}

/** Counts over all the funder's grants, people's included. */
export function coverageOf(table: GrantTable, history: FunderHistory): Coverage {
  const share = (has: (place: number) => boolean) => shareOf(history.places, has);
  return {
    awardDate: share((place) => table.award[place] !== UNKNOWN),
    plannedStart: share((place) => table.start[place] !== UNKNOWN),
    plannedEnd: share((place) => table.end[place] !== UNKNOWN),
    duration: share((place) => !Number.isNaN(table.months[place]!)),
    recipientId: share((place) => (table.flags[place]! & Flag.recipientId) !== 0),
    awardDatePrecision: history.yearOnly ? "year" : "day",
    awardWindow: {
      from: history.firstAward === null ? null : isoDay(history.firstAward),
      to: history.lastAward === null ? null : isoDay(history.lastAward),
    },
  };
}

function shareOf(places: Uint32Array, has: (place: number) => boolean): number {
  let count = 0;
  for (const place of places) if (has(place)) count++;
  return places.length === 0 ? 0 : Math.round((count / places.length) * 10_000) / 10_000;
}
