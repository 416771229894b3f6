import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { emailKey } from "~/domain/people/email";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { askSignIn } from "~/server/sign-in/ask-sign-in.server";
import { held } from "~/server/sign-in/cookies.server";
import { askForm } from "~/server/sign-in/forms.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal } from "~/server/viewer/signed-in.server";
import { Button, Buttons } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { ByOidc } from "~/ui/sign-in/by-oidc";
import { DemoNote } from "~/ui/sign-in/demo-note";
import { TextInput } from "~/ui/text-input";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const to = localPath(params.get("to"));
  if (context.viewer.kind === "person") throw redirect(to, { headers: personal });
  const { mode, oidc } = context.env;
  const shown = { to, isOut: params.has("out"), isDemo: mode === "demo", oidc: oidc?.name ?? null };
  return data(shown, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { cookies, sender } = context;
  const form = await parseForm(request, askForm);
  const to = localPath(form.values.to ?? null);
  const email = form.values.email ?? "";
  if (!form.ok) return data({ to, email, problem: "email", minutes: 0 }, { status: 422, headers: personal });
  const browser = (await held(cookies.browser, request.headers.get("Cookie"))) ?? randomSecret();
  const asked = { emailKey: emailKey(email)!, browser, sender, returnTo: to };
  const wait = await askSignIn(asked, context);
  const late = { ...personal, "Retry-After": String(wait) };
  if (wait > 0)
    return data({ to, email, problem: "wait", minutes: Math.ceil(wait / 60) }, { status: 429, headers: late });
  const kept = { ...personal, "Set-Cookie": await cookies.browser.serialize(browser) };
  return redirect("/sign-in/code", { status: 303, headers: kept });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("sign-in:ask.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignIn() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("sign-in");
  const error = refused ? t(`problem.${refused.problem}`, { count: refused.minutes }) : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "email", text: error }] : []} />
      {shown.isOut && !refused && (
        <Note tone="leaf" first={t("out.done")}>
          {t("out.doneText")}
        </Note>
      )}
      <h1>{t("ask.heading")}</h1>
      <p className="lead">{t("ask.lead")}</p>
      <div className="cols cols--main">
        <form method="post" action="/sign-in" noValidate>
          <input type="hidden" name="to" value={refused?.to ?? shown.to} />
          <TextInput
            {...{ id: "email", name: "email", type: "email", autoComplete: "email", typed: refused?.email, error }}
            label={t("ask.email")}
            hint={t("ask.emailHint")}
          />
          <Buttons>
            <Button icon="send">{t("ask.button")}</Button>
          </Buttons>
        </form>
        <div className="stack">
          {shown.isDemo && <DemoNote about="ask" />}
          {shown.oidc !== null && <ByOidc name={shown.oidc} to={refused?.to ?? shown.to} />}
          <Card tone="sunken" heading={t("ask.noMail")} level={2}>
            <p>{t("ask.noMailText")}</p>
          </Card>
        </div>
      </div>
    </Page>
  );
}
