import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "perennial-clone-"));
const clone = join(folder, "perennial");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment of someone who has just cloned: nothing of this run's npm or settings, but where packages come from. */
function freshEnvironment(port: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      /^(PATH|HOME|LANG|TMPDIR|.*_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name) ||
      /^npm_config_(registry|nodedir|cafile|cache)$/i.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: undefined, PORT: String(port) } as unknown as NodeJS.ProcessEnv;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** `npm start` in the clone until /readyz answers 200, then stopped as a process manager would. Milliseconds to ready. */
async function timeToReady(limitMs: number): Promise<number> {
  const port = await freePort();
  const began = Date.now();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: freshEnvironment(port),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said = (said + data).slice(-4000);
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  try {
    while (Date.now() - began < limitMs && child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      if (answer?.status === 200) return Date.now() - began;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`not ready after ${Date.now() - began} ms (exit ${child.exitCode})\n${said}`);
  } finally {
    child.kill("SIGTERM");
    await ended;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  }
}

it("serves from a fresh clone by `npm start` alone, and a second start is quick", async () => {
  execFileSync("git", ["clone", "--quiet", process.cwd(), clone]);
  const first = await timeToReady(900_000);
  const second = await timeToReady(60_000);
  process.stdout.write(`first start ${(first / 1000).toFixed(1)} s, second ${(second / 1000).toFixed(1)} s\n`);
  expect(second).toBeLessThan(25_000);
});
