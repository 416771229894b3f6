// Makes a checkout ready: node scripts/ready.mjs [install] [build] [browser] [postgres]. Plain Node, because nothing may be installed
// yet. Steps that are done already are skipped. Words go to standard error: standard output belongs to the command.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { browser, postgres, tell } from "./tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.perennial-installed`;
const mark = `${root}build/.perennial-built`;
const lock = `${root}build/.lock`;
const sources = ["app", "db", "public", "scripts/perennial"];
const settings = ["package-lock.json", "tsconfig.json", "vite.config.ts", "vite.perennial.config.ts"];
const kept = /^npm_config_(.*registry.*|.*proxy|.*auth.*|ca|cafile|strict_ssl|nodedir|cache|userconfig|globalconfig)$/i;
const steps = { install, build, browser, postgres };

/** Takes the named steps in turn and throws an Error with a sentence when one cannot be done. */
export async function ready(names) {
  checkNode();
  for (const name of names) await steps[name]();
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new Error(`Perennial needs Node 20.19 or newer, or 22.12 or newer. This is Node ${process.versions.node}.`);
}

async function install() {
  if (read(stamp) === wantedInstall()) return;
  await oneAtATime(async () => {
    if (read(stamp) === wantedInstall()) return;
    if (!(installedAsLocked() && driverLoads())) installPackages();
    writeFileSync(stamp, wantedInstall());
  });
}

function installPackages() {
  tell("Installing packages. The first time this takes three to five minutes: the database driver is compiled here.");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund"];
  const { status } = spawnSync(command, args, { cwd: root, env: cleanEnv(), stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The packages could not be installed; npm says why above.");
  if (!driverLoads()) throw new Error("The database driver (better-sqlite3) was installed but does not load.");
}

/** npm passes its settings on to the npm inside it; only those that say where packages come from may stay. */
function cleanEnv() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  return { ...Object.fromEntries(inherited), NODE_ENV: "development" };
}

function wantedInstall() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(read(`${root}package.json`));
  const { versions, platform, arch } = process;
  const facts = [dependencies, devDependencies, overrides, allowScripts, versions.modules, platform, arch];
  return hash(read(`${root}package-lock.json`) + JSON.stringify(facts));
}

/** Whether what npm last put into node_modules is what the lockfile says (npm leaves parts for other machines out). */
function installedAsLocked() {
  const [here, locked] = ["node_modules/.package-lock.json", "package-lock.json"].map(
    (file) => JSON.parse(read(root + file) || "{}").packages,
  );
  const same = ([path, wanted]) => path === "" || wanted.optional || here[path]?.version === wanted.version;
  return Boolean(here && locked) && Object.entries(locked).every(same);
}

function driverLoads() {
  const query = 'new (require("better-sqlite3"))(":memory:").prepare("select 1").get()';
  return spawnSync(process.execPath, ["-e", query], { cwd: root }).status === 0;
}

async function build() {
  if (read(mark) === wantedBuild()) return;
  await oneAtATime(async () => {
    const wanted = wantedBuild();
    if (read(mark) === wanted) return;
    tell("Building. This takes about ten seconds.");
    rmSync(mark, { force: true });
    await Promise.all([
      run("node_modules/@remix-run/dev/dist/cli.js", "vite:build"),
      run("node_modules/vite/bin/vite.js", "build", "--config", "vite.perennial.config.ts"),
    ]);
    writeFileSync(mark, wanted);
  });
}

/** Names, sizes and times of all sources: also tells a file that went away or came back older. */
function wantedBuild() {
  const files = [...settings, ...sources.flatMap(under)].map((path) => {
    const { size, mtimeMs } = statSync(root + path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return hash(`${process.versions.modules}\n${read(stamp)}\n${files.join("\n")}`);
}

function under(folder) {
  const entries = readdirSync(root + folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? under(`${folder}/${entry.name}`) : entry.isFile() ? [`${folder}/${entry.name}`] : [],
  );
}

function run(...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production", VITEST: "" };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${said}\nThe build failed.`))));
  });
}

/** Two commands at once would install or build twice: the second waits until the first is done or has died. */
async function oneAtATime(work) {
  mkdirSync(`${root}build`, { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) tell("Waiting for another Perennial command to finish.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  process.once("exit", release);
  try {
    await work();
  } finally {
    release();
    process.off("exit", release);
  }
}

function take() {
  try {
    mkdirSync(lock);
    writeFileSync(`${lock}/pid`, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!ownerLives()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function ownerLives() {
  const pid = Number(read(`${lock}/pid`));
  try {
    if (!pid) return Date.now() - statSync(lock).mtimeMs < 5_000;
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function release() {
  if (read(`${lock}/pid`) === String(process.pid)) rmSync(lock, { recursive: true, force: true });
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function hash(text) {
  return createHash("sha256").update(text).digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ready(process.argv.slice(2)).catch((error) => {
    tell(error.message);
    process.exitCode = 1;
  });
}
