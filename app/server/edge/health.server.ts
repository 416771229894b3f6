import { access, constants, statfs } from "node:fs/promises";
import { type RequestHandler, Router } from "express";
import type { Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";

/** `/healthz`: the process answers. `/readyz`: the database takes writes and has its migrations, and the disk has room. */
export function health(store: Store, dataDir: string, log: Log): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => void plain(response).send("ok\n"));
  router.get("/readyz", ready(store, dataDir, log));
  return router;
}

function ready(store: Store, dataDir: string, log: Log): RequestHandler {
  return async (_request, response) => {
    try {
      await store.check();
      await tryDisk(dataDir);
      plain(response).send("ok\n");
    } catch (error) {
      log.warn({ requestId: response.locals.requestId, fault: faultOf(error) }, "not ready");
      plain(response).status(503).send("not ready\n");
    }
  };
}

/** Throws when the folder takes no file, or its disk has less than a tenth free and less than 500 MB. */
async function tryDisk(dataDir: string): Promise<void> {
  await access(dataDir, constants.W_OK);
  const { bavail, blocks, bsize } = await statfs(dataDir);
  if (bavail < blocks / 10 && bavail * bsize < 500_000_000) throw new Error("the disk is nearly full");
}

function plain(response: Parameters<RequestHandler>[1]) {
  return response.type("text").set("Cache-Control", "no-store");
}
