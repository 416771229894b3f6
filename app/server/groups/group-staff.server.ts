import type { AppLoadContext } from "@remix-run/node";
import type { FunderRole } from "~/domain/people/viewer";
import { type Staff, staffOf } from "../viewer/staff.server";

const seeing: readonly FunderRole[] = ["officer", "finance", "trustee", "auditor", "councillor"];

/** Somebody at work for a funder, as the pages of its groups need to know them. */
export interface GroupStaff extends Staff {
  /** They change what is here, and see how a group likes to be reached. */
  isOfficer: boolean;
}

/** Who asks, as somebody of a funder who sees groups that it knows. Throws as `staffOf` does. */
export function groupStaff(context: Pick<AppLoadContext, "viewer">, request: Request): GroupStaff {
  const staff = staffOf(context, request, seeing);
  return { ...staff, isOfficer: staff.roles.includes("officer") };
}
