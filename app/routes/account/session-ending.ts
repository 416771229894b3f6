import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/server/sign-in/end-session.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";

/** Signs one browser of the person's out; one that is not theirs is not there. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const isEnded = await endSession(viewer, params.session ?? "", context);
  if (!isEnded) throw new Response(null, { status: 404, headers: personal });
  return redirect("/account?ended=1", { status: 303, headers: personal });
}
