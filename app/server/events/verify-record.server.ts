import { subHours } from "date-fns/subHours";
import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";
import { type Details, type EventRow, hashOfDetails, type Link, noLink, sealOf } from "./chain.server";
import { type Head, isOnChain, lastLink, readHead, readKey } from "./head.server";

const SLICE = 1_000;
/** Faults after which nobody reads on. */
const MOST = 1_000;
const HOUR = 3_600_000;

type Code =
  | "changed"
  | "missing"
  | "eventGone"
  | "detailsGone"
  | "detailsChanged"
  | "unsealed"
  | "noKey"
  | "otherKey"
  | "cut"
  | "headGone"
  | "headNotOurs"
  | "headOld";

/** What is wrong with the record: a code under `verify.record` in messages/en/upkeep.json, and its values. */
export interface Fault {
  code: Code;
  values: Record<string, number>;
}

/**
 * Whether the record is as it was sealed: nothing changed, taken away, put in or moved, and its end not cut off. The app may be
 * running. Gives how many entries were looked at, and the first thousand or so of the faults.
 */
export async function verifyRecord(
  store: Store,
  { dataDir, now }: { dataDir: string; now: Date },
): Promise<{ looked: number; faults: Fault[] }> {
  const key = await readKey(dataDir);
  if (key === null) {
    const { position } = await store.read(lastLink);
    const faults = position > 0 ? [fault("noKey")] : [];
    return { looked: 0, faults: [...faults, ...(await unsealed(store, now))] };
  }
  // The head first: what is sealed meanwhile is no fault.
  const head = await readHead(dataDir, key);
  const ofHead = await headFaults(store, head, now);
  const { looked, faults } = await walk(store, key);
  const isOther =
    head === "not ours" && looked > 0 && faults.filter(({ code }) => code === "changed").length === looked;
  const found = isOther ? [fault("otherKey")] : [...faults, ...ofHead];
  return { looked, faults: [...found, ...(await unsealed(store, now))] };
}

function fault(code: Code, values: Fault["values"] = {}): Fault {
  return { code, values };
}

async function headFaults(store: Store, head: Head, now: Date): Promise<Fault[]> {
  if (head === "gone") return [fault("headGone")];
  if (head === "not ours") return [fault("headNotOurs")];
  if (!(await store.read((on) => isOnChain(on, head)))) return [fault("cut", { position: head.position })];
  // It is written after the seal is: for a moment it may lag behind.
  const later = await store.read((on) => {
    const { eventSeals } = on.tables;
    return on.$count(
      eventSeals,
      and(gt(eventSeals.position, head.position), lt(eventSeals.sealedAt, subHours(now, 1))),
    );
  });
  return later > 0 ? [fault("headOld", { position: head.position, count: later })] : [];
}

/** Goes along the chain. After a fault it goes on from what is there, so that one change is told once. */
async function walk(store: Store, key: string): Promise<{ looked: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let last: Link = noLink;
  let looked = 0;
  for (let from: number | null = null; faults.length < MOST; ) {
    const after: number | null = from;
    const some = await store.read((on) => sealsAfter(on, after));
    for (const one of some) {
      faults.push(...faultsOf(key, last, one));
      last = one.seal;
      looked++;
    }
    if (some.length < SLICE) break;
    from = last.position;
  }
  return { looked, faults };
}

async function sealsAfter(on: Reading, after: number | null) {
  const { eventSeals, events, eventDetails } = on.tables;
  return on
    .select({ seal: eventSeals, event: events, details: eventDetails })
    .from(eventSeals)
    .leftJoin(events, eq(events.id, eventSeals.eventId))
    .leftJoin(eventDetails, eq(eventDetails.eventId, eventSeals.eventId))
    .where(after === null ? undefined : gt(eventSeals.position, after))
    .orderBy(eventSeals.position)
    .limit(SLICE);
}

interface Sealed {
  seal: Link & { sealedAt: Date };
  event: EventRow | null;
  details: Details | null;
}

function faultsOf(key: string, last: Link, { seal, event, details }: Sealed): Fault[] {
  const { position } = seal;
  if (event === null) return [fault("eventGone", { position })];
  const faults = [];
  const isNext = position === last.position + 1;
  // Behind a hole nobody knows what the hash goes on from; the hole is told.
  if (position > last.position + 1) faults.push(fault("missing", { from: last.position + 1, to: position - 1 }));
  else if (!isNext || sealOf(key, last, event, seal.sealedAt).hash !== seal.hash)
    faults.push(fault("changed", { position }));
  if (details === null) faults.push(fault("detailsGone", { position }));
  else if (hashOfDetails(details) !== event.detailHash) faults.push(fault("detailsChanged", { position }));
  return faults;
}

/** An event is sealed within seconds: one that is not was put in by hand, or nothing is running that seals. */
async function unsealed(store: Store, now: Date): Promise<Fault[]> {
  const count = await store.read(async (on) => {
    const { events, eventSeals } = on.tables;
    const at = (ms: number) => new Date(now.getTime() + ms);
    const found = on.select({ id: events.id }).from(events).leftJoin(eventSeals, eq(eventSeals.eventId, events.id));
    const isOdd = or(lt(events.at, at(-HOUR)), gt(events.at, at(HOUR)));
    return (await found.where(and(isNull(eventSeals.eventId), isOdd)).limit(MOST)).length;
  });
  return count > 0 ? [fault("unsealed", { count })] : [];
}
