import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { passkeyShowForm } from "~/server/factors/forms.server";
import { secondStepShown, showingAnswer } from "~/server/factors/second-step.server";
import { showPasskey } from "~/server/factors/show-passkey.server";
import { parseForm } from "~/server/forms.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { signedIn } from "~/server/viewer/signed-in.server";
import { factorWords, withPasskey } from "~/ui/factors/passkey-form";
import { SecondStep } from "~/ui/factors/second-step";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** A passkey is asked for by script. */
export const handle = { script: withPasskey, words: factorWords };

export function loader({ request, context }: LoaderFunctionArgs) {
  return secondStepShown(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, passkeyShowForm);
  const to = localPath(values.to ?? null);
  const secret = randomSecret();
  const done = await showPasskey(viewer, values.answer ?? "", secret, context);
  return showingAnswer(done, { viewer, to, secret, isLost: false, problem: "passkey" }, context);
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:second.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInPasskey() {
  return <SecondStep {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
