import { type AppLoadContext, redirect } from "@remix-run/node";
import { localPath } from "~/domain/people/local-path";
import type { FunderRole } from "~/domain/people/viewer";
import type { Actor } from "../events/record-event.server";
import { secondStep } from "../factors/second-step.server";
import { pathBack, personal, signedIn } from "./signed-in.server";

/** Somebody at work for a funder. */
export interface Staff {
  personId: string;
  name: string;
  funder: { id: string; name: string };
  /** Those of the wanted roles that they have with this funder. */
  roles: readonly FunderRole[];
  /** Their wards, where they are a councillor. */
  wardIds: readonly string[];
  /** All funders they could do this for, by name. */
  funders: { id: string; name: string }[];
  /** What `?funder=` has to say in addresses; null: there is only one. */
  chosen: string | null;
}

/** Who acts, as the record keeps it; `role` is the one they act in, `actingFor` the funder unless it is a group. */
export function actorFor(
  { personId, funder }: Pick<Staff, "personId" | "funder">,
  role: FunderRole,
  actingFor = funder.id,
): Actor {
  return { personId, actingFor, role };
}

/**
 * Who asks, as somebody with one of these roles of the funder that `?funder=` names, or of their only one. Throws the way to
 * sign in for nobody, an address with the first funder for one of several who only looks, and 404 for everybody else.
 */
export function staffOf(
  context: Pick<AppLoadContext, "viewer">,
  request: Request,
  wanted: readonly FunderRole[],
): Staff {
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
  const held = mine.filter(({ funderId }) => funderId === funder.id);
  const wardIds = held.flatMap(({ wardId }) => (wardId === null ? [] : [wardId]));
  return {
    personId,
    name,
    funder,
    funders,
    roles: held.map(({ role }) => role),
    wardIds,
    chosen: another ? funder.id : null,
  };
}

function withFunder(request: Request, id: string): Response {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("funder", id);
  return redirect(localPath(`${pathname.replace(/\.data$/, "")}?${searchParams}`), { headers: personal });
}
