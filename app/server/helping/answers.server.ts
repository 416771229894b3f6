import { redirect } from "@remix-run/node";
import { translator } from "~/messages";
import { myGroupAddress } from "~/ui/groups/addresses";
import type { OfGroup } from "~/ui/helping/group-page";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { personal } from "../viewer/signed-in.server";

/** What a page about helpers, hosts or sharing shows of who looks. */
export function ofGroup({ group, groups, chosen, role }: PersonOfGroup): OfGroup {
  return { group, groups, chosen, isLead: role === "lead" };
}

/**
 * Back to a page of the group after something was done; `told` says what, for the page to tell. The group is the one that the
 * address of the form named: who leads one group and is in another has none to choose as a lead, and two as who looks.
 */
export function toGroupPage(path: string, request: Request, told: Record<string, string>): Response {
  const chosen = new URL(request.url).searchParams.get("group");
  return redirect(myGroupAddress(path, chosen, told), { status: 303, headers: personal });
}

/** The sentence of why a press did nothing; the codes are under `refused` in messages/en/helping.json. */
export function refusalIn({ code, name = "" }: { code: string; name?: string }): string {
  return translator("en")(`helping:refused.${code}`, { name });
}

/** The sentence for a member who is no lead; null: they are one. */
export function onlyLeads({ group, role }: PersonOfGroup): string | null {
  return role === "lead" ? null : translator("en")("helping:onlyLeads", { group: group.name });
}
