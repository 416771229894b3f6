import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { notThere } from "~/server/people/answers.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { endWard } from "~/server/wards/end-ward.server";
import { settingsAddress } from "~/ui/settings/addresses";

/** One press, which the page of the list offers to undo. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = administratorOf(context, request);
  const wardId = params.ward ?? "";
  if ((await endWard(by, wardId, context)) === null) throw notThere();
  return redirect(settingsAddress("/wards", by.chosen, { ended: wardId }), { status: 303, headers: personal });
}
