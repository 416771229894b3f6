import { type AppLoadContext, data } from "@remix-run/node";
import { browserName } from "~/domain/people/browser-name";
import { isFresh, maySetUp, passkeySite } from "~/domain/people/factors";
import { localPath } from "~/domain/people/local-path";
import { personal, signedIn } from "../viewer/signed-in.server";
import { factorOf } from "./queries.server";
import { secondStep } from "./second-step.server";

/**
 * What the page for a new passkey shows. Throws the way to the second step for who has to show a factor first; who came through a
 * shared inbox sees why they set none up.
 */
export async function passkeyPage(request: Request, context: AppLoadContext) {
  const viewer = signedIn(context, request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const name = browserName(request.headers.get("User-Agent"));
  const may = maySetUp(viewer);
  if (!may) return data({ to, name, isPossible: false, maySetUp: may }, { headers: personal });
  const { since, passkeys } = await factorOf(viewer, context);
  const isFirst = since === null && passkeys.length === 0;
  if (!isFirst && !isFresh(viewer.factorAt, context.now())) throw secondStep("/account/passkeys/new");
  const isPossible = passkeySite(context.origin) !== null;
  return data({ to, name, isPossible, maySetUp: may }, { headers: personal });
}
