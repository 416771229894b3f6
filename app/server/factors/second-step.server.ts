import { redirect } from "@remix-run/node";
import { personal } from "../viewer/signed-in.server";

/** The way to the second step and back to `to`, a path of this site. */
export function secondStep(to: string): Response {
  return redirect(`/sign-in/second?to=${encodeURIComponent(to)}`, { status: 303, headers: personal });
}

/** The way to set up an app, for somebody who has none yet, and on to `to`. */
export function setUpFirst(to: string): Response {
  return redirect(`/account/authenticator?to=${encodeURIComponent(to)}`, { status: 303, headers: personal });
}
