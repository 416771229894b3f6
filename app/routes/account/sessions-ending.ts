import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endOtherSessions } from "~/server/sign-in/end-session.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";

/** Signs the person out everywhere but here. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const count = await endOtherSessions(viewer, context);
  return redirect(`/account?ended=${count}`, { status: 303, headers: personal });
}
