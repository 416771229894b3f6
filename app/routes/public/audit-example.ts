import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { hidden } from "~/server/audits/hidden.server";
import { sendExample } from "~/server/audits/send-audit.server";
import { isOpenTo } from "~/server/audits/start.server";

export function loader() {
  return redirect("/audit");
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!isOpenTo(context.env)) throw new Response(null, { status: 403 });
  const sent = await sendExample(request, context);
  if (sent.ok) return redirect(`/audit/${sent.id}/progress`, { status: 303, headers: hidden });
  return redirect(`/audit?problem=${sent.problem}`, { status: 303 });
}
