export const funderRoles = ["officer", "finance", "trustee", "administrator", "auditor", "councillor"] as const;
export type FunderRole = (typeof funderRoles)[number];
export type GroupRole = "member" | "lead";

/** Who asks. Roles and memberships are those that count now. */
export interface SignedIn {
  kind: "person";
  personId: string;
  name: string;
  sessionId: string;
  device: "own" | "shared";
  roles: readonly { funderId: string; funderName: string; role: FunderRole }[];
  memberships: readonly { groupId: string; groupName: string; role: GroupRole }[];
}

export type Viewer = { kind: "nobody" } | SignedIn;

/** Somebody who works or decides for a funder. */
export function isStaff({ roles }: Pick<SignedIn, "roles">): boolean {
  return roles.length > 0;
}
