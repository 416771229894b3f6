import { statfs } from "node:fs/promises";
import { and, eq, isNull, sum } from "drizzle-orm";
import type { Reading } from "~db/store/store";
import type { Env } from "../env.server";
import { unlessGone } from "../upkeep/files.server";
import type { AuditLimits } from "./limits.server";

const MB = 1_048_576;

/** How much all audits may take, and what is free on the disk now; in bytes. */
export interface Room {
  all: number;
  free: number;
}

/** Whether that many bytes more may be taken, by what audits have on the disk. */
export async function hasRoomFor(
  on: Reading,
  bytes: number,
  { diskMb }: Pick<AuditLimits, "diskMb">,
): Promise<boolean> {
  return (await takenBy(on)) + bytes <= diskMb * MB;
}

/** What `hasRoomToRead` is asked with, before its write. */
export async function roomOn({ dataDir, audit }: Pick<Env, "dataDir" | "audit">): Promise<Room> {
  const disk = await unlessGone(statfs(dataDir));
  return { all: audit.diskMb * MB, free: disk ? disk.bavail * disk.bsize : Number.POSITIVE_INFINITY };
}

/** Whether an audit may be read once more. What that takes is not known before: as much as its files, and so is each ordered. */
export async function hasRoomToRead(on: Reading, auditId: string, { all, free }: Room): Promise<boolean> {
  const { auditFiles, auditViews, jobs } = on.tables;
  const files = on.select({ bytes: sum(auditFiles.bytes) }).from(auditFiles);
  const [own] = await files.where(eq(auditFiles.auditId, auditId));
  const [ordered] = await on
    .select({ bytes: sum(auditFiles.bytes) })
    .from(jobs)
    .innerJoin(auditViews, eq(auditViews.id, jobs.subject))
    .innerJoin(auditFiles, eq(auditFiles.auditId, auditViews.auditId))
    .where(and(eq(jobs.kind, "audit"), isNull(jobs.endedAt)));
  const wanted = Number(own?.bytes ?? 0) + Number(ordered?.bytes ?? 0);
  return wanted <= free && (await takenBy(on)) + wanted <= all;
}

async function takenBy(on: Reading): Promise<number> {
  const [all] = await on.select({ bytes: sum(on.tables.audits.bytes) }).from(on.tables.audits);
  return Number(all?.bytes ?? 0);
}
