/** Where a membership stands: a lead waits for a second yes, it counts, or it was ended. */
export type MembershipState = "counts" | "waits" | "ended";

/** A membership as the rules see it. */
export interface Membership {
  personId: string;
  role: "member" | "lead";
  givenBy: string | null;
  /** The shared inbox that the giver came through; null: their own way in. */
  givenThrough: string | null;
  confirmedAt: Date | null;
  endAskedAt: Date | null;
  endAskedBy: string | null;
  endAskedThrough: string | null;
  endedAt: Date | null;
}

/** Where a membership stands, by its days. A member never waits. */
export function membershipState({
  role,
  confirmedAt,
  endedAt,
}: Pick<Membership, "role" | "confirmedAt" | "endedAt">): MembershipState {
  if (endedAt !== null) return "ended";
  return role === "lead" && confirmedAt === null ? "waits" : "counts";
}

/** Whether it is a lead who may sign now. */
export function isCountingLead(row: Pick<Membership, "role" | "confirmedAt" | "endedAt">): boolean {
  return row.role === "lead" && membershipState(row) === "counts";
}
