import type { MemberDoneShown } from "~/ui/groups/member-done";
import type { Store } from "~db/store/store";
import type { ByMember } from "./acting.server";
import { memberNamed } from "./queries.server";

const stateAfter: Record<string, string> = {
  added: "counts",
  waits: "waits",
  confirmed: "counts",
  ended: "ended",
  "taken-back": "ended",
  asked: "counts",
  withdrawn: "counts",
  titled: "counts",
};
const aboutInbox = ["inbox", "inbox-moved", "inbox-ended"];

/** What an address says was just done in a group, as long as it is so; null: nothing. */
export async function membersDoneIn(
  store: Store,
  params: URLSearchParams,
  by: Pick<ByMember, "personId" | "group">,
): Promise<MemberDoneShown | null> {
  const code = params.get("done") ?? "";
  if (aboutInbox.includes(code)) return { code, member: null };
  const member = Object.hasOwn(stateAfter, code) ? await memberNamed(store, params.get("who") ?? "", by) : null;
  const isSo = member?.state === stateAfter[code] || (code === "titled" && member?.state === "waits");
  return member && isSo ? { code, member: { id: member.id, name: member.name } } : null;
}
