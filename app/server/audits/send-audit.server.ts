import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { faultOf } from "../log.server";
import { syncFolder } from "../upkeep/files.server";
import { auditFolder, sentFile } from "./folders.server";
import { type Received, receiveFiles, type SendProblem } from "./receive-files.server";
import { type NewAudit, newId, type Recorded, recordAudit, waitBeforeSending } from "./record-audit.server";
import { yearStartOf } from "./year-start.server";

const MB = 1_048_576;
const EXAMPLE = "wendle-grants.csv";

/** What came of sending a form: the audit's id, or why there is none. `busy`: the database did not answer. */
export type Sent =
  | { ok: true; id: string }
  | { ok: false; problem: SendProblem | "busy" | "full"; yearStart?: string }
  | { ok: false; problem: "tooOften"; wait: number; yearStart?: string };
type Ground = Pick<AppLoadContext, "store" | "env" | "now" | "sender" | "log" | "root">;

/** Takes the files of a form and makes an audit of them: all of it, or nothing is left behind. */
export async function sendAudit(request: Request, ground: Ground): Promise<Sent> {
  return inNewFolder(ground, async (id, folder) => {
    const received = await receiveFiles(request, folder, ground.env.audit.maxMb * MB);
    if ("problem" in received) return { ok: false, problem: received.problem, ...chosen(received) };
    return record(ground, id, received, false);
  });
}

/** The same with the file that comes along: the grants of a council that does not exist. */
export async function sendExample(request: Request, ground: Ground): Promise<Sent> {
  const content = await readFile(join(ground.root, "db/seed", EXAMPLE));
  return sendInvented(request, ground, { name: EXAMPLE, content });
}

/** The same with any file of invented grants. */
export async function sendInvented(
  request: Request,
  ground: Ground,
  { name, content }: { name: string; content: Buffer },
): Promise<Sent> {
  const fields = new URLSearchParams(await request.text());
  return inNewFolder(ground, async (id) => {
    await writeFile(sentFile(ground.env.dataDir, id, 1), content, { flag: "wx" });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const files = [{ name, bytes: content.length, sha256 }];
    return record(ground, id, { fields: new Map(fields), files }, true);
  });
}

async function inNewFolder(ground: Ground, work: (id: string, folder: string) => Promise<Sent>): Promise<Sent> {
  const id = newId();
  const folder = auditFolder(ground.env.dataDir, id);
  let sent: Sent | undefined;
  try {
    const { store, sender, env, now } = ground;
    const wait = await waitBeforeSending(store, sender, env.audit, now());
    if (wait > 0) return { ok: false, problem: "tooOften", wait };
    await makeFolder(folder);
    sent = await work(id, folder);
    return sent;
  } catch (error) {
    const problem = passing(error);
    if (!problem) throw error;
    ground.log.warn({ fault: faultOf(error) }, "a file could not be taken");
    return { ok: false, problem };
  } finally {
    if (!(sent?.ok && sent.id === id)) await rm(folder, { recursive: true, force: true });
  }
}

/** Not `recursive`: with it, a disk that takes no files is told as a folder that is not there. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(dirname(folder), { mode: 0o700 }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  await mkdir(folder, { mode: 0o700 });
}

async function record(ground: Ground, id: string, { fields, files }: Received, isExample: boolean): Promise<Sent> {
  const { store, env, sender, now } = ground;
  // A name in a folder is only safe on the disk once the folder is: of the files, of their folder, and of `audits`.
  const folder = auditFolder(env.dataDir, id);
  for (const named of [folder, dirname(folder), env.dataDir]) await syncFolder(named);
  const key = /^[\w-]{22}$/.exec(fields.get("key") ?? "")?.[0] ?? "";
  const audit: NewAudit = { id, sender, key, ...chosen({ fields }), isExample, files };
  const recorded = await recordAudit(store, audit, { limits: env.audit, now: now() });
  return { ...sentAs(recorded), ...chosen({ fields }) };
}

const chosen = ({ fields }: Pick<Received, "fields">) => ({ yearStart: yearStartOf(fields.get("yearStart") ?? "") });

function sentAs(recorded: Recorded): Sent {
  if (recorded.kind === "made" || recorded.kind === "same") return { ok: true, id: recorded.id };
  if (recorded.kind === "tooOften") return { ok: false, problem: "tooOften", wait: recorded.wait };
  return { ok: false, problem: "full" };
}

/** What passes by itself: a full disk, a database that is held or away. Everything else is a fault of ours. */
export function passing(error: unknown): "noRoom" | "busy" | null {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/.test(code)) return "noRoom";
  return /^(SQLITE_BUSY|SQLITE_READONLY|SQLITE_IOERR|EROFS|ECONN|ETIMEDOUT|08|53|57P|55P03)/.test(code) ? "busy" : null;
}
