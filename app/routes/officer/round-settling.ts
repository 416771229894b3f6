import type { ActionFunctionArgs } from "@remix-run/node";
import { formIn, textsIn } from "~/server/forms.server";
import { notThere } from "~/server/people/answers.server";
import { toDesigner } from "~/server/rounds/designer-answers.server";
import { settleText } from "~/server/rounds/settle-text.server";
import { staffOf } from "~/server/viewer/staff.server";

/** Chooses between two texts that were typed at once. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  const roundId = params.round ?? "";
  const choice = last("keep") === "waiting" ? ("waiting" as const) : ("standing" as const);
  const done = await settleText({ staff, tab: last("tab") }, { roundId, changeId: last("change"), choice }, context);
  if (!done) throw notThere();
  return toDesigner(
    { id: roundId, part: last("part"), chosen: staff.chosen },
    { done: "settled", version: done.version },
  );
}
