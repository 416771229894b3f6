import { data, redirect } from "@remix-run/node";
import type { Wanted } from "~/domain/members/second-yes";
import { groupsAddress } from "~/ui/groups/addresses";
import { parseForm } from "../forms.server";
import { keptHere, takeKept } from "../kept-forms/kept-form.server";
import { notThere } from "../people/answers.server";
import { personal } from "../viewer/signed-in.server";
import type { Staff } from "../viewer/staff.server";
import type { Ground } from "./acting.server";
import { callForm } from "./forms.server";
import { officerAgrees, shownToOfficer } from "./officer-agrees.server";

interface Asked {
  params: { group?: string; membership?: string };
  request: Request;
  wanted: Wanted;
}

/** The page on which an officer agrees after a call. Throws 404 for a group that their funder does not know. */
export async function officerShown(officer: Staff, { params, request, wanted }: Asked, { store }: Ground) {
  const { group: groupId = "", membership: membershipId = "" } = params;
  const shown = await shownToOfficer(store, officer, { groupId, membershipId, wanted });
  if (!shown) throw notThere();
  const kept = await keptHere({ store }, officer, request);
  const isDone = new URL(request.url).searchParams.has("done") && shown.whyNot !== null;
  return data({ ...shown, isDone, kept, chosen: officer.chosen }, { headers: personal });
}

/** Agrees as an officer, and comes back to the page; what was typed comes back with why it was not done. */
export async function officerPress(officer: Staff, { params, request, wanted }: Asked, ground: Ground) {
  const { group: groupId = "", membership: membershipId = "" } = params;
  const form = await parseForm(request, callForm);
  const typed = form.values.reason ?? "";
  if (!(await shownToOfficer(ground.store, officer, { groupId, membershipId, wanted }))) throw notThere();
  if (!form.ok) return data({ typed, problem: "problem.reason" }, { status: 422, headers: personal });
  const done = await officerAgrees(officer, { groupId, membershipId, wanted, reason: form.data.reason }, ground);
  if (done === null) throw notThere();
  if (!done.ok) return data({ typed, problem: `refused.${done.code}` }, { status: 409, headers: personal });
  await takeKept(ground, officer, form.values);
  const path = `/${groupId}/people/${membershipId}${wanted === "ending" ? "/ending" : ""}/confirmation`;
  return redirect(groupsAddress(path, officer.chosen, { done: "yes" }), { status: 303, headers: personal });
}
