import { readdir, rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import { type AuditFilter, filterOf } from "~/domain/audit/filter";
import { parseDay } from "~/domain/period";
import type { Writing } from "~db/store/store";
import { type AuditMade, auditToFolder } from "../audit/audit-to-folder.server";
import { type AuditOptions, Stopped } from "../audit/run-audit.server";
import { ClaimLost } from "../jobs/claims.server";
import type { Performer, Work } from "../jobs/performer.server";
import { removeReadings } from "./delete-audit.server";
import { auditFolder, readingFolder, sentFile, viewFolder } from "./folders.server";
import type { Audit, AuditView } from "./view-of.server";

const MB = 1_048_576;

/** What a job makes: a view of an audit, of files by their place. */
interface Subject {
  audit: Audit;
  view: AuditView;
  files: { name: string; bytes: number }[];
}

/** Makes a view of an audit: `subject` is the view's id. A view that is gone was deleted, or its columns corrected, meanwhile. */
export const performAudit: Performer = async (subject, work) => {
  const found = await findSubject(subject, work);
  if (!found) return "stopped";
  try {
    const made = await make(found, work);
    await keepResult(found, made, work);
    return made.kind;
  } catch (error) {
    if (error instanceof Stopped || (isAbsent(error) && (await isLost(work)))) return "stopped";
    throw error;
  }
};

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code === "ENOENT";

/** Whoever deletes an audit takes its job away first, and then its files. */
async function isLost({ store, keep }: Work): Promise<boolean> {
  try {
    await store.write(keep);
    return false;
  } catch (error) {
    if (error instanceof ClaimLost) return true;
    throw error;
  }
}

async function findSubject(viewId: string, { store }: Work): Promise<Subject | undefined> {
  return store.read(async (on) => {
    const { audits, auditFiles, auditViews } = on.tables;
    const [found] = await on
      .select({ audit: audits, view: auditViews })
      .from(auditViews)
      .innerJoin(audits, and(eq(audits.id, auditViews.auditId), eq(audits.reading, auditViews.reading)))
      .where(eq(auditViews.id, viewId));
    if (!found) return undefined;
    const files = await on
      .select({ name: auditFiles.name, bytes: auditFiles.bytes })
      .from(auditFiles)
      .where(eq(auditFiles.auditId, found.audit.id))
      .orderBy(asc(auditFiles.place));
    return { ...found, files };
  });
}

function make({ audit, view, files }: Subject, work: Work): Promise<AuditMade> {
  const { dataDir } = work.env;
  const { filter } = filterOf(new URLSearchParams(view.query));
  const sent = files.map(({ name }, number) => ({ name, path: sentFile(dataDir, audit.id, number + 1) }));
  const options = optionsOf(audit, filter, work);
  const progress = overAll(
    files.map(({ bytes }) => bytes),
    work.told,
  );
  return auditToFolder(
    sent,
    { ...options, progress, stopped: work.stopped },
    { reading: readingFolder(dataDir, view), view: viewFolder(dataDir, view) },
  );
}

function optionsOf({ yearStart, columns }: Audit, filter: AuditFilter, { env }: Work): Omit<AuditOptions, "kept"> {
  const { maxUnpackedMb, maxRows } = env.audit;
  const limits = { maxUnpackedBytes: maxUnpackedMb * MB, workbookUnpackedBytes: Math.min(300, maxUnpackedMb) * MB };
  return { asAt: filter.asAt === null ? null : parseDay(filter.asAt), yearStart, filter, columns, limits, maxRows };
}

/** Several files make one progress: each counts by its bytes. The reader names a file as it is on the disk. */
function overAll(bytes: readonly number[], told: Work["told"]): NonNullable<AuditOptions["progress"]> {
  const all = bytes.reduce((sum, some) => sum + some, 0);
  const before = { name: "", number: -1, bytes: 0, rows: 0 };
  let last = 0;
  return (name, share, rows) => {
    if (name !== before.name) {
      before.bytes += bytes[before.number] ?? 0;
      before.rows += last;
      before.number++;
      before.name = name;
    }
    last = rows;
    told(before.rows + rows, share === null ? null : (before.bytes + share * (bytes[before.number] ?? 0)) / all);
  };
}

/** One write: from then on the page shows it, or says why not. What readings before the last correction made goes then. */
async function keepResult({ audit, view }: Subject, made: AuditMade, work: Work): Promise<void> {
  const folder = auditFolder(work.env.dataDir, audit.id);
  const older = made.kind === "done" ? await olderReadings(folder, view.reading) : [];
  const bytes = await bytesIn(folder, older);
  await work.store.write(async (on) => {
    await work.keep(on);
    const { audits, auditFunders } = on.tables;
    await on.update(audits).set({ bytes }).where(eq(audits.id, audit.id));
    if (made.kind === "refused") return setView(on, view.id, { refusal: made.refusal });
    await on.delete(auditFunders).where(eq(auditFunders.viewId, view.id));
    const funders = made.funders.map((shown, number) => ({ viewId: view.id, place: number + 1, shown }));
    await on.putMany(auditFunders, funders);
    await setView(on, view.id, { summary: made.summary, readyAt: work.now(), refusal: null });
    await removeReadings(on, audit.id, view.reading);
  });
  for (const name of older) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

async function setView(on: Writing, id: string, set: Partial<AuditView>): Promise<void> {
  await on.update(on.tables.auditViews).set(set).where(eq(on.tables.auditViews.id, id));
}

async function olderReadings(folder: string, reading: number): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => Number(/^reading-(\d+)$/.exec(name)?.[1] ?? reading) < reading);
}

async function bytesIn(folder: string, without: readonly string[]): Promise<number> {
  const all = await readdir(folder, { recursive: true });
  const entries = all.filter((name) => !without.includes(name.split(sep)[0]!));
  const sizes = await Promise.all(entries.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((all, size) => all + size, 0);
}
