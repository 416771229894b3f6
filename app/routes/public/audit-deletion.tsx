import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { deleteAudit } from "~/server/audits/delete-audit.server";
import { hidden } from "~/server/audits/hidden.server";
import { auditFilesOf } from "~/server/audits/queries-progress.server";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const files = await auditFilesOf(context.store, id, context.now());
  if (files.length === 0) throw new Response(null, { status: 404, headers: hidden });
  return data({ id, files: files.map(({ name }) => name) }, { headers: hidden });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { store, env } = context;
  const wasThere = await deleteAudit(store, env.dataDir, params.id ?? "");
  if (!wasThere) throw new Response(null, { status: 404, headers: hidden });
  return redirect("/audit?deleted=yes", { status: 303, headers: hidden });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [
    { title: t("frame:title", { title: t("audit-start:deletion.heading") }) },
    { name: "robots", content: "noindex" },
  ];
};

export default function AuditDeletion() {
  const { id, files } = useLoaderData<typeof loader>();
  const { t } = useTranslation("audit-start");
  return (
    <Page here="audit">
      <Crumbs
        above={[
          { to: "/audit", name: t("crumb") },
          { to: `/audit/${id}`, name: t("deletion.audit") },
        ]}
        here={t("deletion.crumb")}
      />
      <h1>{t("deletion.heading")}</h1>
      <p className="lead">{t("deletion.what", { count: files.length })}</p>
      <ul>
        {files.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={place}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p>{t("deletion.sure")}</p>
      <form method="post">
        <Buttons>
          <Button>{t("deletion.button")}</Button>
          <ButtonLink look="second" to={`/audit/${id}`}>
            {t("deletion.keep")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
