import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readEnv } from "~/server/env.server";
import type { Store } from "~db/store/store";
import { root } from "./sources";

const start = new Date("2026-11-23T12:00:00Z");

/** What routes about audits are handed, with a data folder of its own and a clock that can be set. */
export function auditGround(store: Store, variables: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-audits-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const read = readEnv({ APP_ENV: "test", DATA_DIR: dataDir, ...variables }, root);
  if (!read.ok) throw new Error(read.problems.join());
  const silent = () => undefined;
  const at = { now: start };
  const log = { info: silent, warn: silent, error: silent, debug: silent };
  return { store, env: read.env, now: () => at.now, sender: "sender-1", log, root, nonce: "", requestId: "", at };
}

/** The form of /audit as a browser sends it. */
export function auditForm(
  files: readonly { name: string; content: string | Buffer }[],
  fields: Record<string, string> = {},
): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const { name, content } of files) body.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name);
  return new Request("http://localhost/audit", { method: "POST", body });
}
