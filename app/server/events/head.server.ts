import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Reading, Store } from "~db/store/store";
import { syncFolder, unlessGone } from "../upkeep/files.server";
import { type Link, markOf, noLink } from "./chain.server";

/** In the data folder, not in the database: without it nobody can make seals. */
export const KEY_FILE = "record.key";
/** Beside it, so that a chain that lost its end is seen. */
const HEAD_FILE = "record-head.json";

const schema = z.object({ position: z.int().nonnegative(), hash: z.string(), mark: z.string() });

/** What the head file says: the newest link when it was written, or why it says nothing. */
export type Head = Link | "gone" | "not ours";

/** The key of the record; null when its file is not there. */
export async function readKey(dataDir: string): Promise<string | null> {
  return unlessGone(readFile(join(dataDir, KEY_FILE), "utf8"));
}

/** The newest link as it is noted beside the database. */
export async function readHead(dataDir: string, key: string): Promise<Head> {
  const text = await unlessGone(readFile(join(dataDir, HEAD_FILE), "utf8"));
  if (text === null) return "gone";
  const { success, data } = schema.safeParse(parsed(text));
  return success && data.mark === markOf(key, data) ? { position: data.position, hash: data.hash } : "not ours";
}

/** Notes a link as the newest: once this returns it is on disk, whole. */
export async function writeHead(dataDir: string, key: string, { position, hash }: Link): Promise<void> {
  const path = join(dataDir, HEAD_FILE);
  const written = `${path}-${randomBytes(8).toString("hex")}`;
  const file = await open(written, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ position, hash, mark: markOf(key, { position, hash }) })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(written, path);
  await syncFolder(dataDir);
}

/**
 * Notes the newest link of the chain. A head that is not on the chain stays as it is: it shows that something was cut off.
 * False: there is such a one, or none.
 */
export async function moveHead(store: Store, dataDir: string, key: string): Promise<boolean> {
  const head = await readHead(dataDir, key);
  const last = await store.read(lastLink);
  if (!(await store.read((on) => isOnChain(on, head)))) return false;
  if (head !== "gone" && head !== "not ours" && head.position < last.position) await writeHead(dataDir, key, last);
  return true;
}

/** Notes whatever is there, because it came from a backup: the one lawful step back. */
export async function resetHead(store: Store, dataDir: string): Promise<void> {
  const key = await readKey(dataDir);
  if (key === null) await rm(join(dataDir, HEAD_FILE), { force: true });
  else await writeHead(dataDir, key, await store.read(lastLink));
}

/** The newest link of the chain. */
export async function lastLink(on: Reading): Promise<Link> {
  const { eventSeals } = on.tables;
  const { position, hash } = eventSeals;
  const [last] = await on.select({ position, hash }).from(eventSeals).orderBy(desc(position)).limit(1);
  return last ?? noLink;
}

/** Whether the chain goes through a head. */
export async function isOnChain(on: Reading, head: Head): Promise<boolean> {
  if (head === "gone" || head === "not ours") return false;
  if (head.position === noLink.position) return true;
  const { eventSeals } = on.tables;
  const isIt = and(eq(eventSeals.position, head.position), eq(eventSeals.hash, head.hash));
  return (await on.$count(eventSeals, isIt)) === 1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
