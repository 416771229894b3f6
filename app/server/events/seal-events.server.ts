import { subHours } from "date-fns/subHours";
import { and, eq, gt, gte, isNull, max, or } from "drizzle-orm";
import { Conflict } from "~db/store/refusals";
import type { Reading, Store } from "~db/store/store";
import { keptKey } from "../secret-key.server";
import { type EventRow, type Link, noLink, sealOf } from "./chain.server";
import { KEY_FILE, lastLink, moveHead, readHead, readKey, writeHead } from "./head.server";

const BATCH = 500;

interface Ground {
  store: Store;
  dataDir: string;
  now(): Date;
  /** Stops after the batch at hand. */
  leaving?: AbortSignal;
}

/** Which events are looked at: those of the last hour before the newest, or all of them. */
type Look = "recent" | "all";

/** There is a chain, and its key is not in the data folder. */
export class NoRecordKey extends Error {
  override readonly name = "NoRecordKey";
}

/**
 * Seals what is not sealed, oldest first, some hundred at a time, and notes the newest seal beside the database. Several
 * processes may do it at once: a position can be taken only once. Returns how many it sealed. Throws NoRecordKey.
 */
export async function sealEvents(of: Ground, look: Look = "all"): Promise<number> {
  let sealed = 0;
  let from = await of.store.read((on) => beginning(on, look));
  while (from !== "end" && !of.leaving?.aborted) {
    const after = from;
    const some = await of.store.read((on) => unsealed(on, after));
    const done = some.length > 0 ? await seal(of, some) : 0;
    sealed += done;
    const isOver = some.length === 0 || (done > 0 && some.length < BATCH);
    // When another process was quicker, what it left is looked for from the same place.
    if (isOver) from = "end";
    else if (done > 0) from = some.at(-1) ?? "end";
  }
  return sealed;
}

type Place = Pick<EventRow, "at" | "id"> | "start";

async function beginning(on: Reading, look: Look): Promise<Place | "end"> {
  const { events, eventSeals } = on.tables;
  // Counting is quick; to look for each event's seal is not.
  if (look === "all") return (await on.$count(eventSeals)) < (await on.$count(events)) ? "start" : "end";
  const [newest] = await on.select({ at: max(events.at) }).from(events);
  return newest?.at ? { at: subHours(newest.at, 1), id: "" } : "end";
}

async function unsealed(on: Reading, after: Place): Promise<EventRow[]> {
  const { events, eventSeals } = on.tables;
  const isLater =
    after === "start" ? undefined : and(gte(events.at, after.at), or(gt(events.at, after.at), gt(events.id, after.id)));
  const found = on.select({ event: events }).from(events).leftJoin(eventSeals, eq(eventSeals.eventId, events.id));
  const some = await found
    .where(and(isLater, isNull(eventSeals.eventId)))
    .orderBy(events.at, events.id)
    .limit(BATCH);
  return some.map(({ event }) => event);
}

/** Seals these behind the newest seal; none of them when another process was quicker. */
async function seal({ store, dataDir, now }: Ground, some: readonly EventRow[]): Promise<number> {
  let last = await store.read(lastLink);
  const key = await keyFor(dataDir, last);
  const sealedAt = now();
  const seals = some.map((event) => {
    last = sealOf(key, last, event, sealedAt);
    return { ...last, eventId: event.id, sealedAt };
  });
  try {
    await store.write((on) => on.putMany(on.tables.eventSeals, seals));
  } catch (error) {
    if (error instanceof Conflict) return 0;
    throw error;
  }
  await moveHead(store, dataDir, key);
  return seals.length;
}

/** The key of the chain, and before its first seal a new one, with a head that says so. */
async function keyFor(dataDir: string, last: Link): Promise<string> {
  const isNew = last.position === noLink.position;
  const key = (await readKey(dataDir)) ?? (isNew ? keptKey(dataDir, KEY_FILE) : null);
  if (key === null) throw new NoRecordKey();
  if (isNew && (await readHead(dataDir, key)) === "gone") await writeHead(dataDir, key, noLink);
  return key;
}
