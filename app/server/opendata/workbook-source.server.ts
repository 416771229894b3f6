import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Chunk, Refusal, type Source } from "~/domain/opendata/source";
import { builtPath } from "./built-path.server";
import type { ReaderLimits } from "./limits.server";
import type { OpenedFile } from "./opened-file.server";
import type { Answer, Ask } from "./workbook-messages.server";

const HEAP_MB = 128;
const WATCH_EVERY = 50;

/**
 * A workbook, read in a process of its own whose memory and silence are watched. The process starts when the chunks are
 * first asked for. Walking the chunks throws `Refusal`: not-built, unknown-format, broken-workbook, too-large-unpacked,
 * too-many-rows, too-many-columns, too-many-cells, cell-too-long, entities-refused, out-of-memory, took-too-long.
 */
export function workbookSource(name: string, file: OpenedFile, limits: ReaderLimits): Source {
  let reader: Reader | null = null;
  let share = 0;
  async function* chunks(): AsyncGenerator<Chunk> {
    reader = startReader(file, limits, (done) => {
      share = done;
    });
    while (true) {
      const answer = await reader.next();
      if (answer.answer === "refused") throw new Refusal(answer.code, answer.data);
      if (answer.answer !== "chunk") break;
      yield answer.chunk;
    }
    share = 1;
  }
  const close = async () => {
    await reader?.stop();
    await file.close();
  };
  const done = () => Math.round(share * file.bytes);
  return { name, format: "xlsx", encoding: null, bytes: file.bytes, done, chunks: chunks(), close };
}

interface Reader {
  next(): Promise<Answer>;
  stop(): Promise<void>;
}

function startReader(file: OpenedFile, limits: ReaderLimits, told: (share: number) => void): Reader {
  const child = forkReader(file);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  const overrun = { memory: false };
  const watch = setInterval(() => {
    if (memoryOf(child) <= limits.workbookMemory) return;
    overrun.memory = true;
    child.kill("SIGKILL");
  }, WATCH_EVERY);
  child.once("exit", () => clearInterval(watch));
  ask(child, { ask: "read", bytes: file.bytes, limits });
  return {
    next: () => nextAnswer(child, limits.workbookPatience, overrun, told),
    async stop() {
      clearInterval(watch);
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
}

function forkReader(file: OpenedFile): ChildProcess {
  const path = builtPath("workbook-child.js");
  if (path === null) throw new Refusal("not-built");
  return fork(path, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, "--max-semi-space-size=4"],
    stdio: ["ignore", "ignore", "ignore", file.handle.fd, "ipc"],
    env: { NODE_ENV: "production" },
  });
}

function nextAnswer(
  child: ChildProcess,
  patience: number,
  overrun: { memory: boolean },
  told: (share: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      child.off("message", hear).off("exit", fail).off("error", fail);
    };
    const fail = () => {
      stop();
      reject(endRefusal(child, overrun.memory));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Refusal("took-too-long"));
    }, patience);
    const hear = (answer: Answer) => {
      if (answer.answer === "share") {
        told(answer.share);
        return timer.refresh();
      }
      stop();
      return resolve(answer);
    };
    child.on("message", hear).once("exit", fail).once("error", fail);
    if (child.exitCode !== null || child.signalCode !== null) fail();
    else ask(child, { ask: "next" });
  });
}

/** Node ends itself with SIGABRT (134 where a shell counts) when its memory is used up. */
function endRefusal({ exitCode, signalCode }: ChildProcess, overrun: boolean): Refusal {
  const isMemory = overrun || exitCode === 134 || signalCode === "SIGABRT" || signalCode === "SIGKILL";
  return new Refusal(isMemory ? "out-of-memory" : "broken-workbook");
}

function ask(child: ChildProcess, message: Ask): void {
  child.send(message, () => {});
}

/** Bytes a process holds in memory; 0 where the system does not say, and the child watches itself. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4_096;
  } catch {
    return 0;
  }
}
