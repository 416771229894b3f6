// Times a command as a whole process and watches the memory of it and its children (Linux). Plain Node.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";

/**
 * Runs a command to its end.
 * @returns {Promise<{ ms: number, peakMiB: number, code: number | null }>} wall time, and the peak resident memory of the tree
 */
export function measure(command, args, { env } = {}) {
  return new Promise((done) => {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
    let peakKb = 0;
    const watch = setInterval(() => {
      peakKb = Math.max(peakKb, residentKb(child.pid));
    }, 20);
    child.on("exit", (code) => {
      clearInterval(watch);
      done({ ms: performance.now() - began, peakMiB: peakKb / 1024, code });
    });
  });
}

/** Present resident memory of a process and everything below it, with each one's own peak where it is higher. */
function residentKb(pid) {
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentKb(child), own);
  } catch {
    return 0;
  }
}

/** The middle of several runs. */
export async function middleOf(times, run) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await run());
  return results.sort((a, b) => a.ms - b.ms)[Math.floor(results.length / 2)];
}

/** Growth exponent: slope of log(time) on log(rows), least squares. */
export function exponent(points) {
  const xs = points.map(([rows]) => Math.log(rows));
  const ys = points.map(([, ms]) => Math.log(ms));
  const mean = (values) => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  return xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

export function machine() {
  const { model } = os.cpus()[0];
  return `${os.cpus().length} cores (${model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}
