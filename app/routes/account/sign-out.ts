import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { forget } from "~/server/sign-in/cookies.server";
import { endSession } from "~/server/sign-in/end-session.server";
import { personal } from "~/server/viewer/signed-in.server";

/** Ends the session that the browser is in; where there is none it is out already. */
export async function action({ context }: ActionFunctionArgs) {
  const { viewer, cookies } = context;
  if (viewer.kind === "person") await endSession(viewer, viewer.sessionId, context);
  const headers = { ...personal, "Set-Cookie": await forget(cookies.session), "Clear-Site-Data": '"cache"' };
  return redirect("/sign-in?out=yes", { status: 303, headers });
}
