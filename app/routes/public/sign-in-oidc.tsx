import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { startAttempt } from "~/server/oidc/start-attempt.server";
import { held } from "~/server/sign-in/cookies.server";
import { oidcForm } from "~/server/sign-in/forms.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal } from "~/server/viewer/signed-in.server";
import { ButtonLink, Buttons } from "~/ui/button";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { OidcRefused } from "~/ui/sign-in/oidc-refused";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** There is nothing here to look at: it begins with a press on the page to sign in, where that has one. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.env.oidc === null) return redirect("/sign-in", { status: 303, headers: personal });
  return data(null, { headers: personal });
}

/**
 * Answers with a page that leads on, not with a redirect: browsers hold the answer to a form to `form-action`, and the issuer is
 * another site.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { env, cookies } = context;
  const { values } = await parseForm(request, oidcForm);
  if (env.oidc === null) return redirect("/sign-in", { status: 303, headers: personal });
  const { device } = oidcForm.parse(values);
  const browser = (await held(cookies.browser, request.headers.get("Cookie"))) ?? randomSecret();
  const asked = { browser, device, returnTo: localPath(values.to ?? null) };
  const to = await startAttempt(asked, env.oidc, context);
  if (to === null) return data({ to, name: env.oidc.name }, { status: 422, headers: personal });
  const kept = { ...personal, Refresh: `0; url=${to}`, "Set-Cookie": await cookies.browser.serialize(browser) };
  return data({ to, name: env.oidc.name }, { headers: kept });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [{ title: t("frame:title", { title: t("sign-in:oidc.refused") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInOidc() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("sign-in");
  if (!answer?.to) return <OidcRefused problem={answer ? "away" : "begin"} />;
  return (
    <Page here="account">
      <h1>{t("oidc.refused")}</h1>
      <p className="lead">{t("oidc.onward", { name: answer.name })}</p>
      <Buttons>
        <ButtonLink to={answer.to}>{t("oidc.goOn")}</ButtonLink>
      </Buttons>
    </Page>
  );
}
