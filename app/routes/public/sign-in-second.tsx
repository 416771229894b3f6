import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { showForm } from "~/server/factors/forms.server";
import { factorOf } from "~/server/factors/queries.server";
import { setUpFirst } from "~/server/factors/second-step.server";
import { showFactor } from "~/server/factors/show-factor.server";
import { parseForm } from "~/server/forms.server";
import { keepSession } from "~/server/sign-in/cookies.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { Button, Buttons } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { NumberInput } from "~/ui/factors/number-input";
import { Page } from "~/ui/page";
import { TextInput } from "~/ui/text-input";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const { since } = await factorOf(context.store, viewer);
  if (since === null) throw setUpFirst(to);
  return data({ to }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, showForm);
  const { number = "", recovery = "" } = values;
  const to = localPath(values.to ?? null);
  const secret = randomSecret();
  const done = await showFactor(viewer, { number, recovery }, secret, context);
  if (done === "none") return setUpFirst(to);
  const isLost = recovery !== "";
  if (done === "wrong") return data({ to, isLost, problem: "shown", minutes: 0 }, { status: 422, headers: personal });
  if (typeof done === "object") {
    const late = { ...personal, "Retry-After": String(done.wait) };
    return data({ to, isLost, problem: "wait", minutes: Math.ceil(done.wait / 60) }, { status: 429, headers: late });
  }
  const cookie = { "Set-Cookie": await keepSession(context.cookies, secret, viewer.device) };
  return redirect(to, { status: 303, headers: { ...personal, ...(done === "shown" && cookie) } });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:second.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInSecond() {
  const { to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("factors");
  const error = refused ? t(`problem.${refused.problem}`, { count: refused.minutes }) : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "number", text: error }] : []} />
      <h1>{t("second.heading")}</h1>
      <p className="lead">{t("second.lead")}</p>
      <form method="post" action="/sign-in/second" noValidate>
        <input type="hidden" name="to" value={refused?.to ?? to} />
        <NumberInput error={error} />
        <Disclosure summary={t("second.lost")} open={refused?.isLost}>
          <TextInput
            {...{ id: "recovery", name: "recovery", autoComplete: "off", letters: 12 }}
            label={t("second.recovery")}
            hint={t("second.recoveryHint")}
          />
          <p>{t("second.none")}</p>
        </Disclosure>
        <Buttons>
          <Button>{t("second.button")}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
