/** What can happen, in the past tense. Each has a sentence under `sentence` in messages/en/events.json. */
export const eventTypes = [
  "person-added",
  "person-corrected",
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
  /** A second lead, or an officer, agreed to a new lead. */
  "membership-confirmed",
  /** A lead asked that another lead stops; it waits for a second one. */
  "membership-end-asked",
  /** Somebody took the asking back: the lead stays. */
  "membership-end-withdrawn",
  /** What somebody does in the group, in its words. */
  "membership-titled",
  "inbox-added",
  "inbox-ended",
  "helper-invited",
  "helper-ended",
  "host-asked",
  "host-agreed",
  "host-ended",
  "group-shared",
  "group-unshared",
  "fact-told",
  /** Asked once a year whether it is still right, somebody said yes. */
  "fact-confirmed",
  /** Two wrote at the same time; somebody chose. */
  "fact-settled",
  "document-added",
  "document-removed",
  "document-restored",
  /** Somebody of a funder opened a file of a group. */
  "document-opened",
  "group-merged",
  "merge-undone",
  "groups-told-apart",
  /** That was taken back: the two are offered as one again. */
  "groups-alike-again",
  "recipients-matched",
  "matching-undone",
  "ward-added",
  "ward-ended",
  "passkey-added",
  "passkey-ended",
  "factor-reset-asked",
  "factor-reset-agreed",
  "factor-reset-ended",
  "identity-linked",
  "fund-added",
  /** Its name, its address, what it is for, or whom to talk to. */
  "fund-changed",
  "round-added",
  /** Somebody keeps what the check found, and says why. */
  "finding-kept",
  "keeping-agreed",
  "keeping-ended",
  "round-published",
  /** A funder took back what the public saw, or put it back as it was. */
  "round-withdrawn",
  "round-returned",
  /** Somebody asked to be called about a fund; who, the record does not say. */
  "call-asked",
  "call-done",
  "call-undone",
  /** How the funder reckons: its year, an hour's worth, its own thresholds. */
  "terms-changed",
  "mail-choice-changed",
  /** A letter or a text that did not go out. */
  "mail-retried",
  /** The list of groups, as a file. */
  "groups-exported",
] as const;

export type EventType = (typeof eventTypes)[number];
