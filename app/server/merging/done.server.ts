import type { DoneToTwo } from "~/ui/matching/duplicates-toast";
import type { Store } from "~db/store/store";
import { mergeShown, pairToldApart } from "./queries.server";

/** What an address says was just done to two groups, as long as it is so; null: nothing. */
export async function doneIn(store: Store, funderId: string, params: URLSearchParams): Promise<DoneToTwo | null> {
  const [done, id] = [params.get("done"), params.get("merge")];
  if (done === "alike") return { code: done };
  if (done === "apart") {
    const pair = await pairToldApart(store, funderId, params.get("one"), params.get("other"));
    return pair && { code: done, ...pair };
  }
  const merge = id === null ? null : await mergeShown(store, id, funderId);
  if (!merge || (done !== "merged" && done !== "merge-undone")) return null;
  const { kept, gone, whyNot } = merge;
  return (whyNot === "undone") === (done === "merge-undone") ? { code: done, mergeId: id!, kept, gone } : null;
}
