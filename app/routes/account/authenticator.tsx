import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { maySetUp } from "~/domain/people/factors";
import { localPath } from "~/domain/people/local-path";
import { translator } from "~/messages";
import { startForm } from "~/server/factors/forms.server";
import { factorOf, pendingShown } from "~/server/factors/queries.server";
import { secondStep } from "~/server/factors/second-step.server";
import { startAuthenticator } from "~/server/factors/start-authenticator.server";
import { parseForm } from "~/server/forms.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { FactorState, StartForm } from "~/ui/factors/factor-state";
import { NotThroughInbox } from "~/ui/factors/not-through-inbox";
import { SetUp } from "~/ui/factors/set-up";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const to = localPath(new URL(request.url).searchParams.get("to"));
  const [factor, pending] = await Promise.all([factorOf(viewer, context), pendingShown(viewer, context)]);
  return data({ to, factor, pending, maySetUp: maySetUp(viewer) }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const { values } = await parseForm(request, startForm);
  const done = await startAuthenticator(viewer, context);
  if (done === "first") return secondStep("/account/authenticator");
  const to = localPath(values.to ?? null);
  return redirect(`/account/authenticator?to=${encodeURIComponent(to)}`, { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("factors:heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Authenticator() {
  const { to, factor, pending, maySetUp: may } = useLoaderData<typeof loader>();
  const { t } = useTranslation("factors");
  return (
    <Page here="account">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="cols cols--main">
        <div>
          {!may && <NotThroughInbox />}
          {may && (pending ? <SetUp pending={pending} to={to} /> : factor.since === null && <WhatYouNeed to={to} />)}
        </div>
        <div>
          <FactorState {...factor} to={to} maySetUp={may} />
        </div>
      </div>
    </Page>
  );
}

function WhatYouNeed({ to }: { to: string }) {
  const { t } = useTranslation("factors");
  return (
    <section aria-labelledby="need">
      <h2 id="need">{t("start.heading")}</h2>
      <p>{t("start.app")}</p>
      <p>{t("start.time")}</p>
      <StartForm to={to} />
      <p className="after-buttons">
        <a href={`/account/passkeys/new?to=${encodeURIComponent(to)}`}>{t("start.passkey")}</a>
      </p>
    </section>
  );
}
