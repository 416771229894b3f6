import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { maySetUp } from "~/domain/people/factors";
import { translator } from "~/messages";
import { recordOf } from "~/server/events/queries.server";
import { factorOf } from "~/server/factors/queries.server";
import { helpGivenBy } from "~/server/helping/queries.server";
import { sessionsOf } from "~/server/sign-in/queries.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { MyRoles } from "~/ui/account/my-roles";
import { MySessions } from "~/ui/account/my-sessions";
import { Button } from "~/ui/button";
import { FactorLacking } from "~/ui/factors/factor-lacking";
import { MyFactor } from "~/ui/factors/my-factor";
import { MyHelp } from "~/ui/helping/my-help";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { Record } from "~/ui/record";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const { store, now } = context;
  const asked = new URL(request.url).searchParams;
  const { name, roles, memberships, personId, lacksFactor } = viewer;
  const [sessions, help, record, { passkeys }] = await Promise.all([
    sessionsOf(store, viewer, now()),
    helpGivenBy(store, personId, now()),
    // What waits for a second factor is not told before it.
    lacksFactor ? null : recordOf(store, { kind: "person", id: personId }),
    factorOf(viewer, context),
  ]);
  const isShown = viewer.factorAt !== null;
  const factor = { isLacking: lacksFactor, isShown, maySetUp: maySetUp(viewer), passkeys };
  const told = {
    ended: endedIn(asked.get("ended")),
    stopped: asked.get("stopped") === "1",
    done: doneIn(asked.get("factor")),
  };
  const shown = help.filter(({ groupId }) =>
    memberships.some((one) => one.role === "helper" && one.groupId === groupId),
  );
  return data({ name, roles, memberships, help: shown, factor, sessions, record, ...told }, { headers: personal });
}

function endedIn(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function doneIn(text: string | null): "added" | "ended" | null {
  return text === "added" || text === "ended" ? text : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("account:heading", { name: found?.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Account() {
  const { name, roles, memberships, help, factor, sessions, record, ...told } = useLoaderData<typeof loader>();
  const { t } = useTranslation("account");
  const hasWork = !factor.isLacking || roles.length + memberships.length > 0;
  return (
    <Page here="account">
      {told.ended !== null && <Note tone="leaf" first={t("ended", { count: told.ended })} />}
      {told.stopped && <Note tone="leaf" first={t("helping:help.stopped")} />}
      {told.done !== null && <Note tone="leaf" first={t(`factors:account.done.${told.done}`)} />}
      <h1>{t("heading", { name })}</h1>
      <p className="lead">{t("lead")}</p>
      {factor.isLacking && <FactorLacking />}
      <div className="cols cols--main">
        <div>
          {hasWork && <MyRoles roles={roles} memberships={memberships} />}
          <MyHelp help={help} />
          {record && (
            <>
              <h2>{t("record.heading")}</h2>
              <p>{t("record.lead")}</p>
              <Record entries={record.entries} />
            </>
          )}
        </div>
        <div>
          <MySessions sessions={sessions} />
          <MyFactor {...factor} />
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
