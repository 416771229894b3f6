import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { localPath } from "~/domain/people/local-path";
import { forget, held, keepSession } from "../sign-in/cookies.server";
import { randomSecret } from "../sign-in/secrets.server";
import { personal } from "../viewer/signed-in.server";
import { redeemAttempt } from "./redeem-attempt.server";

/**
 * The answer to somebody who comes back from the issuer: on to where they wanted to go, signed in under a new secret, or why
 * not. The one GET that changes something: it is worth nothing but in the browser that pressed, once.
 */
export async function backAnswer(request: Request, context: AppLoadContext) {
  const { cookies, env } = context;
  if (env.oidc === null) throw redirect("/sign-in", { headers: personal });
  const header = request.headers.get("Cookie");
  const secret = randomSecret();
  const before = await held(cookies.session, header);
  const session = { secret, before, browser: browserName(request.headers.get("User-Agent")) };
  const came = { search: new URL(request.url).search, browser: await held(cookies.browser, header) };
  const done = await redeemAttempt(came, session, env.oidc, context);
  if (typeof done === "string") return data({ problem: done }, { status: 422, headers: personal });
  const headers = new Headers(personal);
  headers.append("Set-Cookie", await keepSession(cookies, secret, done.device));
  headers.append("Set-Cookie", await forget(cookies.browser));
  throw redirect(localPath(done.returnTo), { status: 303, headers });
}
