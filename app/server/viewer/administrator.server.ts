import type { AppLoadContext } from "@remix-run/node";
import type { FunderRole } from "~/domain/people/viewer";
import type { Administrator } from "../people/acting.server";
import { staffOf } from "./staff.server";

/** Somebody at work on the people of a funder. */
export interface PeopleViewer extends Administrator {
  /** An administrator; an auditor reads and changes nothing. */
  canChange: boolean;
  /** All funders they could do this for, by name. */
  funders: { id: string; name: string }[];
  /** What `?funder=` has to say in addresses; null: there is only one. */
  chosen: string | null;
}

/**
 * Who asks, as an administrator of the funder that `?funder=` names, or of their only one. Throws the way to sign in for
 * nobody, an address with the first funder for one of several who only looks, and 404 for everybody else.
 */
export function administratorOf(context: Pick<AppLoadContext, "viewer">, request: Request): PeopleViewer {
  return viewerAs(["administrator"], context, request);
}

/** The same for those who may read about the people of a funder: its administrators and auditors. */
export function readsPeopleOf(context: Pick<AppLoadContext, "viewer">, request: Request): PeopleViewer {
  return viewerAs(["administrator", "auditor"], context, request);
}

function viewerAs(
  wanted: readonly FunderRole[],
  context: Pick<AppLoadContext, "viewer">,
  request: Request,
): PeopleViewer {
  const { roles, wardIds: _, ...staff } = staffOf(context, request, wanted);
  return { ...staff, canChange: roles.includes("administrator") };
}
