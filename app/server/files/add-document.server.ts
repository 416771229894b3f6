import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { receiveFiles, type SendProblem } from "../audits/receive-files.server";
import { passing } from "../audits/send-audit.server";
import { faultOf } from "../log.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { documentForm } from "./forms.server";
import { keepBytes } from "./keep-bytes.server";
import { ARRIVING, makeFolder } from "./places.server";
import { recordDocument } from "./record-document.server";
import type { RoomProblem } from "./room.server";
import { type TypeProblem, typeOf } from "./type-of.server";

const MB = 1_048_576;

/** Why a file was not taken; each has a sentence under `problem.file` in messages/en/files.json. */
export type FileProblem = SendProblem | TypeProblem | RoomProblem | "busy";

/** What was typed, and for each field that could not be used the key of a sentence. */
export interface NotAdded {
  ok: false;
  values: Record<string, string>;
  errors: { kind?: string; expiresOn?: string; file?: FileProblem };
}

type Ground = Pick<AppLoadContext, "store" | "env" | "now" | "log" | "requestId">;
type Added = { ok: true; documentId: string } | NotAdded | null;

/**
 * Takes the form that adds a document to a group: its bytes to their place on the disk, then its rows. A crash between the
 * two leaves bytes that nobody names, and never a row without bytes. Null: whoever sends it is not in the group any more.
 */
export async function addDocument(request: Request, by: PersonOfGroup, ground: Ground): Promise<Added> {
  const { dataDir } = ground.env;
  const values: Record<string, string> = {};
  const arriving = `${ARRIVING}/${randomBytes(16).toString("hex")}`;
  const folder = join(dataDir, arriving);
  try {
    await makeFolder(dataDir, arriving);
    return await receive(request, by, ground, { folder, values });
  } catch (error) {
    const problem = passing(error);
    if (!problem) throw error;
    ground.log.warn({ fault: faultOf(error) }, "a file could not be taken");
    return { ok: false, values, errors: { file: problem } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(
  request: Request,
  by: PersonOfGroup,
  { store, env, now, requestId }: Ground,
  { folder, values }: { folder: string; values: Record<string, string> },
): Promise<Added> {
  const received = await receiveFiles(request, folder, env.files.maxMb * MB, 1);
  for (const name of Object.keys(documentForm.shape)) values[name] = received.fields.get(name) ?? "";
  const form = documentForm.safeParse(values);
  const errors: NotAdded["errors"] = form.success
    ? {}
    : Object.fromEntries(form.error.issues.map(({ path, message }) => [path[0], message]));
  if ("problem" in received) return { ok: false, values, errors: { ...errors, file: received.problem } };
  const [sent] = received.files;
  const path = join(folder, "sent-1");
  const found = await typeOf(path, sent!.name);
  if ("problem" in found) return { ok: false, values, errors: { ...errors, file: found.problem } };
  if (!form.success) return { ok: false, values, errors };
  const document = { ...form.data, file: { ...sent!, type: found.type } };
  await keepBytes(env.dataDir, path, sent!.sha256);
  const done = await store.write((on) => recordDocument(on, by, document, { at: now(), requestId }));
  return done?.ok === false ? { ok: false, values, errors: { file: done.problem } } : done;
}
