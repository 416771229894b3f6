import { type AppLoadContext, redirect } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { localPath } from "~/domain/people/local-path";
import { personal } from "../viewer/signed-in.server";
import { forget, held, keepSession } from "./cookies.server";
import { redeemSignIn, type Shown } from "./redeem-sign-in.server";
import { type Said, sayWho } from "./say-who.server";
import { randomSecret } from "./secrets.server";

/**
 * Signs in by what was shown and gives the way on, with the cookie of the new session; null when it did not work. At a shared
 * inbox the way leads to the question who they are. The secret of a session is always a new one: what a browser brought along is
 * never taken over.
 */
export async function signInAnswer(
  request: Request,
  context: AppLoadContext,
  shown: Omit<Shown, "browser"> & { device: "own" | "shared" },
): Promise<Response | null> {
  const { cookies } = context;
  const { device, ...rest } = shown;
  const header = request.headers.get("Cookie");
  const secret = randomSecret();
  const session = {
    secret,
    device,
    before: await held(cookies.session, header),
    browser: browserName(request.headers.get("User-Agent")),
  };
  const browser = await held(cookies.browser, header);
  const done = await redeemSignIn({ ...rest, browser }, session, context);
  if (!done) return null;
  const headers = new Headers(personal);
  headers.append("Set-Cookie", await forget(cookies.browser));
  if ("who" in done) {
    headers.append("Set-Cookie", await cookies.who.serialize(done.who));
    return redirect(`/sign-in/who?device=${device}`, { status: 303, headers });
  }
  headers.append("Set-Cookie", await keepSession(cookies, secret, device));
  return redirect(localPath(done.returnTo), { status: 303, headers });
}

/**
 * Signs in as who they say they are, by the secret of the browser; null when it is over, or the name of the field that is wrong.
 */
export async function whoAnswer(
  request: Request,
  context: AppLoadContext,
  { device, ...said }: Said & { device: "own" | "shared" },
): Promise<Response | "who" | "name" | null> {
  const { cookies } = context;
  const header = request.headers.get("Cookie");
  const secret = randomSecret();
  const before = await held(cookies.session, header);
  const session = { secret, device, before, browser: browserName(request.headers.get("User-Agent")) };
  const done = await sayWho(await held(cookies.who, header), said, session, context);
  if (done === null || typeof done === "string") return done;
  const headers = new Headers(personal);
  headers.append("Set-Cookie", await keepSession(cookies, secret, device));
  headers.append("Set-Cookie", await forget(cookies.who));
  return redirect(localPath(done.returnTo), { status: 303, headers });
}
