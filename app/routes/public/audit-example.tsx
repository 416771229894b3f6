import { type ActionFunctionArgs, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { sendExample } from "~/server/audits/send-audit.server";
import { closedStart, refusedStart, startShown } from "~/server/audits/start.server";
import type { StartShown } from "~/ui/audit-start/shown";
import { StartPage } from "~/ui/audit-start/start-page";

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** The example is asked for on the page of one's own file. */
export async function loader() {
  return redirect("/audit");
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!startShown(context).isOpen) return closedStart(context);
  const sent = await sendExample(request, context);
  if (!sent.ok) return refusedStart(sent, context);
  return redirect(`/audit/${sent.id}/progress`, { status: 303, headers: hidden });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("audit-start:heading") }) }];
};

export default function AuditExample() {
  const shown = useActionData<typeof action>() as StartShown | undefined;
  return shown ? <StartPage shown={shown} /> : null;
}
