import { mkdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { translator } from "~/messages";
import { openStore } from "~db/store/open";
import { CannotOpen } from "~db/store/refusals";
import type { Store } from "~db/store/store";
import { startSweeping } from "../audits/sweep-audits.server";
import { clock } from "../clock.server";
import { seedDemo } from "../demo/seed-demo.server";
import { type Env, readEnv } from "../env.server";
import { startSealing } from "../events/start-sealing.server";
import { startScanning } from "../files/start-scanning.server";
import { startSweepingFiles } from "../files/sweep-files.server";
import { startCleaning } from "../imports/start-cleaning.server";
import { recordInstallation } from "../installation/record-installation.server";
import { startJobs } from "../jobs/run-jobs.server";
import { faultOf, type Log, openLog } from "../log.server";
import { startSending } from "../mail/send-mails.server";
import { startSchedules } from "../schedules/start-schedules.server";
import { secretKeyOf } from "../secret-key.server";
import { backupBefore } from "../upkeep/backup.server";
import { edge, originOf } from "./app.server";
import { CannotListen, firstPort, listen } from "./listen.server";
import { stopOnSignal } from "./stop.server";

/**
 * Reads the settings, opens the data, serves, and prints the address on standard output. `root` is the project's folder,
 * already built. What stops it from starting is told in a sentence on standard error and ends in exit code 1.
 */
export async function start(root: string): Promise<void> {
  const read = readEnv(process.env, root);
  if (!read.ok) return fail(settingProblems(read.problems));
  const store = await openData(read.env, root);
  if (store) await serve(read.env, store, root);
}

async function serve(env: Env, store: Store, root: string): Promise<void> {
  const t = translator("en");
  const build: ServerBuild = await import(
    /* @vite-ignore */ pathToFileURL(join(root, "build/web/server/index.js")).href
  );
  const server = withTimeouts(createServer());
  try {
    const port = await listen(server, env.host, env.port);
    const log = openLog(env.logLevel);
    server.on("request", edge({ env, log, store, build, root, port }));
    const ground = { store, env, log, root, origin: originOf(env, port), secretKey: secretKeyOf(env) };
    const working = inBackground.map((begin) => begin(ground));
    stopOnSignal(server, 1_500, async () => {
      await Promise.all(working.map((one) => one.stop()));
      await closed(store, log);
    });
    process.stdout.write(welcome(env, port));
    if (env.mailUrl === null) process.stderr.write(`${t("edge:start.noMail")}\n`);
  } catch (error) {
    await store.close();
    if (!(error instanceof CannotListen)) throw error;
    fail(t(`edge:start.${error.reason}`, error.values));
  }
}

/** What goes on beside the pages, each until it is stopped. */
const inBackground = [
  ...[startJobs, startSweeping, startCleaning, startSending, startSealing, startSchedules],
  ...[startScanning, startSweepingFiles],
];

function closed(store: Store, log: Log): Promise<void> {
  return store.close().catch((error) => {
    log.error({ fault: faultOf(error) }, "the data could not be closed");
    throw error;
  });
}

function welcome(env: Env, port: number): string {
  const t = translator("en");
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  const where = env.origin ? [t("edge:start.listening", { address: `http://${host}:${port}` })] : [];
  const moved = env.port === null && port !== firstPort ? [t("edge:start.moved", { first: firstPort, port })] : [];
  const origin = originOf(env, port);
  const demo = env.mode === "demo" ? [t("edge:start.demo", { origin })] : [];
  return `${[t("edge:start.serving", { origin }), ...demo, ...moved, ...where, t("edge:start.howToStop")].join("\n")}\n`;
}

async function openData(env: Env, root: string): Promise<Store | undefined> {
  const t = translator("en");
  try {
    await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
    const before = (pending: string[]) => keepBackup(env, root, pending);
    const store = await openStore(env.databaseUrl, join(root, "db/migrations"), { alone: true, before });
    await noteInstallation(store, env, root).catch((error) => store.close().finally(() => Promise.reject(error)));
    return store;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CannotOpen) fail(t(`edge:start.${error.reason}`, error.values));
    else if (code === undefined) throw error;
    else fail(t("edge:start.cannotOpenData", { folder: env.dataDir, code }));
    return undefined;
  }
}

/** What a migration is about to change is kept as it was. */
async function keepBackup(env: Env, root: string, pending: string[]): Promise<void> {
  const of = { env, migrations: join(root, "db/migrations"), version: await versionOf(root), now: clock(env) };
  const { folder } = await backupBefore(of, pending);
  process.stderr.write(`${translator("en")("upkeep:migrate.backedUp", { folder })}\n`);
}

async function noteInstallation(store: Store, env: Env, root: string): Promise<void> {
  await recordInstallation(store, { version: await versionOf(root), now: clock(env)() });
  if (env.mode === "demo") await seedDemo(store, clock(env)());
}

async function versionOf(root: string): Promise<string> {
  return (JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string }).version;
}

/** A header that trickles in holds a place that others need; bodies have their own time, by what they are. */
function withTimeouts(server: Server): Server {
  server.headersTimeout = 15_000;
  server.requestTimeout = 610_000;
  server.keepAliveTimeout = 5_000;
  return server;
}

function settingProblems(problems: string[]): string {
  const t = translator("en");
  return [t("edge:start.badSettings"), ...problems.map((problem) => `- ${t(`edge:setting.${problem}`)}`)].join("\n");
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
