import type { ActionFunctionArgs } from "@remix-run/node";
import { toCalls } from "~/server/calls/calls-answers.server";
import { settleCall } from "~/server/calls/settle-call.server";
import { notThere } from "~/server/people/answers.server";
import { staffOf } from "~/server/viewer/staff.server";

/** Says that a call was made. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const callId = params.call ?? "";
  if (!(await settleCall(staff, { callId, isDone: true }, context))) throw notThere();
  return toCalls(staff, callId);
}
