import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localPath } from "~/domain/people/local-path";
import { signInKey } from "~/domain/people/sign-in-key";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { isTextOffered } from "~/server/mail/settings.server";
import { askSignIn } from "~/server/sign-in/ask-sign-in.server";
import { held } from "~/server/sign-in/cookies.server";
import { askForm } from "~/server/sign-in/forms.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal } from "~/server/viewer/signed-in.server";
import { Button, Buttons } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { localeOf } from "~/ui/language/locale-of";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { ByOidc } from "~/ui/sign-in/by-oidc";
import { DemoNote } from "~/ui/sign-in/demo-note";
import { KeptOrNot } from "~/ui/sign-in/kept-or-not";
import { TextInput } from "~/ui/text-input";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const to = localPath(params.get("to"));
  if (context.viewer.kind === "person") throw redirect(to, { headers: personal });
  const { env } = context;
  const shown = { isDemo: env.mode === "demo", isTextOffered: isTextOffered(env), oidc: env.oidc?.name ?? null };
  return data({ to, isOut: params.has("out"), ...shown }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { cookies, sender } = context;
  const offered = { isTextOffered: isTextOffered(context.env) };
  const form = await parseForm(request, askForm(offered));
  const to = localPath(form.values.to ?? null);
  const email = form.values.email ?? "";
  if (!form.ok) return data({ to, email, problem: "email", minutes: 0 }, { status: 422, headers: personal });
  const browser = (await held(cookies.browser, request.headers.get("Cookie"))) ?? randomSecret();
  const asked = { emailKey: signInKey(email, offered)!, browser, sender, returnTo: to };
  const wait = await askSignIn(asked, context);
  const late = { ...personal, "Retry-After": String(wait) };
  if (wait > 0)
    return data({ to, email, problem: "wait", minutes: Math.ceil(wait / 60) }, { status: 429, headers: late });
  const kept = { ...personal, "Set-Cookie": await cookies.browser.serialize(browser) };
  return redirect("/sign-in/code", { status: 303, headers: kept });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [{ title: t("frame:title", { title: t("sign-in:ask.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignIn() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("sign-in");
  const context = shown.isTextOffered ? "text" : undefined;
  const error = refused ? t(`problem.${refused.problem}`, { count: refused.minutes, context }) : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "email", text: error }] : []} />
      {shown.isOut && !refused && (
        <Note tone="leaf" first={t("out.done")}>
          {t("out.doneText")}
        </Note>
      )}
      <KeptOrNot />
      <h1>{t("ask.heading")}</h1>
      <p className="lead">{t("ask.lead", { context })}</p>
      <div className="cols cols--main">
        <form method="post" action="/sign-in" noValidate>
          <input type="hidden" name="to" value={refused?.to ?? shown.to} />
          <TextInput
            {...{ id: "email", name: "email", typed: refused?.email, error }}
            {...(shown.isTextOffered
              ? ({ type: "text", autoComplete: "username" } as const)
              : ({ type: "email", autoComplete: "email" } as const))}
            label={t("ask.email", { context })}
            hint={t("ask.emailHint", { context })}
          />
          <Buttons>
            <Button icon="send">{t("ask.button", { context })}</Button>
          </Buttons>
        </form>
        <div className="stack">
          {shown.isDemo && <DemoNote about="ask" />}
          {shown.oidc !== null && <ByOidc name={shown.oidc} to={refused?.to ?? shown.to} />}
          <Card tone="sunken" heading={t("ask.noMail")} level={2}>
            <p>{t("ask.noMailText", { context })}</p>
          </Card>
        </div>
      </div>
    </Page>
  );
}
