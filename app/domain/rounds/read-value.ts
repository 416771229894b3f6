/** What came of reading what somebody typed: a value (null: left empty), or the key of a sentence that says what is wrong. */
export type ReadValue<V> = { value: V | null } | { problem: Problem };

export const problems = [
  "not-a-number",
  "not-whole",
  "too-small",
  "too-large",
  "not-money",
  "not-a-day",
  "no-such-day",
  "not-a-time",
  "not-a-choice",
  "too-long",
  "too-many",
] as const;
export type Problem = (typeof problems)[number];
