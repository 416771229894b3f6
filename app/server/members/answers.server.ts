import { data, redirect } from "@remix-run/node";
import { myGroupAddress } from "~/ui/groups/addresses";
import { notDone, notThere } from "../people/answers.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { personal } from "../viewer/signed-in.server";
import type { Done, Ground, Refused } from "./acting.server";
import { memberNamed } from "./queries.server";

/** Back to the people of a group after something was done; `done` and `who` say what, for the page to tell. */
export function toPeople(chosen: string | null, told: { done: string; who?: string }): Response {
  return redirect(myGroupAddress("/people", chosen, told), { status: 303, headers: personal });
}

/** A page about one press on somebody of the group. Throws 404 where there is no such membership. */
export async function pressShown(by: PersonOfGroup, membershipId: string | undefined, ground: Pick<Ground, "store">) {
  return data(await memberShown(by, membershipId, ground), { headers: personal });
}

/** What such a page needs. Throws 404 where there is no such membership. */
export async function memberShown(by: PersonOfGroup, membershipId = "", { store }: Pick<Ground, "store">) {
  const member = await memberNamed(store, membershipId, by);
  if (!member) throw notThere();
  return { member, chosen: by.chosen, isLead: by.role === "lead", isThroughInbox: by.inboxKey !== null };
}

/** What follows a press: the people of the group, or why it did nothing. Throws 404 for what is not there. */
export function pressAnswer(by: PersonOfGroup, done: Done<string> | Refused | null) {
  if (done === null) throw notThere();
  if (!done.ok) return notDone(done);
  return toPeople(by.chosen, { done: done.done, who: done.membershipId });
}
