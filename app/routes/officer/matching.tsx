import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { matchDoneIn } from "~/server/matching/done.server";
import { askedIn, wishesIn } from "~/server/matching/forms.server";
import { matchRecipients } from "~/server/matching/match-recipients.server";
import { matchingPage } from "~/server/matching/queries.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import matchingStyles from "~/styles/matching.css?url";
import { Crumbs } from "~/ui/crumbs";
import { groupsAddress } from "~/ui/groups/addresses";
import { MatchToast } from "~/ui/matching/match-toast";
import { MatchingParts } from "~/ui/matching/matching-parts";
import { PastList } from "~/ui/matching/past-list";
import { Refusal } from "~/ui/matching/refusal";
import { Page } from "~/ui/page";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: matchingStyles }];

export const meta: MetaFunction = () => {
  const t = translator("en");
  const title = t("frame:title", { title: t("matching:matching.heading") });
  return [{ title }, { name: "robots", content: "noindex" }];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { funder, funders, chosen } = staffOf(context, request, ["officer"]);
  const params = new URL(request.url).searchParams;
  const asked = askedIn(params);
  const shown = await matchingPage(context.store, funder.id, asked);
  const done = await matchDoneIn(context.store, funder.id, params);
  return data({ ...shown, search: asked.search, done, funder, funders, chosen }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer"]);
  const { wishes, typed } = await wishesIn(request);
  if (wishes.length === 0) return data({ code: "nothing", ...typed, faults: {} }, { status: 422, headers: personal });
  const done = await matchRecipients(by, wishes, context);
  if (done === null) throw notThere();
  if (done.ok) {
    const told = { done: "matched", matching: done.matchingId, count: String(done.left) };
    return redirect(groupsAddress("/matching", by.chosen, told), { status: 303, headers: personal });
  }
  const faults = done.code === "by-hand" ? done.faults : {};
  const status = done.code === "nothing-left" ? 409 : 422;
  return data({ code: done.code, ...typed, faults }, { status, headers: personal });
}

export default function Matching() {
  const { hasGrants, parts, known, matchings, search, done, funder, funders, chosen } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("matching");
  const views = funders.map(({ id, name }) => ({ to: groupsAddress("/matching", id), name }));
  return (
    <Page here="groups">
      {again && <Refusal again={again} rows={parts.none.rows} />}
      {!again && done && <MatchToast done={done} chosen={chosen} />}
      {chosen !== null && <Views label={t("funders")} views={views} here={groupsAddress("/matching", chosen)} />}
      <Crumbs above={[{ to: groupsAddress("", chosen), name: t("groups") }]} here={t("matching.heading")} />
      <h1>{t("matching.heading")}</h1>
      <p className="lead">{t("matching.lead", { funder: funder.name })}</p>
      <p>
        <a href={groupsAddress("/duplicates", chosen)}>{t("matching.duplicates")}</a>
      </p>
      <MatchingParts {...{ hasGrants, parts, known, search, again, chosen }} funder={funder.name} />
      <PastList
        heading={t("past.heading")}
        entries={matchings.map(({ id, day, by, recipients, isUndone }) => ({
          id,
          words: t("recipients", { count: recipients }),
          when: t("past.when", { by: by ?? t("nobody"), day }),
          isUndone,
          undo: groupsAddress(`/matching/${id}/undoing`, chosen),
        }))}
      />
    </Page>
  );
}
