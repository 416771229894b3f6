import { type AppLoadContext, redirect } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { localPath } from "~/domain/people/local-path";
import { personal } from "../viewer/signed-in.server";
import { forget, held, keepSession } from "./cookies.server";
import { redeemSignIn, type Shown } from "./redeem-sign-in.server";
import { randomSecret } from "./secrets.server";

/**
 * Signs in by what was shown and gives the way on, with the cookie of the new session; null when it did not work. The secret
 * of a session is always a new one: what a browser brought along is never taken over.
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
  headers.append("Set-Cookie", await keepSession(cookies, secret, device));
  headers.append("Set-Cookie", await forget(cookies.browser));
  return redirect(localPath(done.returnTo), { status: 303, headers });
}
