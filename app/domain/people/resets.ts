interface Asked {
  personId: string;
  /** Null: on the command line. */
  askedBy: string | null;
  agreedAt: Date | null;
  endedAt: Date | null;
}

/** Why an administrator cannot agree that somebody sets up a new second step, as a code; null: they can. */
export function whyNotReset(reset: Asked, by: string): "reset-over" | "asked-reset" | "gets-reset" | null {
  if (reset.agreedAt !== null || reset.endedAt !== null) return "reset-over";
  if (reset.personId === by) return "gets-reset";
  return reset.askedBy === by ? "asked-reset" : null;
}
