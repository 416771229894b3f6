import type { Log } from "~/server/log.server";
import type { Store } from "~db/store/store";

declare module "@remix-run/node" {
  /** What the edge hands to every loader and action. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    log: Log;
    store: Store;
  }
}
