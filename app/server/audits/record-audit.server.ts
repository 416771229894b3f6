import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { Conflict } from "~db/store/refusals";
import type { Reading, Store, Writing } from "~db/store/store";
import { orderJob } from "../jobs/order-job.server";
import type { AuditLimits } from "./limits.server";
import type { SentFile } from "./receive-files.server";
import { hasRoomFor } from "./room.server";
import { sendingsSince } from "./sendings.server";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEPT_DAYS = 30;

/** An audit about to be made. `sender` is a keyed hash, `key` came with the form ("" for none), `yearStart` is `MM-DD`. */
export interface NewAudit {
  id: string;
  sender: string;
  key: string;
  yearStart: string;
  isExample: boolean;
  files: SentFile[];
}

/** `same`: this form was sent before, with these files. `tooOften`: seconds until another may be sent. */
export type Recorded =
  | { kind: "made"; id: string }
  | { kind: "same"; id: string }
  | { kind: "tooOften"; wait: number }
  | { kind: "full" };

export const newId = () => randomBytes(16).toString("base64url");

/** Makes an audit of files that are on the disk, and orders its reading. The limits are counted inside the write. */
export async function recordAudit(
  store: Store,
  audit: NewAudit,
  { limits, now }: { limits: AuditLimits; now: Date },
): Promise<Recorded> {
  const formKey = formKeyOf(audit);
  const record = () =>
    store.write(async (on): Promise<Recorded> => {
      const [before] = formKey === null ? [] : await sentBefore(on, formKey);
      if (before && before.expiresAt > now) return { kind: "same", id: before.id };
      const wait = await mustWait(on, audit.sender, limits, now);
      if (wait > 0) return { kind: "tooOften", wait };
      if (!(await hasRoomFor(on, bytesOf(audit), limits))) return { kind: "full" };
      await insert(on, audit, before ? null : formKey, now);
      return { kind: "made", id: audit.id };
    });
  return record().catch((error) => {
    // Somebody pressed twice: the other one was first.
    if (error instanceof Conflict && error.columns.includes("form_key")) return record();
    throw error;
  });
}

/** Seconds until this sender may send another file; 0: at once. One read, before anything is taken from the network. */
export function waitBeforeSending(store: Store, sender: string, limits: AuditLimits, now: Date): Promise<number> {
  return store.read((on) => mustWait(on, sender, limits, now));
}

async function mustWait(on: Reading, sender: string, { perHour }: AuditLimits, now: Date): Promise<number> {
  if (perHour === 0) return 0;
  const last = (await sendingsSince(on, sender, new Date(now.getTime() - HOUR)))[perHour - 1];
  return last ? Math.max(1, Math.ceil((last.getTime() + HOUR - now.getTime()) / 1_000)) : 0;
}

function sentBefore(on: Reading, formKey: string) {
  const { audits } = on.tables;
  return on.select({ id: audits.id, expiresAt: audits.expiresAt }).from(audits).where(eq(audits.formKey, formKey));
}

async function insert(on: Writing, audit: NewAudit, formKey: string | null, now: Date): Promise<void> {
  const { id, sender, yearStart, isExample, files } = audit;
  const { audits, auditFiles, auditViews } = on.tables;
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * DAY);
  const of = { sentFrom: sender, isExample, yearStart, formKey, bytes: bytesOf(audit), columns: {} };
  await on.insert(audits).values({ id, madeAt: now, expiresAt, ...of });
  for (const [number, file] of files.entries())
    await on.insert(auditFiles).values({ auditId: id, place: number + 1, ...file });
  const viewId = newId();
  await on.insert(auditViews).values({ id: viewId, auditId: id, reading: 1, query: "", orderedAt: now });
  await orderJob(on, { id: newId(), kind: "audit", subject: viewId, now });
}

/** Other files under the same key are another audit: people go back to a form that their browser kept. */
function formKeyOf({ key, yearStart, files }: NewAudit): string | null {
  if (key === "") return null;
  const hash = createHash("sha256").update(JSON.stringify([key, yearStart, files.map(({ sha256 }) => sha256)]));
  return hash.digest("base64url");
}

const bytesOf = ({ files }: NewAudit) => files.reduce((all, { bytes }) => all + bytes, 0);
