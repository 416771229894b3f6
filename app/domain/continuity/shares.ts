import { medianOf } from "./median";

/** A part of a whole of which not everything may be known. */
export interface Part {
  /** Its worth; null when not known. */
  value: number | null;
  /** How much of it counts towards the share, at least and at most: 0, 1, or between. */
  least: number;
  most: number;
  /** Whether it surely belongs to the whole. */
  sure: boolean;
}

/** Percentages of the whole: what is known says so, and the least and the most that it may be. */
export interface ShareRange {
  known: number;
  least: number;
  most: number;
  counted: number;
  total: number;
}

/** More than any amount, so that an unknown one can outweigh all the others. */
const ANY_AMOUNT = 1e24;

/**
 * The share of a whole that counts, in percent, and how far the parts that are not known could move it either way.
 * Null when nothing known has any worth: then there is no share.
 */
export function shareRange(parts: readonly Part[]): ShareRange | null {
  const isKnown = (part: Part) => part.sure && part.value !== null && part.least === part.most;
  const known = parts.filter(isKnown);
  const open = parts.filter((part) => !isKnown(part));
  const counted = sum(known.map((part) => part.value! * part.least));
  const total = sum(known.map((part) => part.value!));
  if (total <= 0) return null;
  const start = { counted, total };
  return {
    known: percentOf(counted, total),
    least: moved(start, open, ({ least }) => least, -1),
    most: moved(start, open, ({ most }) => most, 1),
    counted,
    total,
  };
}

/** Percent, by one division of exact numbers: a share that is exactly on a limit stays exactly on it. */
export function percentOf(part: number, whole: number): number {
  return (100 * part) / whole;
}

/** Takes in, from the most telling on, every part that pushes the share further in the direction. */
function moved(
  { counted, total }: { counted: number; total: number },
  open: readonly Part[],
  weightOf: (part: Part) => number,
  direction: 1 | -1,
): number {
  const ordered = [...open].sort((a, b) => direction * (weightOf(b) - weightOf(a)));
  let [part, whole] = [counted, total];
  for (const one of ordered) {
    const value = one.value ?? ANY_AMOUNT;
    const pushes = direction * (weightOf(one) * whole - part) > 0;
    if (!pushes && !one.sure) continue;
    if (!pushes && one.value === null) continue;
    part += value * weightOf(one);
    whole += value;
  }
  return whole === 0 ? 0 : percentOf(part, whole);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** The least and the most the middle value may be when some values, given by their least and most, may belong or not. */
export function middleRange(
  sure: readonly number[],
  unsure: readonly { least: number; most: number }[],
): { known: number; least: number; most: number } | null {
  const known = medianOf(sure);
  if (known === null) return null;
  return {
    known,
    least: pulled(
      sure,
      unsure.map(({ least }) => least).sort((a, b) => a - b),
      -1,
    ),
    most: pulled(
      sure,
      unsure.map(({ most }) => most).sort((a, b) => b - a),
      1,
    ),
  };
}

function pulled(sure: readonly number[], unsure: readonly number[], direction: 1 | -1): number {
  let taken = sure;
  for (const value of unsure) if (direction * (value - medianOf(taken)!) > 0) taken = [...taken, value];
  return medianOf(taken)!;
}
