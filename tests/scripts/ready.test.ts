import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "~tests/support/sources";

/** A project that looks like ours, whose npm and builders only write down that they were called. */
let folder: string;

const driver = "module.exports = function () { this.prepare = () => ({ get() {} }); };";
const npm = `
const { mkdirSync, writeFileSync, appendFileSync } = require("node:fs");
const { npm_config_omit: omit, npm_config_registry: registry, NODE_ENV: mode } = process.env;
appendFileSync("calls", JSON.stringify({ npm: process.argv.slice(2), omit, registry, mode }) + "\\n");
setTimeout(() => {
  mkdirSync("node_modules/better-sqlite3", { recursive: true });
  writeFileSync("node_modules/better-sqlite3/index.js", process.env.DRIVER);
  process.exit(Number(process.env.INSTALL_FAILS ?? 0));
}, 300);`;
const builder = (name: string) => `require("node:fs").appendFileSync("calls", ${JSON.stringify(`"${name}"\n`)});`;

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "perennial-ready-"))}/`;
  const files = {
    "package.json": '{ "dependencies": { "better-sqlite3": "1.0.0" } }',
    "package-lock.json": '{ "packages": { "": {}, "node_modules/better-sqlite3": { "version": "1.0.0" } } }',
    "tsconfig.json": "{}",
    "vite.config.ts": "",
    "vite.perennial.config.ts": "",
    "app/root.tsx": "",
    "app/old.ts": "",
    "db/open.ts": "",
    "public/icon.svg": "",
    "scripts/perennial/main.ts": "",
    "npm.js": npm,
    "node_modules/@remix-run/dev/dist/cli.js": builder("remix"),
    "node_modules/vite/bin/vite.js": builder("vite"),
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const script of ["ready", "tools"]) cpSync(`${root}scripts/${script}.mjs`, `${folder}scripts/${script}.mjs`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, text);
}

const calls = () =>
  existsSync(`${folder}calls`)
    ? readFileSync(`${folder}calls`, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((call) => call.npm?.[0] ?? call)
        .sort()
    : [];

function start(env: Record<string, string> = {}, steps = ["install", "build"]): ChildProcess {
  const given = { PATH: process.env.PATH, npm_execpath: `${folder}npm.js`, DRIVER: driver, ...env };
  return spawn(process.execPath, ["scripts/ready.mjs", ...steps], {
    cwd: folder,
    env: given as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
  });
}

function end(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: "", err: "" };
  child.stdout?.on("data", (text) => (said.out += text));
  child.stderr?.on("data", (text) => (said.err += text));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said })));
}

const ready = (env?: Record<string, string>) => end(start(env));

it("installs and builds once, and says so on standard error only", async () => {
  const first = await ready();
  expect(first).toMatchObject({ code: 0, out: "" });
  expect(first.err).toMatch(/^Installing packages\. .*minutes.*\nBuilding\. .*\n$/);
  const began = performance.now();
  expect(await ready()).toEqual({ code: 0, out: "", err: "" });
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(calls()).toEqual(["ci", "remix", "vite"]);
});

it("tells npm where packages come from, and nothing else that npm around it said", async () => {
  await ready({ npm_config_omit: "dev", npm_config_registry: "http://packages.example", NODE_ENV: "production" });
  expect(JSON.parse(readFileSync(`${folder}calls`, "utf8").split("\n")[0] ?? "")).toEqual({
    npm: ["ci", "--include=dev", "--no-audit", "--no-fund"],
    registry: "http://packages.example",
    mode: "development",
  });
});

it("builds again when a source was changed, added or taken away", async () => {
  await ready();
  for (const change of [
    () => write("app/root.tsx", "1"),
    () => write("db/new.ts", ""),
    () => rmSync(`${folder}app/old.ts`),
    () => write("vite.config.ts", "1"),
  ]) {
    change();
    await ready();
  }
  expect(calls().filter((name) => name === "remix")).toHaveLength(5);
});

it("installs again when the lockfile or the dependencies changed, not for another script", async () => {
  await ready();
  write("package.json", '{ "dependencies": { "better-sqlite3": "1.0.0" }, "scripts": { "new": "" } }');
  await ready();
  expect(calls()).toEqual(["ci", "remix", "vite"]);
  write("package.json", '{ "dependencies": { "better-sqlite3": "^1.0.0" } }');
  await ready();
  expect(calls().filter((name) => name === "ci")).toHaveLength(2);
});

it("takes packages that are installed as locked for what they are", async () => {
  write("node_modules/.package-lock.json", '{ "packages": { "node_modules/better-sqlite3": { "version": "1.0.0" } } }');
  write("node_modules/better-sqlite3/index.js", driver);
  await ready();
  expect(calls()).toEqual(["remix", "vite"]);
});

it("an install that fails leaves no stamp", async () => {
  for (const env of [{ INSTALL_FAILS: "1" }, { DRIVER: "throw new Error()" }] as Record<string, string>[]) {
    const { code, err } = await ready(env);
    expect([code, err.split("\n").at(-2)]).toEqual([1, expect.stringMatching(/could not be installed|does not load/)]);
    expect(err).not.toMatch(/\n\s+at /);
  }
  await ready();
  expect(calls().filter((name) => name === "ci")).toHaveLength(3);
});

it("a build that fails is shown and tried again", async () => {
  write("node_modules/vite/bin/vite.js", 'console.log("no such module"); process.exit(1);');
  expect(await ready()).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/no such module\n+The build failed\.\n$/),
  });
  write("node_modules/vite/bin/vite.js", builder("vite"));
  expect(await ready()).toMatchObject({ code: 0 });
});

it("two at once do the work once", async () => {
  const both = await Promise.all([ready(), ready()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(calls()).toEqual(["ci", "remix", "vite"]);
  expect(both.map(({ err }) => err).join("")).toContain("Waiting for another Perennial command to finish.");
});

it("takes over from a command that was killed in the middle", async () => {
  const killed = start();
  const ended = end(killed);
  await expect.poll(() => existsSync(`${folder}build/.lock/pid`)).toBe(true);
  killed.kill("SIGKILL");
  await ended;
  expect(existsSync(`${folder}build/.lock`)).toBe(true);
  expect(await ready()).toMatchObject({ code: 0 });
  expect(existsSync(`${folder}build/.lock`)).toBe(false);
});

describe("PostgreSQL for the tests", () => {
  /** A machine whose apt-get only writes down how it was called, and makes the programs it is told to bring. */
  function asked(brings: string[], more: Record<string, string> = {}) {
    const made = brings.map((name) => `${folder}bin/${name}`).join(" ");
    const does = made === "" ? "exit 1" : `case "$*" in *install*) touch ${made};; esac`;
    write("bin/apt-get", `#!/bin/sh\necho "\\"apt-get $*\\"" >> ${folder}calls\n${does}\n`);
    chmodSync(`${folder}bin/apt-get`, 0o755);
    return end(start({ PATH: `${folder}bin:/bin`, POSTGRES_BIN: `${folder}bin`, ...more }, ["postgres"]));
  }

  it("is left alone when it is there", async () => {
    for (const name of ["initdb", "postgres"]) write(`bin/${name}`, "");
    expect(await asked([])).toEqual({ code: 0, out: "", err: "" });
    expect(calls()).toEqual([]);
  });

  it.skipIf(process.getuid?.() !== 0)("is installed by root where there is apt-get", async () => {
    expect(await asked(["initdb", "postgres"])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Installing Pos/),
    });
    expect(calls()).toContain("apt-get -q install -y --no-install-recommends postgresql");
  });

  it("is said to be missing, and is an error under CI", async () => {
    expect(await asked([])).toMatchObject({ code: 0, err: expect.stringMatching(/^There is no PostgreSQL here, so/) });
    expect(await asked([], { CI: "1" })).toMatchObject({ code: 1, err: expect.stringMatching(/under CI no test may/) });
  });
});
