import { type Chunk, Refusal } from "~/domain/opendata/source";
import type { ReaderLimits } from "./limits.server";
import { workbookChunks } from "./workbook-chunks.server";
import { type Answer, type Ask, WORKBOOK_FD } from "./workbook-messages.server";

/**
 * The process that reads one workbook and answers one question at a time, so that a hostile file can only break this
 * process. It ends with its parent.
 */
let chunks: AsyncGenerator<Chunk> | null = null;
process.on("disconnect", () => process.exit());
process.on("message", (message: Ask) => {
  if (message.ask === "read") chunks = read(message.bytes, message.limits);
  else void answerNext();
});

function read(bytes: number, limits: ReaderLimits) {
  return workbookChunks(WORKBOOK_FD, bytes, limits, (share) => {
    if (process.memoryUsage.rss() > limits.workbookMemory) throw new Refusal("out-of-memory");
    say({ answer: "share", share });
  });
}

async function answerNext(): Promise<void> {
  try {
    const next = await chunks!.next();
    say(next.done ? { answer: "end" } : { answer: "chunk", chunk: next.value });
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal("broken-workbook");
    say({ answer: "refused", code: refusal.code, data: refusal.data });
  }
}

function say(answer: Answer): void {
  if (process.connected) process.send!(answer, () => {});
}
