import { type AppLoadContext, redirect } from "@remix-run/node";
import { localPath } from "~/domain/people/local-path";
import type { FunderRole } from "~/domain/people/viewer";
import { secondStep } from "../factors/second-step.server";
import type { Administrator } from "../people/acting.server";
import { pathBack, personal, signedIn } from "./signed-in.server";

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
  const { personId, name, roles, lacksFactor } = signedIn(context, request);
  const mine = roles.filter(({ role }) => wanted.includes(role));
  const names = new Map(mine.map(({ funderId, funderName }) => [funderId, funderName]));
  const funders = [...names].map(([id, funderName]) => ({ id, name: funderName }));
  const asked = new URL(request.url).searchParams.get("funder");
  const [first, another] = funders;
  if (first && another && asked === null && request.method !== "POST") throw withFunder(request, first.id);
  const funder = asked === null && !another ? first : funders.find(({ id }) => id === asked);
  if (!funder && lacksFactor) throw secondStep(pathBack(request));
  if (!funder) throw new Response(null, { status: 404, headers: personal });
  const canChange = mine.some(({ funderId, role }) => funderId === funder.id && role === "administrator");
  return { personId, name, funder, funders, canChange, chosen: another ? funder.id : null };
}

function withFunder(request: Request, id: string): Response {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("funder", id);
  return redirect(localPath(`${pathname.replace(/\.data$/, "")}?${searchParams}`), { headers: personal });
}
