import type { MatchTold } from "~/ui/matching/match-toast";
import type { Store } from "~db/store/store";
import { matchingNamed } from "./queries.server";

/** What an address says was just matched or undone, as long as it is so; null: nothing. */
export async function matchDoneIn(store: Store, funderId: string, params: URLSearchParams): Promise<MatchTold | null> {
  const code = params.get("done");
  if (code !== "matched" && code !== "unmatched") return null;
  const matching = await matchingNamed(store, params.get("matching") ?? "", funderId);
  if (!matching || matching.isUndone !== (code === "unmatched")) return null;
  const { id, day, recipients } = matching;
  return { code, id, day, recipients, count: Number(/^\d{1,4}$/.exec(params.get("count") ?? "")?.[0] ?? 0) };
}
