import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { cleanImports } from "./clean.server";
import { Stopped } from "./work.server";

/** Removes what dead imports left while the server serves: none of it is seen, so nobody waits for it. */
export function startCleaning({ store, env, log }: { store: Store; env: Env; log: Log }): { stop(): Promise<void> } {
  let isStopping = false;
  const write: Store["write"] = (work) => (isStopping ? Promise.reject(new Stopped()) : store.write(work));
  const done = cleanImports({ ...store, write }, clock(env)()).catch((error) => {
    if (!(error instanceof Stopped)) log.error({ fault: faultOf(error) }, "old imports could not be removed");
  });
  return {
    async stop() {
      isStopping = true;
      await done;
    },
  };
}
