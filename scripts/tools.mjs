// What tests need of the machine besides packages: installed as root on Debian, else said to be missing; an error under CI.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const browsers = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium, for the tests that use a browser. */
export function browser() {
  if (browsers.some((path) => existsSync(path))) return;
  const tried = installTool("chromium", "Installing Chromium for the tests that use a browser.");
  if (tried && browsers.some((path) => existsSync(path))) return;
  if (process.env.CI) throw new Error("There is no Chromium, and under CI no test may be skipped.");
  tell("There is no Chromium here, so tests that use a browser are skipped. Name one with CHROMIUM_PATH.");
}

/** PostgreSQL's programs, for the tests that run on both databases. */
export function postgres() {
  if (hasPostgres()) return;
  if (installTool("postgresql", "Installing PostgreSQL for the tests, which run on both databases.") && hasPostgres())
    return;
  if (process.env.CI) throw new Error("There is no PostgreSQL, and under CI no test may be skipped.");
  tell(
    "There is no PostgreSQL here, so its half of the tests is skipped. Name its folder of programs with POSTGRES_BIN.",
  );
}

/** Where tests/support/postgres.ts looks too: Debian does not put these programs on the path. */
function hasPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => `${debian}/${version}/bin`) : [];
  const { POSTGRES_BIN: named, PATH = "" } = process.env;
  const folders = named ? [named] : [...versions, ...PATH.split(":")];
  return folders.some((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`));
}

/** Installs a Debian package when this is root on Debian; says whether it tried. */
function installTool(name, sentence) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  tell(sentence);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]])
    spawnSync("apt-get", ["-q", ...args], { env, stdio: ["ignore", 2, 2] });
  return true;
}

/** Words go to standard error: standard output belongs to the command. */
export function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}
