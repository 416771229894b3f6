import { dirname } from "node:path";
import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { viewFolder } from "~/server/audits/folders.server";
import { hidden } from "~/server/audits/hidden.server";
import { notThere } from "~/server/audits/open-part.server";
import { faultKinds } from "~/server/audits/queries-parts.server";
import { readyView } from "~/server/audits/report-file.server";
import partStyles from "~/styles/audit-parts.css?url";
import type { ShownAudit } from "~/ui/audit/shown";
import { AuditCrumbs } from "~/ui/audit-parts/audit-crumbs";
import { FaultKinds } from "~/ui/audit-parts/fault-kinds";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";

export const handle = { density: "standard" };
export const links = () => [{ rel: "stylesheet", href: partStyles }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const { view } = await readyView(context, id, new URL(request.url).origin);
  const { files } = view.summary as ShownAudit;
  const names = files.map((file) => file.name);
  const kinds = await faultKinds(dirname(viewFolder(context.env.dataDir, view)), names);
  if (!kinds) throw notThere();
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  return data({ path: `/audit/${id}`, kinds, rejected, hasFiles: files.length > 1 }, { headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown) return [];
  const t = translator("en");
  const title = t("frame:title", { title: t("audit-parts:faults.heading") });
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function AuditFaults() {
  const { path, kinds, rejected, hasFiles } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit-parts");
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <Page here="audit">
      <AuditCrumbs audit={path} here={t("faults.heading")} />
      <h1>{t("faults.heading")}</h1>
      <p className="lead">{count === 0 ? t("faults.none") : t("faults.lead", { count })}</p>
      {rejected > 0 && <p>{t("faults.left", { count: rejected })}</p>}
      {count > 0 && (
        <p className="no-print">
          <ButtonLink to={`${path}/faults.csv`}>{t("faults.csv")}</ButtonLink>
        </p>
      )}
      <FaultKinds kinds={kinds} hasFiles={hasFiles} />
    </Page>
  );
}
