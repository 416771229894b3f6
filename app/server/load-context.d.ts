import type { Store } from "~db/store/store";
import type { Log } from "./log.server";

declare module "@remix-run/node" {
  /** What the edge hands to every loader and action. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    log: Log;
    store: Store;
  }
}
