import { join } from "node:path";

/** Where an audit's files are: `dataDir`/audits/`id`. Ids are ours, so no name of a file gets into a path. */
export function auditFolder(dataDir: string, id: string): string {
  return join(dataDir, "audits", id);
}

/** A file as it was sent; `place` counts from 1. */
export function sentFile(dataDir: string, id: string, place: number): string {
  return join(auditFolder(dataDir, id), `sent-${place}`);
}

/** What was made of the files as they are read since the last correction of their columns. */
export function readingFolder(dataDir: string, { auditId, reading }: { auditId: string; reading: number }): string {
  return join(auditFolder(dataDir, auditId), `reading-${reading}`);
}

/** What was made of one view of an audit. */
export function viewFolder(dataDir: string, view: { auditId: string; reading: number; id: string }): string {
  return join(readingFolder(dataDir, view), `view-${view.id}`);
}
