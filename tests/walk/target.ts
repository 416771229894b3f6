import type { Identity } from "~/domain/access/policies";
import type { Probe } from "~/server/probe/seed-probe.server";
import type { Store } from "~db/store/store";

export type Whose = "own" | "foreign" | "missing";

/** What a parameter of a path stands for, made anew for each request: what one changes is not there for the next. */
export type Target = (whose: Whose, identity: Identity, ground: WalkGround, path: string) => Promise<string>;

export interface WalkGround {
  store: Store;
  probe: Probe;
  /** An audit of a real file, once there is one: for whoever has the link. */
  auditId: string;
  /** Of the server that is walked. */
  dataDir: string;
}
