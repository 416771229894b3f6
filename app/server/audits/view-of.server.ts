import { randomBytes } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import type { Env } from "../env.server";
import { orderJob } from "../jobs/order-job.server";
import { hasRoomToRead, roomOn } from "./room.server";

/** One audit may be looked at in this many ways; each costs a reading of the file and room on disk. */
const MOST_VIEWS = 100;
/** A small file is read in less: then nobody needs to see the page that says how far we are. */
const PATIENCE_MS = 1_500;
const LOOK_AGAIN_MS = 100;

export type Audit = Reading["tables"]["audits"]["$inferSelect"];
/** What ordering a reading stands on. */
export interface AuditGround {
  store: Store;
  env: Pick<Env, "dataDir" | "audit">;
  now: () => Date;
}
export type AuditView = Reading["tables"]["auditViews"]["$inferSelect"];

/** `none`: no such audit, or its thirty days are over. `waiting`: ordered, being read, or refused (its progress says which).
 * `full`: there is no room for another view now. */
export type ViewFound =
  | { kind: "ready"; audit: Audit; view: AuditView }
  | { kind: "waiting"; audit: Audit }
  | { kind: "tooMany"; audit: Audit }
  | { kind: "full"; audit: Audit }
  | { kind: "none" };

/**
 * The view of an audit that a canonical query asks for ("" = everything). One that was never asked for is ordered, and
 * waited for a moment. One read when it is there.
 */
export async function viewOf(ground: AuditGround, id: string, query: string): Promise<ViewFound> {
  const { store, now } = ground;
  const found = await findView(store, id, query, now());
  if (!found) return { kind: "none" };
  const { audit, view } = found;
  if (view?.readyAt) return { kind: "ready", audit, view };
  const ordered = view ?? (await orderView(ground, audit, query));
  if (typeof ordered === "string") return { kind: ordered, audit };
  const isNew = !view || now().getTime() - view.orderedAt.getTime() < PATIENCE_MS;
  const ready = isNew ? await waitFor(store, ordered.id) : undefined;
  return ready ? { kind: "ready", audit, view: ready } : { kind: "waiting", audit };
}

/** Ids are 128 bits in base64url: anything else is not looked up. */
export function isAuditId(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** An audit that is not over and, when it was ever ordered, its view. One read. */
async function findView(store: Store, id: string, query: string, now: Date) {
  if (!isAuditId(id)) return undefined;
  const [found] = await store.read(async (on) => {
    const { audits, auditViews } = on.tables;
    const same = and(
      eq(auditViews.auditId, audits.id),
      eq(auditViews.reading, audits.reading),
      eq(auditViews.query, query),
    );
    return on
      .select({ audit: audits, view: auditViews })
      .from(audits)
      .leftJoin(auditViews, same)
      .where(and(eq(audits.id, id), gt(audits.expiresAt, now)));
  });
  return found;
}

/** Orders a view unless somebody just did; its id, or why not: the audit has as many as it may, or there is no room. */
async function orderView(
  { store, env, now }: AuditGround,
  audit: Audit,
  query: string,
): Promise<{ id: string } | "tooMany" | "full"> {
  const room = await roomOn(env);
  return store.write(async (on) => {
    const { auditViews } = on.tables;
    const views = await on
      .select({ id: auditViews.id, query: auditViews.query })
      .from(auditViews)
      .where(and(eq(auditViews.auditId, audit.id), eq(auditViews.reading, audit.reading)));
    const same = views.find((view) => view.query === query);
    if (same) return same;
    if (views.length >= MOST_VIEWS) return "tooMany";
    return (await hasRoomToRead(on, audit.id, room)) ? { id: await addView(on, audit, query, now()) } : "full";
  });
}

/** Orders a view inside a write: the view, and the job that makes it. Returns its id. */
export async function addView(on: Writing, audit: Audit, query: string, now: Date): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  await on
    .insert(on.tables.auditViews)
    .values({ id, auditId: audit.id, reading: audit.reading, query, orderedAt: now });
  await orderJob(on, { id: randomBytes(16).toString("base64url"), kind: "audit", subject: id, now });
  return id;
}

/** Waits by real time, whatever the clock of a test says. */
async function waitFor(store: Store, viewId: string): Promise<AuditView | undefined> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    const [view] = await store.read(async (on) =>
      on.select().from(on.tables.auditViews).where(eq(on.tables.auditViews.id, viewId)),
    );
    if (view?.readyAt) return view;
    if (!view || view.refusal) return undefined;
  }
  return undefined;
}
