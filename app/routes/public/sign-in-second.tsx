import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { showForm } from "~/server/factors/forms.server";
import { secondStepShown, showingAnswer } from "~/server/factors/second-step.server";
import { showFactor } from "~/server/factors/show-factor.server";
import { parseForm } from "~/server/forms.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { signedIn } from "~/server/viewer/signed-in.server";
import { factorWords, withPasskey } from "~/ui/factors/passkey-form";
import { SecondStep } from "~/ui/factors/second-step";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** A passkey is asked for by script; who has none gets none. */
export const handle = { script: withPasskey, words: factorWords };

export function loader({ request, context }: LoaderFunctionArgs) {
  return secondStepShown(request, context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, showForm);
  const { number = "", recovery = "" } = values;
  const to = localPath(values.to ?? null);
  const secret = randomSecret();
  const done = await showFactor(viewer, { number, recovery }, secret, context);
  return showingAnswer(done, { viewer, to, secret, isLost: recovery !== "", problem: "shown" }, context);
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:second.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInSecond() {
  return <SecondStep {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
