import { mayRemove, undoSince } from "~/domain/files/removal";
import { documentIn } from "../documents/queries.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { type NotMoved, recordMove, setRemoved } from "./remove-document.server";
import { lackOfRoom } from "./room.server";

/** Brings back what was taken away in the last thirty days. Null: there is no such document any more. Twice is once. */
export async function restoreDocument(
  by: PersonOfGroup,
  documentId: string,
  { store, now, requestId }: Ground,
): Promise<{ ok: true } | NotMoved | null> {
  const at = now();
  return store.write(async (on) => {
    const found = await documentIn(on, by.group.id, documentId);
    if (!found) return null;
    const { document, file } = found;
    if (document.removedAt !== null && document.removedAt <= undoSince(at)) return null;
    if (!mayRemove(by, document)) return { ok: false, code: "not-yours" };
    if (document.removedAt === null) return { ok: true };
    const code = await lackOfRoom(on, by.group.id, file.bytes);
    if (code !== null) return { ok: false, code };
    await setRemoved(on, document, { removedAt: null, removedBy: null });
    await recordMove(on, "document-restored", by, found, { at, requestId });
    return { ok: true };
  });
}
