import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { onlyInDemo } from "~/server/demo/only-in-demo.server";
import { firstPlaceOf } from "~/server/demo/queries.server";
import { visitDemo } from "~/server/demo/visit-demo.server";
import { held, keepSession } from "~/server/sign-in/cookies.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal } from "~/server/viewer/signed-in.server";

/** One press, and the visitor is that person. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  onlyInDemo(context.env);
  const { cookies } = context;
  const secret = randomSecret();
  const before = await held(cookies.session, request.headers.get("Cookie"));
  const browser = browserName(request.headers.get("User-Agent"));
  const session = { secret, before, browser, device: "own" as const };
  const isThere = await visitDemo(params.person ?? "", session, context);
  if (!isThere) throw new Response(null, { status: 404, headers: personal });
  const headers = { ...personal, "Set-Cookie": await keepSession(cookies, secret, "own") };
  return redirect(firstPlaceOf(params.person ?? ""), { status: 303, headers });
}
