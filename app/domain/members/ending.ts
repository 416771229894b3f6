import { isCountingLead, type Membership, membershipState } from "./membership";
import type { Came } from "./second-yes";

export type WhyNotEnd = "has-ended" | "leads-only" | "last-lead" | "asked-already";

/**
 * What comes of it when somebody of the group wants a membership to end: it ends at once, a second lead is to agree first, or
 * a code of why nothing comes of it. `leads` are the ids of those whose yes counts now. Through a shared inbox anybody who reads
 * it can say that they are a lead: there a lead does not leave alone either.
 */
export function whatEnds(
  row: Membership,
  { personId: by, through }: Came & { personId: string },
  leads: readonly string[],
): { what: "ends" } | { what: "asks" } | { what: "nothing"; code: WhyNotEnd } {
  const isSelf = row.personId === by;
  if (membershipState(row) === "ended") return { what: "nothing", code: "has-ended" };
  if (!isSelf && !leads.includes(by)) return { what: "nothing", code: "leads-only" };
  if (!isCountingLead(row)) return { what: "ends" };
  if (isSelf && isLastLead(row.personId, leads)) return { what: "nothing", code: "last-lead" };
  if (isSelf && through === null) return { what: "ends" };
  return row.endAskedAt === null ? { what: "asks" } : { what: "nothing", code: "asked-already" };
}

/** Whether a group would be without a lead if this person were none. */
export function isLastLead(personId: string, leads: readonly string[]): boolean {
  return leads.every((id) => id === personId);
}
