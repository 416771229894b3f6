import { and, asc, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type Expiry, expiryOf } from "~/domain/files/expiry";
import { type DocumentKind, documentKinds } from "~/domain/files/kinds";
import { undoSince } from "~/domain/files/removal";
import { kindsSeen } from "~/domain/files/seen-kinds";
import type { Reading, Store } from "~db/store/store";
import { sightOf } from "../sharing/knows.server";
import type { Staff } from "../viewer/staff.server";

/** A document in a list. Days are `YYYY-MM-DD`, by the clocks of the place; `bytes` is its size. */
export interface DocumentListed {
  id: string;
  kind: DocumentKind;
  name: string;
  bytes: number;
  addedOn: string;
  addedBy: { id: string; name: string } | null;
  expiresOn: string | null;
  expiry: Expiry;
  scan: "not-scanned" | "clean" | "infected";
}

/**
 * The documents of a group by kind, the newest of each first; those that were taken away are not among them. `today` is
 * `YYYY-MM-DD`. Staff of a funder see the kinds that `kindsFor` gives, a group's own people all. One query.
 */
export async function documentsOf(
  on: Reading,
  groupId: string,
  today: string,
  kinds: readonly DocumentKind[] = documentKinds,
): Promise<DocumentListed[]> {
  const { documents } = on.tables;
  const isThere = and(eq(documents.groupId, groupId), isNull(documents.removedAt));
  const rows = await withFiles(on).where(and(isThere, inArray(documents.kind, [...kinds])));
  const listed = rows.map((row) => listedOf(row, today));
  return documentKinds.flatMap((kind) => listed.filter((document) => document.kind === kind));
}

/** The documents of a group that somebody of a funder may open; none where there are none for them. At most three queries. */
export async function documentsSeen(store: Store, staff: Staff, groupId: string, today: string) {
  return store.read(async (on) => documentsOf(on, groupId, today, await kindsFor(on, staff, groupId)));
}

/** What was taken away from a group and can still be brought back, the last one first. One query. */
export async function removedDocuments(on: Reading, groupId: string, now: Date): Promise<DocumentListed[]> {
  const { documents } = on.tables;
  const { day } = localMoment(now);
  const rows = await withFiles(on).where(and(eq(documents.groupId, groupId), gt(documents.removedAt, undoSince(now))));
  return rows
    .sort((a, b) => Number(b.document.removedAt) - Number(a.document.removedAt))
    .map((row) => listedOf(row, day));
}

/** The name of a group's document that is there or can still be brought back; null: there is none. One query. */
export async function documentNamed(store: Store, groupId: string, documentId: string, now: Date) {
  const found = await store.read((on) => documentIn(on, groupId, documentId));
  const removedAt = found?.document.removedAt ?? null;
  return !found || (removedAt !== null && removedAt <= undoSince(now)) ? null : found.file.name;
}

/** A document of a group with its file, those that were taken away as well. One query. */
export async function documentIn(on: Reading, groupId: string, documentId: string) {
  const { documents, files } = on.tables;
  const [found] = await on
    .select({ document: documents, file: files })
    .from(documents)
    .innerJoin(files, eq(files.id, documents.fileId))
    .where(and(eq(documents.id, documentId), eq(documents.groupId, groupId)));
  return found ?? null;
}

/** A document with its file, as their rows are. */
export type DocumentFound = NonNullable<Awaited<ReturnType<typeof documentIn>>>;

/**
 * The kinds of a group's documents that somebody of a funder may see and open; none where the group has to look as if it were
 * not there. Lists and downloads ask this alone.
 */
export async function kindsFor(
  on: Reading,
  staff: Pick<Staff, "funder" | "roles" | "wardIds">,
  groupId: string,
): Promise<readonly DocumentKind[]> {
  return kindsSeen(staff.roles, await sightOf(on, staff, groupId));
}

function withFiles(on: Reading) {
  const { documents, files, people } = on.tables;
  return on
    .select({ document: documents, file: files, person: { id: people.id, name: people.name } })
    .from(documents)
    .innerJoin(files, eq(files.id, documents.fileId))
    .leftJoin(people, eq(people.id, documents.addedBy))
    .orderBy(desc(documents.addedAt), asc(documents.id))
    .$dynamic();
}

function listedOf({ document, file, person }: Awaited<ReturnType<typeof withFiles>>[number], today: string) {
  const { id, expiresOn, addedAt } = document;
  return {
    ...{ id, kind: document.kind as DocumentKind, name: file.name, bytes: file.bytes, scan: file.scan },
    ...{ addedOn: localMoment(addedAt).day, addedBy: person, expiresOn, expiry: expiryOf(expiresOn, today) },
  } satisfies DocumentListed;
}
