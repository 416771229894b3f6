import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { callsOf } from "~/server/calls/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import workStyles from "~/styles/settings.css?url";
import { CallsList } from "~/ui/calls/calls-list";
import { Empty } from "~/ui/empty";
import { callsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { Toast } from "~/ui/toast";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: workStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { funder, funders, chosen, ...staff } = staffOf(context, request, ["officer"]);
  const params = new URL(request.url).searchParams;
  const calls = await callsOf(context.store, { ...staff, funder });
  const settled = calls.find(({ id }) => id === params.get("call"));
  const said = settled && { name: settled.name, isDone: settled.doneOn !== null };
  return data({ calls, funder, funders, chosen, said: said ?? null }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("calls:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Calls() {
  const { calls, funder, funders, chosen, said } = useLoaderData<typeof loader>();
  const { t } = useTranslation("calls");
  const views = funders.map(({ id, name }) => ({ to: callsAddress("", id), name }));
  const [waiting, done] = [calls.filter((one) => one.doneOn === null), calls.filter((one) => one.doneOn !== null)];
  return (
    <Page here="rounds">
      {said && <Toast words={t(said.isDone ? "saidDone" : "saidUndone", { name: said.name })} />}
      {chosen !== null && <Views label={t("funders")} views={views} here={callsAddress("", chosen)} />}
      <h1>{t("heading", { funder: funder.name })}</h1>
      <p className="lead">{t("lead")}</p>
      {waiting.length > 0 ? (
        <CallsList calls={waiting} chosen={chosen} isDone={false} />
      ) : (
        <Empty heading={t("none")} level={2} words={t("noneWords")} />
      )}
      {done.length > 0 && (
        <section aria-labelledby="done">
          <h2 id="done">{t("doneHeading")}</h2>
          <CallsList calls={done} chosen={chosen} isDone={true} />
        </section>
      )}
    </Page>
  );
}
