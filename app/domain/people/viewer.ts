export const funderRoles = ["officer", "finance", "trustee", "administrator", "auditor", "councillor"] as const;
export type FunderRole = (typeof funderRoles)[number];
/** A lead is a named signatory; a helper comes from outside, for one task, until a day. */
export type GroupRole = "member" | "lead" | "helper";

/** Who asks. Roles and memberships are those that count now, in this session. */
export interface SignedIn {
  kind: "person";
  personId: string;
  name: string;
  sessionId: string;
  device: "own" | "shared";
  /** The shared inbox the session came through, in the form that is compared; null: their own way in. */
  inboxKey: string | null;
  /** When a second factor was last shown in this session; null: never. */
  factorAt: Date | null;
  /** Roles or memberships wait for a second factor. */
  lacksFactor: boolean;
  roles: readonly { funderId: string; funderName: string; role: FunderRole; wardId: string | null }[];
  /** In a group, or a helper of it. */
  memberships: readonly { groupId: string; groupName: string; role: GroupRole }[];
}

export type Viewer = { kind: "nobody" } | SignedIn;

/** Somebody who works or decides for a funder; whoever has not shown the second factor yet counts as such. */
export function isStaff({ roles, lacksFactor }: Pick<SignedIn, "roles" | "lacksFactor">): boolean {
  return lacksFactor || roles.length > 0;
}
