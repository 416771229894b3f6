import type { Store } from "~db/store/store";
import type { Env } from "./env.server";
import type { Log } from "./log.server";

declare module "@remix-run/node" {
  /** What the edge hands to every loader and action. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    log: Log;
    store: Store;
    env: Env;
    now(): Date;
    /** A keyed hash of the network address a request came from: enough to count by, and nothing else. */
    sender: string;
    /** The folder of the project. */
    root: string;
  }
}
