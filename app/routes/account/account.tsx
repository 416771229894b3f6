import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { recordOf } from "~/server/events/queries.server";
import { sessionsOf } from "~/server/sign-in/queries.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { MyRoles } from "~/ui/account/my-roles";
import { MySessions } from "~/ui/account/my-sessions";
import { Button } from "~/ui/button";
import { FactorLacking } from "~/ui/factors/factor-lacking";
import { MyFactor } from "~/ui/factors/my-factor";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { Record } from "~/ui/record";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const { store, now } = context;
  const ended = new URL(request.url).searchParams.get("ended");
  const { name, roles, memberships, personId, lacksFactor } = viewer;
  const [sessions, record] = await Promise.all([
    sessionsOf(store, viewer, now()),
    recordOf(store, { kind: "person", id: personId }),
  ]);
  const factor = { isLacking: lacksFactor, isShown: viewer.factorAt !== null };
  return data({ name, roles, memberships, factor, sessions, record, ended: endedIn(ended) }, { headers: personal });
}

function endedIn(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("account:heading", { name: found?.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Account() {
  const { name, roles, memberships, factor, sessions, record, ended } = useLoaderData<typeof loader>();
  const { t } = useTranslation("account");
  const hasWork = !factor.isLacking || roles.length + memberships.length > 0;
  return (
    <Page here="account">
      {ended !== null && <Note tone="leaf" first={t("ended", { count: ended })} />}
      <h1>{t("heading", { name })}</h1>
      <p className="lead">{t("lead")}</p>
      {factor.isLacking && <FactorLacking />}
      <div className="cols cols--main">
        <div>
          {hasWork && <MyRoles roles={roles} memberships={memberships} />}
          <h2>{t("record.heading")}</h2>
          <p>{t("record.lead")}</p>
          <Record entries={record.entries} />
        </div>
        <div>
          <MySessions sessions={sessions} />
          <MyFactor isShown={factor.isShown} />
          <p className="after-buttons">
            <a href="/account/letters">{t("letters")}</a>
          </p>
          <form method="post" action="/sign-out" className="after-buttons">
            <Button look="second">{t("out")}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
