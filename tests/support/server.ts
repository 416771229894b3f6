import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A server that runs, or that ended before it served: then `origin` is empty and `code` says how. */
export interface Running {
  origin: string;
  port: number;
  pid: number;
  /** Standard output and standard error so far. */
  said(): { out: string; err: string };
  /** Lines of the JSON log so far. */
  logged(): Record<string, unknown>[];
  code(): number | null;
  /** Sends the signal and waits for the end; gives the exit code. */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

/**
 * Starts the built server as people do, with a data folder of its own, on a free port unless `settings` names one
 * (`PORT: ""` leaves the choice to the server). Resolves when it serves or has ended. `within` is a command that starts
 * the command after it.
 */
export async function startServer(
  settings: Record<string, string> = {},
  within: readonly string[] = [],
): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), "perennial-data-"));
  const env = { PATH: process.env.PATH, APP_ENV: "test", PORT: "0", DATA_DIR: dataDir, ...settings };
  const [command = "", ...args] = [...within, process.execPath, "scripts/start.mjs"];
  const child = spawn(command, args, {
    cwd: root,
    env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const text = gather(child);
  const ended = once(child, "close").then(() => {
    process.off("exit", kill);
    return rm(dataDir, { recursive: true, force: true });
  });
  await Promise.race([ended, saidWhere(child, text)]);
  return running(child, text, ended);
}

function gather(child: ChildProcess) {
  const text = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => (text.out += chunk));
  child.stderr?.on("data", (chunk) => (text.err += chunk));
  return text;
}

async function saidWhere(child: ChildProcess, text: { out: string }) {
  while (!/http:\S+:\d+/.test(text.out)) await once(child.stdout!, "data");
}

function running(child: ChildProcess, text: { out: string; err: string }, ended: Promise<void>): Running {
  const port = Number(/http:\/\/[^:\s]+:(\d+)/.exec(text.out)?.[1] ?? 0);
  return {
    origin: port ? `http://127.0.0.1:${port}` : "",
    port,
    pid: child.pid ?? 0,
    said: () => text,
    logged: () => [...text.err.matchAll(/^\{.*\}$/gm)].map(([line]) => JSON.parse(line)),
    code: () => child.exitCode,
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** One request with exactly these headers: fetch would not let a test send a foreign Host, Origin or Sec-Fetch-Site. */
export function ask(
  server: Pick<Running, "port">,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: string }> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => (text += chunk));
      // A download that is broken off has begun, and never ends.
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.on("error", reject).end(body);
  });
}
