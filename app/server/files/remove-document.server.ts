import { eq } from "drizzle-orm";
import { mayRemove } from "~/domain/files/removal";
import type { Writing } from "~db/store/store";
import { type DocumentFound, documentIn } from "../documents/queries.server";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";

/** Why nothing was done; each code is a sentence under `refused` in messages/en/files.json. */
export interface NotMoved {
  ok: false;
  code: "not-yours" | "tooManyKept" | "tooMuchKept";
}

/** Takes a document away; its bytes stay for as long as it can be brought back. Null: there is none. Twice is once. */
export async function removeDocument(
  by: PersonOfGroup,
  documentId: string,
  { store, now, requestId }: Ground,
): Promise<{ ok: true } | NotMoved | null> {
  const at = now();
  return store.write(async (on) => {
    const found = await documentIn(on, by.group.id, documentId);
    if (!found) return null;
    if (!mayRemove(by, found.document)) return { ok: false, code: "not-yours" };
    if (found.document.removedAt !== null) return { ok: true };
    await setRemoved(on, found.document, { removedAt: at, removedBy: by.personId });
    await recordMove(on, "document-removed", by, found, { at, requestId });
    return { ok: true };
  });
}

/** Marks a document and its file as taken away, or not. */
export async function setRemoved(
  on: Writing,
  { id, fileId }: DocumentFound["document"],
  { removedAt, removedBy }: Pick<DocumentFound["document"], "removedAt" | "removedBy">,
): Promise<void> {
  const { documents, files } = on.tables;
  await on.update(documents).set({ removedAt, removedBy }).where(eq(documents.id, id));
  await on.update(files).set({ removedAt }).where(eq(files.id, fileId));
}

/** Puts into the record that a document came or went. */
export async function recordMove(
  on: Writing,
  type: "document-removed" | "document-restored",
  by: PersonOfGroup,
  { document, file }: DocumentFound,
  { at, requestId }: { at: Date; requestId: string },
): Promise<void> {
  const subject = { kind: "group" as const, id: by.group.id };
  const after = { what: file.name, kind: document.kind };
  await recordEvent(on, { type, by: actorInGroup(by), subject, groupId: by.group.id, at, requestId, after });
}
