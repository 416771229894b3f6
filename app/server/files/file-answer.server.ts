import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { attachmentNamed } from "~/domain/files/disposition";
import { nameWithEnding } from "~/domain/files/types";
import { errorPage } from "../edge/error-page.server";
import type { Env } from "../env.server";
import type { Log } from "../log.server";
import { unlessGone } from "../upkeep/files.server";
import { bytesPath } from "./places.server";

/** What serving a file stands on. */
export interface Serving {
  env: Pick<Env, "dataDir">;
  log: Log;
  requestId: string;
}

/** A file as its row says. */
interface Kept {
  sha256: string;
  bytes: number;
  type: string;
  name: string;
  scan: "not-scanned" | "clean" | "infected";
}

/** Nobody keeps a copy on the way, and nobody packs it: the length stays as it is told. */
const kept = { "Cache-Control": "no-store, no-transform", "X-Robots-Tag": "noindex" };
/** Should a browser show it all the same, it can do nothing there. */
const caged = { "Content-Security-Policy": "sandbox; default-src 'none'" };

/**
 * A file to be kept, never shown: its bytes as they were sent, with the type that they have. 410 in words for one in which a
 * virus was found, 404 in words and a line in the log for one whose bytes are not on the disk as the row says.
 */
export async function fileAnswer(file: Kept, { env, log, requestId }: Serving, method: string): Promise<Response> {
  if (file.scan === "infected") return noFile("410-file", requestId);
  const handle = await opened(join(env.dataDir, bytesPath(file.sha256)), file.bytes);
  if (handle === null) {
    log.error({ requestId, sha256: file.sha256 }, "the bytes of a file are not there: run verify");
    return noFile("404-file", requestId);
  }
  const headers = {
    ...{ ...kept, ...caged, "Content-Length": String(file.bytes), "Content-Type": typeOf(file) },
    "Content-Disposition": attachmentNamed(nameWithEnding(file.name, file.type)),
  };
  if (method === "HEAD") return handle.close().then(() => new Response(null, { headers }));
  return new Response(createReadableStreamFromReadable(handle.createReadStream()), { headers });
}

/** The answer for what is not there, or not for whoever asks: both look the same. */
export function noFile(page: "410-file" | "404-file" | "404", requestId: string): Response {
  const headers = { ...kept, "Content-Type": "text/html; charset=utf-8" };
  const status = page === "404" ? 404 : page;
  return new Response(errorPage(status, { id: requestId }), { status: Number.parseInt(page, 10), headers });
}

/** Null: it is not there, or it has another length than it was kept with. */
async function opened(path: string, bytes: number): Promise<FileHandle | null> {
  const handle = await unlessGone(open(path, "r"));
  if (handle === null) return null;
  const found = await handle.stat();
  if (found.isFile() && found.size === bytes) return handle;
  await handle.close();
  return null;
}

const typeOf = ({ type }: Kept) => (type.startsWith("text/") ? `${type}; charset=utf-8` : type);
