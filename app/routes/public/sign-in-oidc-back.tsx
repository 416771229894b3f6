import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { backAnswer } from "~/server/oidc/back-answer.server";
import { localeOf } from "~/ui/language/locale-of";
import { OidcRefused } from "~/ui/sign-in/oidc-refused";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  return backAnswer(request, context);
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [{ title: t("frame:title", { title: t("sign-in:oidc.refused") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInOidcBack() {
  return <OidcRefused problem={useLoaderData<typeof loader>().problem} />;
}
