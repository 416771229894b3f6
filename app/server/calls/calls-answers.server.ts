import { redirect } from "@remix-run/node";
import { callsAddress } from "~/ui/groups/addresses";
import { personal } from "../viewer/signed-in.server";
import type { Staff } from "../viewer/staff.server";

/** Back to the list of calls, which says what was done to one of them. */
export function toCalls({ chosen }: Pick<Staff, "chosen">, callId: string): Response {
  return redirect(callsAddress("", chosen, { call: callId }), { status: 303, headers: personal });
}
