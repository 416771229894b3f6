import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { passkeyPage } from "~/server/factors/passkey-page.server";
import { NewPasskey } from "~/ui/factors/new-passkey";
import { factorWords } from "~/ui/factors/passkey-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** A browser makes a passkey for script only. */
export const handle = { script: true, words: factorWords };

export function loader({ request, context }: LoaderFunctionArgs) {
  return passkeyPage(request, context);
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:passkey.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function PasskeyNew() {
  return <NewPasskey {...useLoaderData<typeof loader>()} />;
}
