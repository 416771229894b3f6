import type { Store, Writing } from "~db/store/store";
import type { Env } from "../env.server";
import type { Log } from "../log.server";

export interface Work {
  store: Store;
  env: Env;
  log: Log;
  now(): Date;
  /** How far it is: rows so far and the share of all, from 0 to 1, null when not known. Cheap: kept and written once a second. */
  told(rows: number, share: number | null): void;
  /** Somebody asked it to stop, or another process has it now. */
  stopped(): boolean;
  /** Inside the write of a result: throws when another process has the job now. */
  keep(on: Writing): Promise<void>;
}

/** Does one job; done again from its start when the process died. What it throws is a fault of ours. */
export type Performer = (subject: string, work: Work) => Promise<"done" | "refused" | "stopped">;
