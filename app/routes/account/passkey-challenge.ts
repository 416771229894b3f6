import type { ActionFunctionArgs } from "@remix-run/node";
import { makeChallenge } from "~/server/factors/challenges.server";
import { challengeForm } from "~/server/factors/forms.server";
import { parseForm } from "~/server/forms.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** For the script of a page: what the browser is to ask a passkey for, or why it is not to ask, as JSON. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, challengeForm);
  const made = await makeChallenge(viewer, challengeForm.parse(values).purpose, context);
  if (!made.ok) return Response.json({ code: made.code }, { status: 409, headers: personal });
  return Response.json({ options: made.options }, { headers: personal });
}
