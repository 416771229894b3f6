import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notThere } from "~/server/people/answers.server";
import { restoreView } from "~/server/saved-views/change-view.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { listAddress } from "~/ui/saved-views/addresses";

/** Puts back a view that was removed. What is not theirs is not there. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = signedIn(context, request);
  const view = await restoreView(personId, params.view ?? "", context);
  if (!view) throw notThere();
  return redirect(listAddress(view, { view: "back" }), { status: 303, headers: personal });
}
