import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { hidden } from "~/server/audits/hidden.server";
import { progressPath, queryIn } from "~/server/audits/progress-form.server";
import { stopAudit } from "~/server/audits/stop-audit.server";

export function loader({ params }: ActionFunctionArgs) {
  return redirect(progressPath(params.id ?? "", ""), { headers: hidden });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? "";
  const query = await queryIn(request);
  const isThere = await stopAudit(context.store, id, query, context.now());
  if (!isThere) throw new Response(null, { status: 404, headers: hidden });
  return redirect(progressPath(id, query), { status: 303, headers: hidden });
}
