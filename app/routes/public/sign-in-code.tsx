import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GOOD_MINUTES } from "~/domain/people/sign-in-limits";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { held } from "~/server/sign-in/cookies.server";
import { redeemForm } from "~/server/sign-in/forms.server";
import { askedWith } from "~/server/sign-in/queries.server";
import { signInAnswer } from "~/server/sign-in/sign-in-answer.server";
import { personal } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { Button, Buttons } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { CodeInput } from "~/ui/sign-in/code-input";
import { DemoNote } from "~/ui/sign-in/demo-note";
import { DevicePicks } from "~/ui/sign-in/device-picks";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { cookies, store, now, env } = context;
  const browser = await held(cookies.browser, request.headers.get("Cookie"));
  const email = await askedWith(store, browser, now());
  return data({ email, isDemo: env.mode === "demo" }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { values } = await parseForm(request, redeemForm);
  const { device } = redeemForm.parse(values);
  const refused = data({ device }, { status: 422, headers: personal });
  // Nothing was typed: that is no try.
  if (!/[\p{L}\p{N}]/u.test(values.code ?? "")) return refused;
  const done = await signInAnswer(request, context, { token: null, code: values.code ?? "", device });
  return done ?? refused;
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => {
  const t = translator(localeOf(matches));
  const title = t("sign-in:code.heading", { context: contextOf(found?.email) });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

/** The words for texts, where it was the number of a telephone. */
function contextOf(key: string | null | undefined): "text" | undefined {
  return key?.startsWith("+") ? "text" : undefined;
}

export default function SignInCode() {
  const { email, isDemo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as { device: string } | undefined;
  const { t } = useTranslation("sign-in");
  const context = contextOf(email);
  const error = refused ? t("problem.code", { context }) : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "code", text: error }] : []} />
      <h1>{t("code.heading", { context })}</h1>
      <p className="lead">{email ? t("code.lead", { email, context }) : t("code.leadAny")}</p>
      <div className="cols cols--main">
        <form method="post" action="/sign-in/code" noValidate>
          <CodeInput error={error} isText={context === "text"} />
          <DevicePicks chosen={refused?.device} />
          <Buttons>
            <Button>{t("code.button")}</Button>
          </Buttons>
          <p className="soft after-buttons">{t("code.good", { minutes: GOOD_MINUTES })}</p>
        </form>
        <div>
          {isDemo && <DemoNote about="code" />}
          <NewMail email={email} />
        </div>
      </div>
    </Page>
  );
}

function NewMail({ email }: { email: string | null }) {
  const { t } = useTranslation("sign-in");
  const context = contextOf(email);
  return (
    <Card tone="sunken" heading={t("code.none")} level={2}>
      <p>{t("code.noneText", { context })}</p>
      {email && (
        <form method="post" action="/sign-in">
          <input type="hidden" name="email" value={email} />
          <Button look="second">{t("code.again", { context })}</Button>
        </form>
      )}
      <p className="after-buttons">
        <a href="/sign-in">{t("code.other", { context })}</a>
      </p>
    </Card>
  );
}
