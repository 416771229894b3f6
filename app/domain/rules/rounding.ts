/** Rounded to so many decimals; kept within what JSON can hold, since a design may claim any number, and never minus zero. */
export function rounded(value: number, decimals: number): number {
  const result = Math.round(value * 10 ** decimals) / 10 ** decimals;
  if (Number.isNaN(result)) return 0;
  return Math.min(Math.max(result, -Number.MAX_VALUE), Number.MAX_VALUE) + 0;
}
