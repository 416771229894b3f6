import type { Viewer } from "~/domain/people/viewer";
import type { Locale } from "~/messages";
import type { Store } from "~db/store/store";
import type { Env } from "./env.server";
import type { Log } from "./log.server";
import type { Cookies } from "./sign-in/cookies.server";

declare module "@remix-run/node" {
  /** What the edge hands to every loader and action. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** The language that is asked for; a page without it stays English. */
    locale: Locale;
    log: Log;
    store: Store;
    env: Env;
    now(): Date;
    /** A keyed hash of the network address a request came from: enough to count by, and nothing else. */
    sender: string;
    /** Who asks, found out anew for each request. */
    viewer: Viewer;
    cookies: Cookies;
    /** The address people use, without a path: links in letters begin with it, whatever a request says. */
    origin: string;
    /** The installation's secret. */
    secretKey: string;
    /** The folder of the project. */
    root: string;
  }
}
