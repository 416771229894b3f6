import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { notSent } from "~/server/mail/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import settingsStyles from "~/styles/settings.css?url";
import { Pages } from "~/ui/audit-parts/pages";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { NotSentTable } from "~/ui/letters/not-sent-table";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { Toast } from "~/ui/toast";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { funder, funders, chosen } = staffOf(context, request, ["officer", "administrator"]);
  const { store, now } = context;
  const asked = new URL(request.url).searchParams;
  const from = /^[1-9]\d{0,6}$/.test(asked.get("from") ?? "") ? Number(asked.get("from")) : 1;
  const list = await notSent(store, { funderId: funder.id, now: now(), from });
  return data({ ...list, funder, funders, chosen, isDone: asked.has("done") }, { headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("post:notSent.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function NotSentLetters() {
  const { mails, all, from, size, funder, funders, chosen, isDone } = useLoaderData<typeof loader>();
  const { t } = useTranslation("post");
  const views = funders.map(({ id, name }) => ({ to: settingsAddress("/letters", id), name }));
  return (
    <Page here="account">
      {isDone && <Toast words={t("notSent.done")} />}
      {chosen !== null && (
        <Views label={t("notSent.funders")} views={views} here={settingsAddress("/letters", chosen)} />
      )}
      <Crumbs above={[{ to: "/account", name: t("account") }]} here={t("notSent.heading")} />
      <h1>{t("notSent.heading")}</h1>
      <p className="lead">{t("notSent.lead", { funder: funder.name })}</p>
      <div className="settings">
        {mails.length > 0 && <NotSentTable mails={mails} chosen={chosen} />}
        {all === 0 && <Empty level={2} heading={t("notSent.none.heading")} words={t("notSent.none.words")} />}
        <Pages
          stretch={{ from, size, all }}
          label={t("notSent.pages")}
          to={(first) => settingsAddress("/letters", chosen, { from: String(first) })}
        />
      </div>
    </Page>
  );
}
