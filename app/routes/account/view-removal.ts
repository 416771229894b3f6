import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notThere } from "~/server/people/answers.server";
import { removeView } from "~/server/saved-views/change-view.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { listAddress } from "~/ui/saved-views/addresses";

/** Takes a view off the list of whoever saved it. What is not theirs is not there. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = signedIn(context, request);
  const id = params.view ?? "";
  const view = await removeView(personId, id, context);
  if (!view) throw notThere();
  return redirect(listAddress({ ...view, query: "" }, { removed: id }), { status: 303, headers: personal });
}
