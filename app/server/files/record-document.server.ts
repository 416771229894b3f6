import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { DocumentKind } from "~/domain/files/kinds";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";
import { lackOfRoom, type RoomProblem } from "./room.server";

type FileRow = Reading["tables"]["files"]["$inferSelect"];

/** A document whose bytes are in their place. `expiresOn` is `YYYY-MM-DD`; null: it does not run out. */
export interface NewDocument {
  kind: DocumentKind;
  expiresOn: string | null;
  file: { sha256: string; bytes: number; type: string; name: string };
}

/**
 * Writes a document and its file down, with the event. The same document sent twice is one. Null: whoever sent it is not in
 * the group any more.
 */
export async function recordDocument(
  on: Writing,
  by: PersonOfGroup,
  { kind, expiresOn, file }: NewDocument,
  { at, requestId }: { at: Date; requestId: string },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: RoomProblem } | null> {
  const groupId = by.group.id;
  if (!(await isInGroup(on, by))) return null;
  const same = await sameDocument(on, groupId, { kind, expiresOn, file });
  if (same) return { ok: true, documentId: same };
  const problem = await lackOfRoom(on, groupId, file.bytes);
  if (problem) return { ok: false, problem };
  const [documentId, fileId] = [randomUUID(), randomUUID()];
  const added = { groupId, addedAt: at, addedBy: by.personId };
  await on.insert(on.tables.files).values({ id: fileId, ...file, ...added, ...(await scanOf(on, file.sha256)) });
  await on.insert(on.tables.documents).values({ id: documentId, fileId, kind, expiresOn, ...added });
  const subject = { kind: "group" as const, id: groupId };
  const event = { by: actorInGroup(by), subject, groupId, at, requestId, after: { what: file.name, kind, expiresOn } };
  await recordEvent(on, { type: "document-added", ...event });
  return { ok: true, documentId };
}

/** What is known of the same bytes: who adds them anew does not get them scanned, or let through, anew. */
async function scanOf(on: Reading, sha256: string): Promise<Pick<FileRow, "scan" | "scannedAt">> {
  const { files } = on.tables;
  const [known] = await on
    .select({ scan: files.scan, scannedAt: files.scannedAt })
    .from(files)
    .where(eq(files.sha256, sha256))
    .orderBy(sql`case when ${files.scan} = 'infected' then 0 when ${files.scannedAt} is not null then 1 else 2 end`)
    .limit(1);
  return known ?? { scan: "not-scanned", scannedAt: null };
}

async function isInGroup(on: Reading, { personId, group }: PersonOfGroup): Promise<boolean> {
  const { memberships } = on.tables;
  const isTheirs = and(eq(memberships.personId, personId), eq(memberships.groupId, group.id));
  return (await on.$count(memberships, and(isTheirs, isNull(memberships.endedAt)))) > 0;
}

/** Two presses of one button bring the same bytes twice. */
async function sameDocument(on: Reading, groupId: string, { kind, expiresOn, file }: NewDocument) {
  const { files, documents } = on.tables;
  const day = expiresOn === null ? isNull(documents.expiresOn) : eq(documents.expiresOn, expiresOn);
  const isSame = and(eq(documents.kind, kind), day, eq(files.sha256, file.sha256), eq(files.name, file.name));
  const [found] = await on
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(files, eq(files.id, documents.fileId))
    .where(and(eq(documents.groupId, groupId), isNull(documents.removedAt), isSame));
  return found?.id ?? null;
}
