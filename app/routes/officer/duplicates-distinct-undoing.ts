import type { ActionFunctionArgs } from "@remix-run/node";
import { pairIn, toDuplicates } from "~/server/merging/answers.server";
import { tellAlike } from "~/server/merging/tell-apart.server";
import { notThere } from "~/server/people/answers.server";
import { staffOf } from "~/server/viewer/staff.server";

export async function action({ request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer"]);
  const pair = await pairIn(request);
  if (pair === null) return toDuplicates(by.chosen, {});
  const done = await tellAlike(by, pair, context);
  if (done === null) throw notThere();
  return toDuplicates(by.chosen, { done: "alike" });
}
