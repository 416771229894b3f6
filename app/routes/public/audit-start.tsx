import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { newId } from "~/server/audits/record-audit.server";
import { type Sent, sendAudit } from "~/server/audits/send-audit.server";
import { isOpenTo, refusedStart, type StartRefused } from "~/server/audits/start.server";
import { yearStarts } from "~/server/audits/year-start.server";
import { SendFile } from "~/ui/audit-start/send-file";
import { StartClosed } from "~/ui/audit-start/start-closed";
import { WhatHappens } from "~/ui/audit-start/what-happens";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has("Cache-Control") ? actionHeaders : loaderHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { env } = context;
  const isDeleted = new URL(request.url).searchParams.has("deleted");
  const { maxMb, maxUnpackedMb, maxRows } = env.audit;
  const shown = {
    key: newId(),
    isDeleted,
    isOpen: isOpenTo(env),
    yearStarts,
    limits: { maxMb, maxUnpackedMb, maxRows },
  };
  const status = shown.isOpen ? 200 : 403;
  return data(shown, { status, headers: { "Cache-Control": hidden["Cache-Control"] } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (request.method !== "POST") throw new Response(null, { status: 405 });
  const sent: Sent = isOpenTo(context.env) ? await sendAudit(request, context) : { ok: false, problem: "closed" };
  if (sent.ok) return redirect(`/audit/${sent.id}/progress`, { status: 303, headers: hidden });
  const { refused, ...answer } = refusedStart(sent);
  return data(refused, answer);
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [
    { title: t("frame:title", { title: t("audit-start:heading") }) },
    { name: "description", content: t("audit-start:lead") },
  ];
};

export default function AuditStart() {
  const { key, isDeleted, isOpen, yearStarts: days, limits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as StartRefused | undefined;
  const { t } = useTranslation("audit-start");
  if (!isOpen) return <StartClosed />;
  return (
    <Page>
      {isDeleted && !refused && (
        <Note tone="leaf" first={t("deleted.first")}>
          {t("deleted.more")}
        </Note>
      )}
      <SendFile formKey={key} yearStarts={days} limits={limits} refused={refused} />
      <WhatHappens limits={limits} />
    </Page>
  );
}
