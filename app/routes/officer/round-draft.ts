import type { ActionFunctionArgs } from "@remix-run/node";
import { formIn, textsIn } from "~/server/forms.server";
import { partIn } from "~/server/rounds/round-page.server";
import { saveTyped } from "~/server/rounds/save-typed.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** What script saves by itself while somebody types; the answer is for it alone. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const saved = await saveTyped(context, staff, { roundId: params.round, part: partIn(params.part), typed });
  return Response.json(saved, { status: Object.keys(saved.problems).length > 0 ? 422 : 200, headers: personal });
}
