import { redirect } from "@remix-run/node";
import { formIn } from "~/server/forms.server";
import { groupsAddress } from "~/ui/groups/addresses";
import { personal } from "../viewer/signed-in.server";

/** Back to the list of pairs after something was done to two groups. */
export function toDuplicates(chosen: string | null, told: Record<string, string>): Response {
  return redirect(groupsAddress("/duplicates", chosen, told), { status: 303, headers: personal });
}

/** The two groups that a form names; throws 422 when it does not name two. */
export async function pairIn(request: Request): Promise<{ oneId: string; otherId: string }> {
  const form = await formIn(request);
  const [oneId, otherId] = [form.get("one"), form.get("other")];
  if (typeof oneId === "string" && typeof otherId === "string" && oneId !== "" && otherId !== "")
    return { oneId, otherId };
  throw new Response(null, { status: 422, headers: personal });
}
