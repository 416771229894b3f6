import type { FunderRole } from "~/domain/people/viewer";
import type { Reading } from "~db/store/store";
import { type DocumentFound, documentIn, kindsFor } from "../documents/queries.server";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { actorFor, type Staff } from "../viewer/staff.server";

/** The file of a document of one's own group; null: there is none. */
export async function fileForGroup({ group }: PersonOfGroup, documentId: string, { store }: Pick<Ground, "store">) {
  return store.read(async (on) => fileOf(await documentIn(on, group.id, documentId)));
}

/**
 * The file of a document of a group that a funder knows, for somebody who may see its kind; null: there is none for them.
 * The group's record says who opened what. With `look` nothing is handed over yet, and nothing is noted.
 */
export async function fileForStaff(
  staff: Staff,
  { groupId, documentId }: { groupId: string; documentId: string },
  { store, now, requestId }: Ground,
  how: "look" | "open",
): Promise<DocumentFound["file"] | null> {
  if (how === "look") return store.read(async (on) => fileOf(await seenBy(on, staff, groupId, documentId)));
  const at = now();
  return store.write(async (on) => {
    const found = await seenBy(on, staff, groupId, documentId);
    const file = fileOf(found);
    if (!found || !file || file.scan === "infected") return file;
    const subject = { kind: "group" as const, id: groupId };
    const after = { what: file.name, kind: found.document.kind };
    const of = { by: actorFor(staff, roleOf(staff)), subject, groupId, funderId: staff.funder.id };
    await recordEvent(on, { type: "document-opened", ...of, at, requestId, after });
    return file;
  });
}

async function seenBy(on: Reading, staff: Staff, groupId: string, documentId: string): Promise<DocumentFound | null> {
  const found = await documentIn(on, groupId, documentId);
  if (!found) return null;
  const kinds: readonly string[] = await kindsFor(on, staff, groupId);
  return kinds.includes(found.document.kind) ? found : null;
}

const fileOf = (found: DocumentFound | null) => (found && found.document.removedAt === null ? found.file : null);

/** The weightiest of the roles that let them see it. */
function roleOf({ roles }: Staff): FunderRole {
  const order = ["officer", "finance", "auditor"] as const;
  return order.find((role) => roles.includes(role)) ?? "officer";
}
