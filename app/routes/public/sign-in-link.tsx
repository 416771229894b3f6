import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { held } from "~/server/sign-in/cookies.server";
import { redeemForm } from "~/server/sign-in/forms.server";
import { isLinkOf } from "~/server/sign-in/queries.server";
import { signInAnswer } from "~/server/sign-in/sign-in-answer.server";
import { personal } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { Button, Buttons } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { CodeInput } from "~/ui/sign-in/code-input";
import { DevicePicks } from "~/ui/sign-in/device-picks";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

/** Opening a link changes nothing: scanners open links, too. Only a press signs in. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { cookies, store, now } = context;
  const browser = await held(cookies.browser, request.headers.get("Cookie"));
  return data({ isOwn: await isLinkOf(store, params.token ?? "", browser, now()) }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { values } = await parseForm(request, redeemForm);
  const { device } = redeemForm.parse(values);
  const done = await signInAnswer(request, context, { token: params.token ?? "", code: values.code ?? null, device });
  return done ?? data({ device, isTyped: values.code !== undefined }, { status: 422, headers: personal });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [{ title: t("frame:title", { title: t("sign-in:link.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInLink() {
  const { isOwn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as { device: string; isTyped: boolean } | undefined;
  const { t } = useTranslation("sign-in");
  const asksCode = !isOwn;
  const error = refused ? t(`problem.${refused.isTyped ? "code" : "link"}`) : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: asksCode ? "code" : "device", text: error }] : []} />
      <h1>{t("link.heading")}</h1>
      <p className="lead">{t(asksCode ? "link.elsewhere" : "link.lead")}</p>
      <form method="post" noValidate>
        {asksCode && <CodeInput error={error} />}
        <DevicePicks chosen={refused?.device} />
        <Buttons>
          <Button>{t("link.button")}</Button>
        </Buttons>
      </form>
      <p className="after-buttons">
        <a href="/sign-in">{t("code.again")}</a>
      </p>
    </Page>
  );
}
