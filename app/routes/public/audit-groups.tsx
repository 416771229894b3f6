import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { notThere, openPart } from "~/server/audits/open-part.server";
import { fromOf, groupsPage } from "~/server/audits/queries-parts.server";
import partStyles from "~/styles/audit-parts.css?url";
import { AuditCrumbs } from "~/ui/audit-parts/audit-crumbs";
import { GroupsTable } from "~/ui/audit-parts/groups-table";
import { OfPart } from "~/ui/audit-parts/of-part";
import { Pages } from "~/ui/audit-parts/pages";
import { Page } from "~/ui/page";

export const handle = { density: "standard" };
export const links = () => [{ rel: "stylesheet", href: partStyles }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(asked: LoaderFunctionArgs) {
  const { id, back, parts, query, folders, funder } = await openPart(asked);
  const page = await groupsPage(folders, funder.place, fromOf(new URL(asked.request.url).searchParams));
  if (!page) throw notThere();
  return data({ path: `/audit/${id}`, back, parts, query, name: funder.shown.name, ...page }, { headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const t = translator("en");
  const title = t("frame:title", { title: t("audit-parts:groups.heading") });
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function AuditGroups() {
  const { path, back, parts, query, name, groups, stretch } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit-parts");
  const { from, all } = stretch;
  return (
    <Page here="audit">
      <AuditCrumbs audit={back} here={t("groups.heading")} />
      <h1>{t("groups.heading")}</h1>
      <p className="lead">{all === 0 ? t("groups.none") : t("groups.lead", { count: all })}</p>
      <p>{t("compare.funder", { name })}</p>
      <OfPart parts={parts} all={path} />
      {groups.length > 0 && (
        <>
          <p>{t("groups.range", { first: from, last: from + groups.length - 1, count: all })}</p>
          <GroupsTable groups={groups} />
          <p className="small soft">{t("groups.what")}</p>
        </>
      )}
      <Pages
        stretch={stretch}
        label={t("groups.pages")}
        to={(first) => `${path}/groups?${query && `${query}&`}from=${first}`}
      />
    </Page>
  );
}
