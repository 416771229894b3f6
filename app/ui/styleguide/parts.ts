/** The pages of the style guide; each must be quick to read. */
export const parts = [
  "words",
  "forms",
  "problems",
  "messages",
  "numbers",
  "findings",
  "time",
  "board",
  "frame",
  "desk",
] as const;

export type Part = (typeof parts)[number];

/** The part of that name in an address, or null. */
export function partIn(name: string | undefined): Part | null {
  return parts.find((part) => part === name) ?? null;
}
