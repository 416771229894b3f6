import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { confirmAuthenticator } from "~/server/factors/confirm-authenticator.server";
import { confirmForm } from "~/server/factors/forms.server";
import { pendingShown } from "~/server/factors/queries.server";
import { secondStep } from "~/server/factors/second-step.server";
import { parseForm } from "~/server/forms.server";
import { keepSession } from "~/server/sign-in/cookies.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { RecoveryCodes } from "~/ui/factors/recovery-codes";
import { SetUp } from "~/ui/factors/set-up";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

/** There is nothing to see here without a number: the codes are shown in the answer to it, and never again. */
export function loader({ request, context }: LoaderFunctionArgs) {
  signedIn(context, request);
  return data(null, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, confirmForm);
  const to = localPath(values.to ?? null);
  const secret = randomSecret();
  const done = await confirmAuthenticator(viewer, values.number ?? "", secret, context);
  if (done === "first") return secondStep("/account/authenticator");
  const pending = done === "wrong" ? await pendingShown(viewer, context) : null;
  if (pending) return data({ to, pending, codes: null }, { status: 422, headers: personal });
  if (done === "gone" || done === "wrong")
    return redirect("/account/authenticator", { status: 303, headers: personal });
  const kept = { ...personal, "Set-Cookie": await keepSession(context.cookies, secret, viewer.device) };
  return data({ to, pending, codes: done.codes }, { headers: kept });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:heading") }) }, { name: "robots", content: "noindex" }];
};

export default function AuthenticatorConfirmation() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("factors");
  const error = answer?.pending ? t("problem.number") : undefined;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "number", text: error }] : []} />
      <h1>{t("heading")}</h1>
      {answer?.pending && <SetUp pending={answer.pending} to={answer.to} error={error} />}
      {answer?.codes && <RecoveryCodes codes={answer.codes} to={answer.to} />}
      {!answer && <Over />}
    </Page>
  );
}

function Over() {
  const { t } = useTranslation("factors");
  const back = <ButtonLink to="/account/authenticator">{t("codes.overButton")}</ButtonLink>;
  return (
    <Note first={t("codes.over")} actions={back}>
      {t("codes.overText")}
    </Note>
  );
}
