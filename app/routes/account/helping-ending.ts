import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { stopHelping } from "~/server/helping/end-helper.server";
import { notThere } from "~/server/people/answers.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";

/** Ends one's own help for a group; a second press finds it done. What is not theirs is not there. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { personId } = signedIn(context, request);
  const done = await stopHelping(personId, params.delegation ?? "", context);
  if (done === null) throw notThere();
  return redirect("/account?stopped=1", { status: 303, headers: personal });
}
