import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { findingOf, notThere, openPart } from "~/server/audits/open-part.server";
import { fromOf, grantsPage } from "~/server/audits/queries-parts.server";
import partStyles from "~/styles/audit-parts.css?url";
import { AuditCrumbs } from "~/ui/audit-parts/audit-crumbs";
import { GrantsTable } from "~/ui/audit-parts/grants-table";
import { OfPart } from "~/ui/audit-parts/of-part";
import { Pages } from "~/ui/audit-parts/pages";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { SeverityTag } from "~/ui/severity-tag";

export const handle = { density: "standard" };
export const links = () => [{ rel: "stylesheet", href: partStyles }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(asked: LoaderFunctionArgs) {
  const part = await openPart(asked);
  const { rule, severity, evidence, sentence, number } = findingOf(part, asked.params.number);
  const { id, back, parts, query, files, folders } = part;
  const which = { funder: part.funder.place, finding: number };
  const page = await grantsPage(folders, which, fromOf(new URL(asked.request.url).searchParams), files);
  if (!page) throw notThere();
  const finding = { rule, severity, evidence, sentence };
  const path = `/audit/${id}/findings/${number}`;
  return data({ path, back, parts, query, finding, ...page, hasFiles: files.length > 1 }, { headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const t = translator("en");
  const title = t("audit-parts:grants.heading", { title: t(`rules/${shown.finding.rule}:title`) });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function AuditGrants() {
  const { path, back, parts, query, finding, grants, stretch, hasFiles } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit-parts");
  const { from, all } = stretch;
  const heading = t("grants.heading", { title: t(`rules/${finding.rule}:title`) });
  const to = (first: number) => `${path}?${query && `${query}&`}from=${first}`;
  return (
    <Page here="audit">
      <AuditCrumbs audit={back} here={heading} />
      <h1>{heading}</h1>
      <SeverityTag shown={finding.severity} />
      <p className="lead">{finding.sentence}</p>
      <p>
        {t("grants.sure", { evidence: t(`audit:evidence.${finding.evidence}`) })}{" "}
        <a href={`/checks/${finding.rule}`}>{t("grants.check")}</a>
      </p>
      <OfPart parts={parts} all={`/audit/${path.split("/")[2]}`} />
      {grants.length === 0 ? (
        <p>{t("grants.none")}</p>
      ) : (
        <>
          <p>{t("grants.range", { first: from, last: from + grants.length - 1, count: all })}</p>
          <GrantsTable grants={grants} hasFiles={hasFiles} />
          <p className="small soft">{t("grants.why")}</p>
        </>
      )}
      <Pages stretch={stretch} label={t("grants.pages")} to={to} />
      {all > 0 && (
        <p className="no-print">
          <ButtonLink look="second" to={`${path}.csv${query && `?${query}`}`}>
            {t("grants.csv", { count: all })}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
