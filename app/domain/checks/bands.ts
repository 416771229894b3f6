import type { Severity } from "../rules/rule";
import { rank } from "../rules/settle";
import type { Scale } from "./scales";

/** One end of a band: the value, and whether the value itself still belongs to it. */
export interface Edge {
  at: number;
  included: boolean;
}

/** The values that get one severity; null is the stretch where the rule has nothing to say. An absent end is open. */
export interface Band {
  severity: Severity | null;
  low?: Edge;
  high?: Edge;
}

/**
 * A scale as touching bands, serious first and the quiet one last. Where the rule runs over several steps the bands cover
 * every value once: "60 or fewer, over 60 and up to 90, over 90".
 *
 * @param values thresholds by name, in the scale's unit
 */
export function bandsOf(scale: Scale, values: Readonly<Record<string, number>>): Band[] {
  const bands: Band[] = [];
  let before: Edge | undefined;
  const steps = [...scale.steps].sort((a, b) => rank(b.severity) - rank(a.severity));
  const lowIsBad = steps[0]?.comparison === "atMost" || steps[0]?.comparison === "below";
  const between = (severity: Severity | null, near?: Edge, far?: Edge): Band =>
    compact(lowIsBad ? { severity, low: near, high: far } : { severity, low: far, high: near });
  for (const step of steps) {
    const end = {
      at: values[step.value] ?? 0,
      included: step.comparison === "atMost" || step.comparison === "atLeast",
    };
    bands.push(between(step.severity, before, end));
    before = { at: end.at, included: !end.included };
  }
  bands.push(between(null, before));
  return bands;
}

/**
 * The far end of the line the bands are drawn on: a good third past the last threshold. Percentages end at 100, or a little
 * past it where a threshold is there, so that its band can be seen.
 */
export function lengthOf(scale: Scale, bands: readonly Band[]): number {
  const last = Math.max(...edgesOf(bands));
  if (scale.unit !== "percent") return last * 1.35;
  return last < 100 ? Math.min(100, last * 1.35) : last * 1.08;
}

/** The thresholds of the bands in rising order, each once. */
export function edgesOf(bands: readonly Band[]): number[] {
  const edges = bands.flatMap((band) => [band.low?.at, band.high?.at]).filter((at) => at !== undefined);
  return [...new Set(edges)].sort((a, b) => a - b);
}

function compact(band: Band): Band {
  return Object.fromEntries(Object.entries(band).filter(([, value]) => value !== undefined)) as unknown as Band;
}
