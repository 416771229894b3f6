import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { doneIn } from "~/server/merging/done.server";
import { duplicatesOf } from "~/server/merging/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import matchingStyles from "~/styles/matching.css?url";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { groupsAddress } from "~/ui/groups/addresses";
import { DuplicatesToast } from "~/ui/matching/duplicates-toast";
import { PairTable } from "~/ui/matching/pair-table";
import { PastList } from "~/ui/matching/past-list";
import { Page } from "~/ui/page";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: matchingStyles }];

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [
    { title: t("frame:title", { title: t("matching:duplicates.heading") }) },
    { name: "robots", content: "noindex" },
  ];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { funder, funders, chosen } = staffOf(context, request, ["officer"]);
  const shown = await duplicatesOf(context.store, funder.id);
  const done = await doneIn(context.store, funder.id, new URL(request.url).searchParams);
  return data({ ...shown, done, funders, chosen }, { headers: personal });
}

export default function Duplicates() {
  const { pairs, hasMore, merges, done, funders, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("matching");
  const views = funders.map(({ id, name }) => ({ to: groupsAddress("/duplicates", id), name }));
  return (
    <Page here="groups">
      {done && <DuplicatesToast done={done} chosen={chosen} />}
      {chosen !== null && <Views label={t("funders")} views={views} here={groupsAddress("/duplicates", chosen)} />}
      <Crumbs above={[{ to: groupsAddress("", chosen), name: t("groups") }]} here={t("duplicates.heading")} />
      <h1>{t("duplicates.heading")}</h1>
      <p className="lead">{t("duplicates.lead")}</p>
      <p>
        <a href={groupsAddress("/matching", chosen)}>{t("duplicates.matching")}</a>
      </p>
      {pairs.length === 0 && (
        <Empty heading={t("duplicates.none.heading")} level={2} words={t("duplicates.none.words")} />
      )}
      {pairs.length > 0 && <p className="soft">{t("duplicates.pairs", { count: pairs.length })}</p>}
      {pairs.length > 0 && <PairTable pairs={pairs} chosen={chosen} />}
      {hasMore && <p>{t("duplicates.more")}</p>}
      <PastList
        heading={t("merges.heading")}
        entries={merges.map(({ id, kept, gone, day, by, isUndone }) => ({
          id,
          words: t("merges.words", { gone: gone.name, kept: kept.name }),
          when: t("merges.when", { by: by ?? t("nobody"), day }),
          isUndone,
          undo: groupsAddress(`/merges/${id}/undoing`, chosen),
        }))}
      />
    </Page>
  );
}
