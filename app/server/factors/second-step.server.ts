import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { passkeySite } from "~/domain/people/factors";
import { localPath } from "~/domain/people/local-path";
import type { SignedIn } from "~/domain/people/viewer";
import { keepSession } from "../sign-in/cookies.server";
import { personal, signedIn } from "../viewer/signed-in.server";
import { factorOf } from "./queries.server";
import type { Showing } from "./show-factor.server";

/** The way to the second step and back to `to`, a path of this site; `kept` is how much of a form was kept on the way. */
export function secondStep(to: string, kept: "all" | "part" | "none" = "all"): Response {
  const more = kept === "all" ? "" : `&kept=${kept}`;
  return redirect(`/sign-in/second?to=${encodeURIComponent(to)}${more}`, { status: 303, headers: personal });
}

/** The way to set up an app or a passkey, for somebody who has neither yet, and on to `to`. */
function setUpFirst(to: string): Response {
  return redirect(`/account/authenticator?to=${encodeURIComponent(to)}`, { status: 303, headers: personal });
}

/** What the page of the second step asks for. Throws the way to set one up for somebody who has none. */
export async function secondStepShown(request: Request, context: AppLoadContext) {
  const viewer = signedIn(context, request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const { since, isLost, passkeys } = await factorOf(viewer, context);
  if (since === null && passkeys.length === 0) throw setUpFirst(to);
  const hasPasskey = passkeys.length > 0 && passkeySite(context.origin) !== null;
  const shown = { to, hasApp: since !== null && !isLost, hasPasskey, isLost };
  return data(shown, { headers: personal });
}

interface Tried {
  viewer: SignedIn;
  to: string;
  /** What the cookie holds from now on, if it was shown. */
  secret: string;
  /** They typed a recovery code. */
  isLost: boolean;
  /** A key under `problem` in messages/en/factors.json. */
  problem: "shown" | "passkey";
}

/** The answer to a factor that was shown: on to where the person wanted to go, or why not. */
export async function showingAnswer(
  done: Showing,
  { viewer, to, secret, isLost, problem }: Tried,
  { cookies }: Pick<AppLoadContext, "cookies">,
) {
  if (done === "none") return setUpFirst(to);
  if (done === "lost") return secondStep(to);
  if (done === "wrong") return data({ to, isLost, problem, minutes: 0 }, { status: 422, headers: personal });
  if (typeof done === "object") {
    const late = { ...personal, "Retry-After": String(done.wait) };
    return data({ to, isLost, problem: "wait", minutes: Math.ceil(done.wait / 60) }, { status: 429, headers: late });
  }
  const cookie = { "Set-Cookie": await keepSession(cookies, secret, viewer.device) };
  return redirect(to, { status: 303, headers: { ...personal, ...(done === "shown" && cookie) } });
}
