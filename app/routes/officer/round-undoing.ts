import type { ActionFunctionArgs } from "@remix-run/node";
import { formIn, textsIn } from "~/server/forms.server";
import { notThere } from "~/server/people/answers.server";
import { toDesigner } from "~/server/rounds/designer-answers.server";
import { undoChange } from "~/server/rounds/undo-change.server";
import { staffOf } from "~/server/viewer/staff.server";

/** Takes back what one version of a design changed. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  const roundId = params.round ?? "";
  const version = Number.parseInt(last("version"), 10) || 0;
  const done = await undoChange({ staff, tab: last("tab") }, { roundId, version }, context);
  if (!done) throw notThere();
  const to = { id: roundId, part: last("part"), chosen: staff.chosen };
  return toDesigner(to, done.undone.length === 0 ? { done: "nothing" } : { done: "undone", version: done.version });
}
