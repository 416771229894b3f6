import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { sendAudit } from "~/server/audits/send-audit.server";
import { closedStart, refusedStart, startShown } from "~/server/audits/start.server";
import type { StartShown } from "~/ui/audit-start/shown";
import { StartPage } from "~/ui/audit-start/start-page";

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has("Cache-Control") ? actionHeaders : loaderHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const shown = startShown(context);
  const isDeleted = new URL(request.url).searchParams.has("deleted");
  const kept = { "Cache-Control": hidden["Cache-Control"] };
  return data({ ...shown, isDeleted }, { status: shown.isOpen ? 200 : 403, headers: kept });
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!startShown(context).isOpen) return closedStart(context);
  const sent = await sendAudit(request, context);
  if (!sent.ok) return refusedStart(sent, context);
  return redirect(`/audit/${sent.id}/progress`, { status: 303, headers: hidden });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [
    { title: t("frame:title", { title: t("audit-start:heading") }) },
    { name: "description", content: t("audit-start:lead") },
  ];
};

export default function AuditStart() {
  const { isDeleted, ...shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as StartShown | undefined;
  return <StartPage shown={answer ?? shown} isDeleted={isDeleted} />;
}
