import { type AppLoadContext, redirect } from "@remix-run/node";
import { localPath } from "~/domain/people/local-path";
import type { GroupRole } from "~/domain/people/viewer";
import type { Actor } from "../events/record-event.server";
import { secondStep } from "../factors/second-step.server";
import { pathBack, personal, signedIn } from "./signed-in.server";

/** Somebody at work for a group. */
export interface PersonOfGroup {
  personId: string;
  name: string;
  group: { id: string; name: string };
  /** The weightiest role they have in it. */
  role: GroupRole;
  /** The shared inbox they came through; null: their own way in. */
  inboxKey: string | null;
  /** All groups they could do this for, by name. */
  groups: { id: string; name: string }[];
  /** What `?group=` has to say in addresses; null: there is only one. */
  chosen: string | null;
}

/** Who acts, as the record keeps it. */
export function actorInGroup({ personId, group, role }: Pick<PersonOfGroup, "personId" | "group" | "role">): Actor {
  return { personId, actingFor: group.id, role };
}

/**
 * Who asks, as somebody of the group that `?group=` names, or of their only one, in one of these roles. Throws the way to sign
 * in for nobody, an address with the first group for one of several who only looks, and 404 for everybody else.
 */
export function inGroup(
  context: Pick<AppLoadContext, "viewer">,
  request: Request,
  wanted: readonly GroupRole[],
): PersonOfGroup {
  const { personId, name, memberships, lacksFactor, inboxKey } = signedIn(context, request);
  const mine = memberships.filter(({ role }) => wanted.includes(role));
  const names = new Map(mine.map(({ groupId, groupName }) => [groupId, groupName]));
  const groups = [...names].map(([id, groupName]) => ({ id, name: groupName }));
  const asked = new URL(request.url).searchParams.get("group");
  const [first, another] = groups;
  if (first && another && asked === null && request.method !== "POST") throw withGroup(request, first.id);
  const group = asked === null && !another ? first : groups.find(({ id }) => id === asked);
  if (!group && lacksFactor) throw secondStep(pathBack(request));
  if (!group) throw new Response(null, { status: 404, headers: personal });
  const held = mine.filter(({ groupId }) => groupId === group.id).map(({ role }) => role);
  const role = held.includes("lead") ? "lead" : held.includes("member") ? "member" : "helper";
  return { personId, name, group, groups, role, inboxKey, chosen: another ? group.id : null };
}

function withGroup(request: Request, id: string): Response {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("group", id);
  return redirect(localPath(`${pathname.replace(/\.data$/, "")}?${searchParams}`), { headers: personal });
}
