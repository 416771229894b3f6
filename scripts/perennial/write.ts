import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";

/**
 * Writes pieces to a file or to standard output, waiting where the reader is slower than we are.
 *
 * @returns the reason when it cannot be written, else undefined. A reader that went away (`| head`) is no problem.
 */
export async function writeAll(pieces: Iterable<string>, path: string | undefined): Promise<string | undefined> {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let problem: NodeJS.ErrnoException | undefined;
  const failed = new Promise<void>((done) => {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      problem = error;
      done();
    });
  });
  for (const piece of pieces) {
    if (problem) break;
    if (!stream.write(piece)) await Promise.race([new Promise((done) => stream.once("drain", done)), failed]);
  }
  if (path !== undefined) await Promise.race([new Promise<void>((done) => stream.end(() => done())), failed]);
  return problem && problem.code !== "EPIPE" ? (problem.code ?? problem.message) : undefined;
}
