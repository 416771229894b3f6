/** First days of money years that funders have, `MM-DD`, the usual one first. */
export const yearStarts = [
  "04-01",
  "01-01",
  "02-01",
  "03-01",
  "05-01",
  "06-01",
  "07-01",
  "08-01",
  "09-01",
  "10-01",
  "11-01",
  "12-01",
] as const;

/** A day that was chosen on a form; the usual one when it is none of ours. */
export function yearStartOf(text: string): string {
  return yearStarts.find((day) => day === text) ?? yearStarts[0];
}
