import { createHash } from "node:crypto";
import { type FileHandle, open, rename, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { fileName } from "./file-name.server";

/** So many files are read together in one audit. */
export const MOST_FILES = 2;
/** The disk is shared with everything else that people write. */
const LEAST_FREE_BYTES = 500 * 1_048_576;
const LOOK_EVERY_BYTES = 16 * 1_048_576;

export interface SentFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a form held: its fields, and its files, which are now in the folder as `sent-1`, `sent-2`. */
export interface Received {
  fields: Map<string, string>;
  files: SentFile[];
}

/** `fields` are those that came; the page shows them again. */
export interface NotTaken {
  problem: SendProblem;
  fields: Map<string, string>;
}

/** Why a form's files were not taken; each has a sentence under `problem` in messages/en/audit-start.json. */
export type SendProblem = "noFile" | "emptyFile" | "tooLarge" | "tooMany" | "broken" | "noRoom";

/**
 * Takes a form with files from the network straight to the disk. What is left in the folder after a problem is the caller's
 * to remove. Throws what a disk throws, unless it is full; and when whoever sends it goes away.
 */
export async function receiveFiles(
  request: Request,
  folder: string,
  maxBytes: number,
  mostFiles = MOST_FILES,
): Promise<Received | NotTaken> {
  const fields = new Map<string, string>();
  const parser = parserFor(request, maxBytes, mostFiles);
  if (!parser || !request.body) return { problem: "broken", fields };
  if (!(await hasRoom(folder))) return { problem: "noRoom", fields };
  const kept: Promise<Kept>[] = [];
  const state = { isTooMany: false };
  parser.on("field", (name, value) => fields.set(name, value));
  parser.on("file", (field, stream, info) => {
    // A form may break off before anybody listens, here or to the promise: unheard, either would end the server.
    stream.on("error", () => undefined);
    const path = join(folder, `sent-${kept.length + 1}.part`);
    const part = keep(stream, field === "file" ? fileName(info.filename ?? "") : "", path);
    part.catch(() => undefined);
    kept.push(part);
  });
  parser.on("filesLimit", () => Object.assign(state, { isTooMany: true }));
  const isRead = await readAll(request, parser);
  const all = await Promise.all(kept);
  request.signal.throwIfAborted();
  if (!isRead) return { problem: "broken", fields };
  return state.isTooMany ? { problem: "tooMany", fields } : settle(fields, all, folder);
}

function parserFor(request: Request, maxBytes: number, mostFiles: number) {
  const limits = { files: mostFiles, fileSize: maxBytes + 1, fields: 10, fieldSize: 1_000, parts: 20 };
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return busboy({ headers, limits, defParamCharset: "utf8" });
  } catch {
    return null;
  }
}

/** False: it was no form, or it broke off. */
async function readAll(request: Request, parser: busboy.Busboy): Promise<boolean> {
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  return pipeline(body, parser, { signal: request.signal }).then(
    () => true,
    () => false,
  );
}

interface Kept extends SentFile {
  path: string;
  problem: SendProblem | null;
}

/** Writes a part to the disk; after a problem the rest is read and let go, so that the answer can be read. */
async function keep(stream: Readable & { truncated?: boolean }, name: string, path: string): Promise<Kept> {
  const hash = createHash("sha256");
  let [bytes, problem]: [number, SendProblem | null] = [0, null];
  const handle = await open(path, "wx", 0o600).catch((error) => {
    stream.resume();
    throw error;
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const isTime = Math.floor(bytes / LOOK_EVERY_BYTES) < Math.floor((bytes + chunk.length) / LOOK_EVERY_BYTES);
      bytes += chunk.length;
      hash.update(chunk);
      problem ??= (isTime && !(await hasRoom(path))) || !(await wasWritten(handle, chunk)) ? "noRoom" : null;
    }
    if (!problem && !(await isSafe(handle))) problem = "noRoom";
  } catch {
    problem = "broken";
  } finally {
    await handle.close();
  }
  return { name, bytes, sha256: hash.digest("hex"), path, problem: stream.truncated ? "tooLarge" : problem };
}

const wasWritten = (handle: FileHandle, chunk: Buffer) => unlessFull(handle.appendFile(chunk));
const isSafe = (handle: FileHandle) => unlessFull(handle.sync());

function unlessFull(written: Promise<void>): Promise<boolean> {
  return written.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOSPC" || error.code === "EDQUOT") return false;
      throw error;
    },
  );
}

/** A form without a file still has a part for it, without name and content. */
async function settle(
  fields: Received["fields"],
  all: Kept[],
  folder: string,
): Promise<ReturnType<typeof receiveFiles>> {
  const chosen = all.filter(({ name, bytes }) => name !== "" || bytes > 0);
  const problem = chosen.find((file) => file.problem)?.problem;
  if (problem) return { problem, fields };
  if (chosen.length === 0) return { problem: "noFile", fields };
  if (chosen.some(({ bytes }) => bytes === 0)) return { problem: "emptyFile", fields };
  for (const [number, { path }] of chosen.entries()) await rename(path, join(folder, `sent-${number + 1}`));
  const files = chosen.map(({ name, bytes, sha256 }, number) => ({ name: name || `${number + 1}`, bytes, sha256 }));
  return { fields, files };
}

async function hasRoom(path: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize >= LEAST_FREE_BYTES;
}
