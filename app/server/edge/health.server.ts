import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import type { Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";

/** `/healthz`: the process answers. `/readyz`: the database is open, its migrations are in, and the disk takes a file. */
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

async function tryDisk(dataDir: string): Promise<void> {
  const file = join(dataDir, `.ready-${randomUUID()}`);
  await writeFile(file, "ok");
  await rm(file);
}

function plain(response: Parameters<RequestHandler>[1]) {
  return response.type("text").set("Cache-Control", "no-store");
}
