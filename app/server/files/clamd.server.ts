import type { FileHandle } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import type { Clamd } from "./settings.server";

/** What a scanner says of a file; `unable`: it took it and cannot tell, as when it is too large for it. */
export type Verdict = "clean" | "infected" | "unable";

const PIECE = 65_536;
const MOST_ANSWER = 4_096;

/**
 * Hands a file to clamd (INSTREAM) and gives its verdict. Throws when there is no answer: nobody listens, the line breaks, or
 * nothing comes for `patience` milliseconds, or not all within ten times that; and when it is time to leave.
 */
export async function scan(at: Clamd, file: FileHandle, patience: number, leaving: AbortSignal): Promise<Verdict> {
  const socket = connect({ ...at });
  const over = AbortSignal.any([leaving, AbortSignal.timeout(10 * patience)]);
  const close = () => void socket.destroy(new Error("no time left for clamd"));
  over.addEventListener("abort", close, { once: true });
  socket.setTimeout(patience, () => socket.destroy(new Error("clamd does not answer")));
  try {
    const answer = answerOn(socket);
    // It may answer and close before it has read everything: then the answer counts, not the line that broke.
    const sent = send(socket, file).catch(() => undefined);
    await Promise.race([answer, sent]);
    return verdictOf(await answer);
  } finally {
    over.removeEventListener("abort", close);
    socket.destroy();
  }
}

async function send(socket: Socket, file: FileHandle): Promise<void> {
  socket.write("zINSTREAM\0");
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE), 0, PIECE, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytesRead);
    await written(socket, Buffer.concat([length, buffer.subarray(0, bytesRead)]));
  }
  socket.write(Buffer.alloc(4));
}

function written(socket: Socket, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => void socket.write(piece, (error) => (error ? reject(error) : resolve())));
}

function answerOn(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => {
      text += piece;
      if (text.includes("\0") || text.length > MOST_ANSWER) resolve(text);
    });
    const end = (error: Error) => (text === "" ? reject(error) : resolve(text));
    socket.on("error", end);
    socket.on("close", () => end(new Error("clamd closed the line")));
  });
  // It is waited for after the sending: a line that breaks meanwhile is no fault that nobody hears of.
  answer.catch(() => undefined);
  return answer;
}

function verdictOf(answer: string): Verdict {
  const said = answer.replace(/[\0\n]+$/, "").trim();
  if (said === "stream: OK") return "clean";
  return said.endsWith(" FOUND") ? "infected" : "unable";
}
