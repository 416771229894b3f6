import type { FunderRole } from "./viewer";

/** Where a role stands: it waits for a second administrator, it counts, or it was ended. */
export type RoleState = "waits" | "counts" | "ended";

const weighty: readonly FunderRole[] = ["finance", "trustee", "administrator"];

/** Whether a role pays, decides or lets others in, and so waits for a second administrator. Source: trust.md 2, rule 4. */
export function needsSecond(role: FunderRole): boolean {
  return weighty.includes(role);
}

/** Where a role stands, by its days. */
export function roleState({ confirmedAt, endedAt }: { confirmedAt: Date | null; endedAt: Date | null }): RoleState {
  if (endedAt !== null) return "ended";
  return confirmedAt === null ? "waits" : "counts";
}

interface Given {
  personId: string;
  givenBy: string | null;
  confirmedAt: Date | null;
  endedAt: Date | null;
}

/** Why an administrator of the funder cannot agree to a role, as a code; null: they can. */
export function whyNotAgree(role: Given, by: string): "role-ended" | "role-counts" | "gave-it" | "gets-it" | null {
  const state = roleState(role);
  if (state !== "waits") return state === "ended" ? "role-ended" : "role-counts";
  if (role.personId === by) return "gets-it";
  return role.givenBy === by ? "gave-it" : null;
}
