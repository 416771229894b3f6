import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { auditAddress } from "~/server/audits/address.server";
import { hidden, noRoomNow } from "~/server/audits/hidden.server";
import { type MadePage, madePage } from "~/server/audits/made-pages.server";
import { viewOf } from "~/server/audits/view-of.server";
import auditStyles from "~/styles/audit.css?url";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: auditStyles }];

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const address = auditAddress(new URL(request.url).searchParams);
  const found = await viewOf(context, id, address.query);
  if (found.kind === "none") throw new Response(null, { status: 404, headers: hidden });
  const path = `/audit/${id}`;
  if (found.kind === "waiting")
    return redirect(`${path}/progress${address.query && `?${address.query}`}`, { headers: hidden });
  if (found.kind === "tooMany") return data({ path, page: null, why: "many" }, { status: 429, headers: hidden });
  if (found.kind === "full") return data({ path, page: null, why: "full" }, { status: 503, headers: noRoomNow });
  const page = await madePage(context.store, found, address);
  const isBad = address.problems.length > 0 || address.hours.isBad;
  return data({ path, page, why: null }, { status: isBad ? 422 : 200, headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = (found as Found | undefined)?.page?.title ?? t("audit-page:audit");
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

interface Found {
  path: string;
  page: MadePage | null;
  /** Why a part is not shown: the audit has many of them, or the room for audits is full. */
  why: "many" | "full" | null;
}

export default function Audit() {
  const { path, page, why } = useLoaderData<typeof loader>() as Found;
  const { t } = useTranslation("audit-page");
  return (
    <Page here="audit">
      <div className="audit">
        <Crumbs above={[{ to: "/audit", name: t("audit") }]} here={page ? page.name : t(`${why ?? "many"}.title`)} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React made it from the same components, and escaped it */}
        {page ? <div dangerouslySetInnerHTML={{ __html: page.html }} /> : <NotRead path={path} why={why ?? "many"} />}
      </div>
    </Page>
  );
}

function NotRead({ path, why }: { path: string; why: "many" | "full" }) {
  const { t } = useTranslation("audit-page");
  return (
    <>
      <h1>{t(`${why}.title`)}</h1>
      <p className="lead">{t(`${why}.text`)}</p>
      <p>
        <a href={path}>{t("filter.clear")}</a>
      </p>
    </>
  );
}
