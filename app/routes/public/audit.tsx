import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { auditAddress } from "~/server/audits/address.server";
import { hidden } from "~/server/audits/hidden.server";
import { shownPage } from "~/server/audits/queries-page.server";
import { viewOf } from "~/server/audits/view-of.server";
import auditStyles from "~/styles/audit.css?url";
import { AuditPage, type AuditShown } from "~/ui/audit/audit-page";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: auditStyles }];

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const address = auditAddress(new URL(request.url).searchParams);
  const found = await viewOf(context.store, id, address.query, context.now);
  if (found.kind === "none") throw new Response(null, { status: 404, headers: hidden });
  const path = `/audit/${id}`;
  if (found.kind === "waiting")
    return redirect(`${path}/progress${address.query && `?${address.query}`}`, { headers: hidden });
  if (found.kind === "tooMany") return data({ path, shown: null }, { status: 429, headers: hidden });
  const shown = await shownPage(context.store, found, address);
  const isBad = address.problems.length > 0 || address.hours.isBad;
  return data({ path, shown }, { status: isBad ? 422 : 200, headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = found?.shown ? titleOf(found.shown as AuditShown) : t("audit-page:audit");
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Audit() {
  const { path, shown } = useLoaderData<typeof loader>() as { path: string; shown: AuditShown | null };
  const { t } = useTranslation("audit-page");
  return (
    <Page here="audit">
      <div className="audit">
        <Crumbs above={[{ to: "/audit", name: t("audit") }]} here={shown ? nameOf(shown) : t("many.title")} />
        {shown ? <AuditPage shown={shown} /> : <TooMany path={path} />}
      </div>
    </Page>
  );
}

function TooMany({ path }: { path: string }) {
  const { t } = useTranslation("audit-page");
  return (
    <>
      <h1>{t("many.title")}</h1>
      <p className="lead">{t("many.text")}</p>
      <p>
        <a href={path}>{t("filter.clear")}</a>
      </p>
    </>
  );
}

function titleOf({ funder, audit }: AuditShown): string {
  const t = translator("en");
  if (funder) return funder.shown.title;
  const count = audit.funders.length;
  return count === 0 ? t("audit:headline.nothing") : t("audit:html.several", { count });
}

function nameOf({ audit, funder }: AuditShown): string {
  return funder?.shown.name ?? audit.files[0]?.name ?? "";
}
