import type { Store } from "~db/store/store";
import { hostingNamed } from "./queries.server";

/** What was just done about a hosting, as long as it is so. */
export interface HostDoneShown {
  code: "asked" | "agreed" | "ended";
  hosting: { id: string; name: string; terms: string; isHost: boolean; hostId: string };
}

/** What an address says was just done about a hosting of the group; null: nothing, or it is not so. */
export async function hostDoneIn(
  store: Store,
  params: URLSearchParams,
  groupId: string,
): Promise<HostDoneShown | null> {
  const code = params.get("done");
  if (code !== "asked" && code !== "agreed" && code !== "ended") return null;
  const hosting = await hostingNamed(store, params.get("hosting") ?? "", groupId);
  return hosting?.state === code ? { code, hosting } : null;
}
