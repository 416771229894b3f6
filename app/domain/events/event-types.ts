/** What can happen, in the past tense. Each has a sentence under `sentence` in messages/en/events.json. */
export const eventTypes = [
  "person-added",
  "person-disabled",
  "person-enabled",
  "sign-in-asked",
  /** A wrong code, or a link that was used before. */
  "sign-in-refused",
  "session-started",
  "session-ended",
  "factor-added",
  /** Another took its place. */
  "factor-ended",
  "factor-shown",
  "recovery-code-used",
  /** A wrong number, a number that was used before, or a wrong recovery code. */
  "factor-refused",
  "role-given",
  "role-confirmed",
  "role-ended",
  "group-added",
  "membership-given",
  "membership-ended",
] as const;

export type EventType = (typeof eventTypes)[number];
