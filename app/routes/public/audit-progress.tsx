import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { auditAddress } from "~/server/audits/address.server";
import { hidden } from "~/server/audits/hidden.server";
import { makeAhead } from "~/server/audits/made-pages.server";
import { progressPath, queryIn } from "~/server/audits/progress-form.server";
import { progressOf } from "~/server/audits/queries-progress.server";
import { startAuditAgain } from "~/server/audits/stop-audit.server";
import { AuditProgress, type ShownProgress } from "~/ui/audit-start/audit-progress";
import { LookAgain } from "~/ui/audit-start/look-again";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const handle = { script: true, words: ["audit-start", "opendata"] };

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const { search, searchParams } = new URL(request.url);
  const address = auditAddress(searchParams);
  const progress = await progressOf(context.store, id, address.query, context.now());
  if (!progress) throw new Response(null, { status: 404, headers: hidden });
  if (progress.at.stage === "ready") {
    await makeAhead(context, id, address);
    return redirectDocument(`/audit/${id}${search}`, { headers: hidden });
  }
  return data({ ...progress, query: address.query } satisfies ShownProgress, { headers: hidden });
}

/** Begins again what was stopped or failed. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? "";
  const query = await queryIn(request);
  const isThere = await startAuditAgain(context.store, id, query, context.now());
  if (!isThere) throw new Response(null, { status: 404, headers: hidden });
  return redirect(progressPath(id, query), { status: 303, headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: progress }) => {
  const t = translator("en");
  const title = t(`audit-start:progress.${(progress as ShownProgress | undefined)?.at.stage ?? "reading"}.heading`);
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Progress() {
  const progress = useLoaderData<typeof loader>() as ShownProgress;
  const { t } = useTranslation("audit-start");
  const isUnderWay = /^(waiting|reading|stopping)$/.test(progress.at.stage);
  return (
    <Page here="audit">
      {isUnderWay && <LookAgain />}
      <Crumbs above={[{ to: "/audit", name: t("crumb") }]} here={t(`progress.${progress.at.stage}.heading`)} />
      <AuditProgress progress={progress} />
    </Page>
  );
}
