import { redirect } from "@remix-run/node";
import { formIn } from "~/server/forms.server";
import { groupsAddress } from "~/ui/groups/addresses";
import { personal } from "../viewer/signed-in.server";

/** Back to the list of pairs after something was done to two groups. */
export function toDuplicates(chosen: string | null, told: Record<string, string>): Response {
  return redirect(groupsAddress("/duplicates", chosen, told), { status: 303, headers: personal });
}

/** The two groups that a form names; null: it does not name two, and the list is the place to go. */
export async function pairIn(request: Request): Promise<{ oneId: string; otherId: string } | null> {
  const form = await formIn(request);
  const [oneId, otherId] = [form.get("one"), form.get("other")];
  const isPair = typeof oneId === "string" && typeof otherId === "string" && oneId !== "" && otherId !== "";
  return isPair ? { oneId, otherId } : null;
}
