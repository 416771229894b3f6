// The product as a server of its own, and ways to ask it. Plain Node.
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";

/** Starts what is built here on a data folder and any free port. */
export async function startProduct(dataDir, settings = {}) {
  const env = { ...process.env, APP_ENV: "test", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "error", ...settings };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((found, failed) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const port = /http:\/\/[^:\s]+:(\d+)/.exec(said)?.[1];
      if (port) found(Number(port));
    });
    child.on("exit", () => failed(new Error("the server ended")));
  });
  return { port, pid: child.pid, stop: () => ended(child) };
}

/** One request each 40 ms for `ms`; gives the times of the answers. */
export async function paced(port, paths, ms) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  const until = performance.now() + ms;
  for (let i = 0; performance.now() < until; i++) {
    const began = performance.now();
    await get(port, paths[i % paths.length], agent);
    times.push(performance.now() - began);
    await pause(Math.max(0, 40 - (performance.now() - began)));
  }
  agent.destroy();
  return times;
}

/** Times of `count` answers, one after the other. */
export async function timed(port, path, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    const { status } = await get(port, path, agent);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    times.push(performance.now() - began);
  }
  agent.destroy();
  return times;
}

/** Asks for a path; gives status, headers and text. */
export function get(port, path, agent, { method = "GET", origin = false } = {}) {
  return new Promise((done, failed) => {
    const headers = origin ? { Origin: `http://localhost:${port}`, Host: `localhost:${port}` } : {};
    request({ host: "127.0.0.1", port, path, agent, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => (body += chunk));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", failed)
      .end();
  });
}

/** Ends a process and waits until it has. */
export function ended(child) {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once("exit", done);
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
  });
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
