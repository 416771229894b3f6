import type { AppLoadContext } from "@remix-run/node";
import type { FunderRole } from "~/domain/people/viewer";
import { type Staff, staffOf } from "../viewer/staff.server";

const seeing: readonly FunderRole[] = ["officer", "finance", "trustee", "administrator", "auditor"];
const agreeing: readonly FunderRole[] = ["officer", "finance", "trustee", "administrator"];

/** Somebody at work for a funder, as the pages of its rounds need to know them. */
export interface RoundStaff extends Staff {
  /** They change designs. */
  isOfficer: boolean;
}

/** Who asks, as somebody who sees the rounds of a funder. Throws as `staffOf` does. */
export function roundStaff(context: Pick<AppLoadContext, "viewer">, request: Request): RoundStaff {
  const staff = staffOf(context, request, seeing);
  return { ...staff, isOfficer: staff.roles.includes("officer") };
}

/** Who asks, as somebody who may agree that a finding is kept. Throws as `staffOf` does. */
export function agreesOf(context: Pick<AppLoadContext, "viewer">, request: Request): Staff {
  return staffOf(context, request, agreeing);
}

/** The roles of those who can be asked to agree. */
export const agreeingRoles = agreeing;
