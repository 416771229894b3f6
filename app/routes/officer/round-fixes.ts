import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { formIn, textsIn } from "~/server/forms.server";
import { notThere } from "~/server/people/answers.server";
import { applyFix } from "~/server/rounds/apply-fix.server";
import { toDesigner } from "~/server/rounds/designer-answers.server";
import { staffOf } from "~/server/viewer/staff.server";

const fixSchema = z.object({
  code: z.string().max(60),
  value: z.union([z.string().max(200), z.number()]).optional(),
  row: z.string().max(100).optional(),
});

/** One press that mends what the check found. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const last = (name: string) => typed[name]?.at(-1) ?? "";
  const fix = fixSchema.safeParse(jsonIn(last("fix"))).data ?? { code: "" };
  const roundId = params.round ?? "";
  const basedOn = Number.parseInt(last("basedOn"), 10) || 0;
  const done = await applyFix({ staff, tab: last("tab") }, { roundId, ruleId: last("rule"), fix, basedOn }, context);
  if (!done) throw notThere();
  const to = { id: roundId, part: last("part"), chosen: staff.chosen };
  if (done.changed !== undefined) return toDesigner(to, { done: "changed", version: basedOn, row: done.changed });
  return toDesigner(to, done.version === null ? { done: "nothing" } : { done: "fixed", version: done.version });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
