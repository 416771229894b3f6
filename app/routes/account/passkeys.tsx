import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { addPasskey } from "~/server/factors/add-passkey.server";
import { passkeyForm } from "~/server/factors/forms.server";
import { passkeyPage } from "~/server/factors/passkey-page.server";
import { secondStep } from "~/server/factors/second-step.server";
import { parseForm } from "~/server/forms.server";
import { keepSession } from "~/server/sign-in/cookies.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { NewPasskey } from "~/ui/factors/new-passkey";
import { factorWords } from "~/ui/factors/passkey-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** A browser makes a passkey for script only. */
export const handle = { script: true, words: factorWords };

export function loader({ request, context }: LoaderFunctionArgs) {
  return passkeyPage(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const form = await parseForm(request, passkeyForm);
  const to = localPath(form.values.to ?? null);
  const name = form.values.name ?? "";
  if (!form.ok) return data({ to, name, problem: "passkeyName" }, { status: 422, headers: personal });
  const secret = randomSecret();
  const done = await addPasskey(viewer, form.data, secret, context);
  if (done === "first" || done === "gone") return secondStep("/account/passkeys/new");
  if (done === "shared-inbox") return redirect("/account/passkeys/new", { status: 303, headers: personal });
  if (done === "wrong") return data({ to, name, problem: "passkeyNew" }, { status: 422, headers: personal });
  const headers = { ...personal, "Set-Cookie": await keepSession(context.cookies, secret, viewer.device) };
  return redirect(to === "/account" ? "/account?factor=added" : to, { status: 303, headers });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:passkey.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Passkeys() {
  return <NewPasskey {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
