import { wholePounds } from "../money";

/** The middle value, or the mean of the middle two; null of nothing. Sorts the array it is given. */
export function median(values: Float64Array): number | null {
  const [low, high] = middle(values);
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The median of a list that is left as it is; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  return median(Float64Array.from(values));
}

/** The median of amounts in pence, in whole pounds, half a pound up; null of nothing. Sorts the array it is given. */
export function medianWholePounds(pence: Float64Array): number | null {
  const value = median(pence);
  return value === null ? null : wholePounds(value);
}

function middle(values: Float64Array): [number | undefined, number | undefined] {
  values.sort();
  return [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]];
}
