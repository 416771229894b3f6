import type { Pence } from "./money";

/**
 * A sum in parts that stand to one another as the weights do, in whole pence that add up to it: what rounding down leaves over
 * goes a penny each to the largest remainders, of equal ones to the first. Weights are 0 or more, and not all 0.
 */
export function allocate(pence: Pence, weights: readonly number[]): Pence[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (pence * weight) / whole);
  const parts = exact.map(Math.floor);
  const left = pence - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, rest: value - Math.floor(value) }))
    .sort((one, other) => other.rest - one.rest || one.place - other.place);
  for (const { place } of byRemainder.slice(0, left)) parts[place]! += 1;
  return parts;
}
