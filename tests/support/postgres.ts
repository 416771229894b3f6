import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import pg from "pg";
import { ledger } from "~db/store/migrations";
import { openStore } from "~db/store/open";
import { root } from "./sources";

/** The folder of PostgreSQL's programs: Debian does not put initdb and postgres on the path. */
function programs(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const { POSTGRES_BIN: named, PATH = "" } = process.env;
  const folders = named
    ? [named]
    : [...versions.map((version) => join(debian, version, "bin")), ...PATH.split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Whether this machine can run a PostgreSQL server for tests. */
export function hasPostgres(): boolean {
  return programs() !== undefined;
}

/** The address of a fresh database: a copy of one that has every migration, or empty and made `how` SQL says. */
export async function newDatabase(state?: "migrated", how = ""): Promise<string> {
  const server = await address();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(server, `create database ${name} template ${state ?? "template0"} ${how}`);
  return `${server}/${name}`;
}

/** The address of a database with every migration and no row: one that was given back, or a fresh one. */
export async function borrowDatabase(): Promise<string> {
  const server = await address();
  for (const name of readdirSync(returned(), { encoding: "utf8" })) {
    try {
      // Whoever renames it has it.
      renameSync(join(returned(), name), join(taken(), name));
      return `${server}/${name}`;
    } catch {}
  }
  return newDatabase("migrated");
}

/** Empties a database of `borrowDatabase` for the next test: that takes a tenth of the time that making one does. */
export async function giveBack(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // Without triggers, of foreign keys and of the record that refuses changes.
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<{ table: string }>(
      "select relname as table from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> $1",
      [ledger],
    );
    await client.query(rows.map(({ table }) => `delete from "${table}"`).join(";"));
  } finally {
    await client.end();
  }
  writeFileSync(join(returned(), new URL(url).pathname.slice(1)), "");
}

function returned(): string {
  return folderOf("returned");
}

function taken(): string {
  return folderOf("taken");
}

function folderOf(name: string): string {
  const folder = join(process.env.TEST_POSTGRES!, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Drops a database of `newDatabase`, also under whoever still uses it. */
export async function dropDatabase(url: string): Promise<void> {
  const { pathname } = new URL(url);
  await administer(url.slice(0, -pathname.length), `drop database if exists ${pathname.slice(1)} with (force)`);
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The server's address. The first test that asks starts it; the others, in whatever process, wait for that one. */
async function address(): Promise<string> {
  const folder = process.env.TEST_POSTGRES;
  if (!folder) throw new Error("tests/support/global-setup.ts must be a globalSetup of the Vitest configuration");
  const said = join(folder, "address");
  try {
    mkdirSync(join(folder, "starting"));
  } catch {
    for (const until = Date.now() + 60_000; !existsSync(said); await pause(50))
      if (Date.now() > until) throw new Error("PostgreSQL for the tests did not start within a minute");
    return readFileSync(said, "utf8");
  }
  const server = await startPostgres(folder);
  writeFileSync(`${said}-new`, server);
  renameSync(`${said}-new`, said);
  return server;
}

/** Makes a cluster in `folder` and serves from it on a free port of this machine, without a care for power cuts. */
export async function startPostgres(folder: string, port?: number): Promise<string> {
  const asWho = ordinaryUser();
  const data = join(folder, "data");
  if (!existsSync(data)) {
    mkdirSync(data);
    chmodSync(folder, 0o755);
    if (asWho) chownSync(data, asWho.uid, asWho.gid);
    const how = ["-D", data, "-U", "perennial", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
    execFileSync(join(programs()!, "initdb"), how, { ...asWho, cwd: "/", stdio: "ignore" });
  }
  const served = port ?? (await freePort());
  serve(folder, data, served, asWho);
  const server = `postgres://perennial@127.0.0.1:${served}`;
  await answers(server);
  if (port === undefined) await makeTemplate(server);
  return server;
}

function serve(folder: string, data: string, port: number, asWho: object | undefined): void {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    full_page_writes: "off",
    max_connections: "300",
    shared_buffers: "64MB",
  };
  const log = openSync(join(folder, "log"), "a");
  const args = ["-D", data, "-p", String(port), ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])];
  const stdio = ["ignore", log, log] as const;
  const child = spawn(join(programs()!, "postgres"), args, { ...asWho, cwd: "/", detached: true, stdio: [...stdio] });
  child.unref();
  closeSync(log);
  writeFileSync(join(folder, "pid"), String(child.pid));
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, user: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
  const user = readFileSync("/etc/passwd", "utf8").includes("\npostgres:") ? "postgres" : "nobody";
  return { uid: id("-u", user), gid: id("-g", user) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(server: string): Promise<void> {
  for (const until = Date.now() + 90_000; ; await pause(50)) {
    const client = new pg.Client(`${server}/postgres`);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function makeTemplate(server: string): Promise<void> {
  await administer(server, "create database migrated template template0");
  const store = await openStore(`${server}/migrated`, join(root, "db/migrations"));
  await store.close();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
