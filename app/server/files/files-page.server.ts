import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { documentKinds } from "~/domain/files/kinds";
import { mayRemove } from "~/domain/files/removal";
import { translator } from "~/messages";
import type { FileDone } from "~/ui/files/file-toast";
import { myGroupAddress } from "~/ui/groups/addresses";
import { type DocumentListed, documentsOf, removedDocuments } from "../documents/queries.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { personal } from "../viewer/signed-in.server";
import type { NotAdded } from "./add-document.server";

type Ground = Pick<AppLoadContext, "store" | "now" | "env">;

/** All that the page of a group's files shows; `params` are those of its address. Two queries. */
export async function filesPage(who: PersonOfGroup, params: URLSearchParams, { store, now, env }: Ground) {
  const at = now();
  const { documents, removed } = await store.read(async (on) => ({
    documents: await documentsOf(on, who.group.id, localMoment(at).day),
    removed: await removedDocuments(on, who.group.id, at),
  }));
  const shown = (listed: DocumentListed) => {
    const { addedBy, ...rest } = listed;
    const canChange = mayRemove(who, { addedBy: addedBy?.id ?? null });
    return { ...rest, addedBy: addedBy && { name: addedBy.name }, canChange };
  };
  return {
    documents: documents.map(shown),
    removed: removed.map(shown),
    done: doneIn(params, documents, removed),
    bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
    ...{ kinds: documentKinds, maxMb: env.files.maxMb, chosen: who.chosen, group: who.group.name },
  };
}

/** What the address says was just done to a file, as long as it is so; null: nothing. */
function doneIn(params: URLSearchParams, there: DocumentListed[], removed: DocumentListed[]): FileDone | null {
  const code = params.get("done");
  if (code !== "added" && code !== "removed" && code !== "restored") return null;
  const found = (code === "removed" ? removed : there).find(({ id }) => id === params.get("document"));
  return found ? { code, id: found.id, name: found.name } : null;
}

/** Back to the files after something was done to one, for the page to tell. */
export function toFiles(who: PersonOfGroup, code: FileDone["code"], documentId: string): Response {
  const told = { done: code, document: documentId };
  return redirect(myGroupAddress("/files", who.chosen, told), { status: 303, headers: personal });
}

const statuses: Partial<Record<NonNullable<NotAdded["errors"]["file"]>, number>> = {
  tooLarge: 413,
  noRoom: 503,
  busy: 503,
};

/** The status and the sentences of a form that was not taken. */
export function notAdded({ values, errors }: NotAdded, maxMb: number) {
  const t = translator("en");
  const { file, ...others } = errors;
  const sentences = Object.entries(others).map(([field, problem]) => [field, t(`files:problem.${problem}`)]);
  if (file) sentences.push(["file", t(`files:problem.file.${file}`, { mb: maxMb })]);
  const status = (file && statuses[file]) ?? 422;
  return { status, typed: values, errors: Object.fromEntries(sentences) as Record<string, string> };
}
