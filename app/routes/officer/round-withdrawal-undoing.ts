import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notThere } from "~/server/people/answers.server";
import { returnRound } from "~/server/rounds/withdraw-round.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { roundsAddress } from "~/ui/groups/addresses";

/** Puts back what was taken back from the public, as it was. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  if (!(await returnRound(staff, params.round ?? "", context))) throw notThere();
  const to = roundsAddress(`/${params.round}/publish`, staff.chosen, { done: "returned" });
  return redirect(to, { status: 303, headers: personal });
}
