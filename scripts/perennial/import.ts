import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { translator } from "~/messages";
import { clock } from "~/server/clock.server";
import { type Env, readEnv } from "~/server/env.server";
import { newestImports } from "~/server/imports/queries-imports.server";
import { runImport } from "~/server/imports/run-import.server";
import { undoImport } from "~/server/imports/undo.server";
import type { ImportEnd } from "~/server/imports/work.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { endingText, importsText, refusalText } from "./import-words";
import { progressBar } from "./progress";

const t = translator("en");

/** How long to wait for another import to end, in milliseconds. */
const PATIENCE = 120_000;

type Asked = Exclude<ReturnType<typeof askedFor>, string>;

/** `perennial import <file…>`: brings published grants into the data folder. Exit codes: 0 done, 1 refused, 2 usage. */
export async function bringIn(args: string[]): Promise<number> {
  const asked = askedFor(args);
  if (typeof asked === "string") return failed(asked, 2);
  const root = projectRoot();
  const read = readEnv(process.env, root);
  if (!read.ok) return failed(read.problems.map((problem) => t(`edge:setting.${problem}`)).join("\n"), 1);
  const store = await opened(read.env, root);
  if (typeof store === "string") return failed(store, 1);
  try {
    return await answered(asked, store, clock(read.env));
  } catch (error) {
    return failed(unexpected(error), 1);
  } finally {
    await store.close();
  }
}

function askedFor(args: string[]) {
  const read = parsed(args);
  if (typeof read === "string") return read;
  const { values, positionals } = read;
  const ways = [positionals.length > 0, values.undo !== undefined, values.list === true].filter(Boolean).length;
  if (ways !== 1) return t("imports:cli.usage");
  return { ...values, files: positionals };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        "accept-notes": { type: "boolean" },
        undo: { type: "string" },
        list: { type: "boolean" },
        json: { type: "boolean" },
      },
    });
  } catch (error) {
    return t("cli:badOption", { command: "import", detail: (error as Error).message });
  }
}

/** The folder above the one that holds what was built. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "db/migrations")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

async function opened({ databaseUrl }: Env, root: string): Promise<Store | string> {
  try {
    return await openStore(databaseUrl, join(root, "db/migrations"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return t("imports:cli.cannotOpen", { reason: code ?? message });
  }
}

async function answered(asked: Asked, store: Store, now: () => Date): Promise<number> {
  if (asked.undo !== undefined) return undone(asked.undo, store, now(), asked.json ?? false);
  if (!asked.list) return brought(asked, store, now);
  const imports = await newestImports(store);
  process.stdout.write(asked.json ? json({ imports }) : importsText(imports));
  return 0;
}

async function undone(id: string, store: Store, now: Date, asJson: boolean): Promise<number> {
  const refusal = await undoImport(store, id, now);
  if (asJson) process.stdout.write(json({ id, refusal }));
  if (refusal) return failed(t(`imports:undo.${refusal}`, { id }), 1);
  if (!asJson) process.stdout.write(`${t("imports:undo.done", { id })}\n`);
  return 0;
}

/** One file after the other; what is refused does not hold up the rest. */
async function brought(asked: Asked, store: Store, now: () => Date): Promise<number> {
  const stop = stopping();
  const ends: ({ file: string; id: string } & ImportEnd)[] = [];
  for (const file of asked.files) {
    if (stop.asked()) break;
    const id = randomUUID();
    const end = await oneFile(file, id, asked, store, now, stop.asked);
    ends.push({ file: basename(file), id, ...end });
    if (!asked.json) tell(file, id, end, asked["dry-run"] ?? false);
  }
  if (asked.json) process.stdout.write(json({ dryRun: asked["dry-run"] ?? false, files: ends }));
  stop.end();
  return ends.length === asked.files.length && ends.every(isIn) ? 0 : 1;
}

async function oneFile(
  file: string,
  id: string,
  asked: Asked,
  store: Store,
  now: () => Date,
  stopped: () => boolean,
): Promise<ImportEnd> {
  const bar = progressBar(t);
  const told = (rows: number, share: number | null) => bar.show(basename(file), share, rows);
  const flags = { acceptNotes: asked["accept-notes"] ?? false, dryRun: asked["dry-run"] ?? false };
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const whole = { id, path, fileName: basename(file), patience: PATIENCE, ...flags };
  try {
    return await runImport(whole, { store, now, told, stopped });
  } finally {
    bar.clear();
  }
}

const isIn = ({ outcome }: ImportEnd) => outcome === "done" || outcome === "same";

function tell(file: string, id: string, end: ImportEnd, dryRun: boolean): void {
  const name = basename(file);
  if (end.outcome === "refused") process.stderr.write(refusalText(t, name, end.refusal));
  else if (end.outcome === "stopped") process.stderr.write(`${t("imports:cli.stopped", { name })}\n`);
  else process.stdout.write(endingText(t, name, id, end, dryRun));
}

/** The first interrupt asks the import to stop and take back what it wrote; a second one ends the process. */
function stopping() {
  let asked = false;
  const hear = () => {
    if (asked) process.exit(1);
    asked = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hear);
  return {
    asked: () => asked,
    end: () => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, hear);
    },
  };
}

function unexpected(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (String(code).startsWith("SQLITE_BUSY")) return t("imports:cli.locked");
  if (code === "ENOSPC" || code === "SQLITE_FULL") return t("imports:cli.noSpace");
  return t("cli:unexpected", { message });
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function failed(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
