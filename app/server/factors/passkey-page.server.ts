import { type AppLoadContext, data } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { isFresh, passkeySite } from "~/domain/people/factors";
import { localPath } from "~/domain/people/local-path";
import { personal, signedIn } from "../viewer/signed-in.server";
import { factorOf } from "./queries.server";
import { secondStep } from "./second-step.server";

/** What the page for a new passkey shows. Throws the way to the second step for who has to show a factor first. */
export async function passkeyPage(request: Request, context: AppLoadContext) {
  const viewer = signedIn(context, request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const { since, passkeys } = await factorOf(viewer, context);
  const isFirst = since === null && passkeys.length === 0;
  if (!isFirst && !isFresh(viewer.factorAt, context.now())) throw secondStep("/account/passkeys/new");
  const name = browserName(request.headers.get("User-Agent"));
  return data({ to, name, isPossible: passkeySite(context.origin) !== null }, { headers: personal });
}
