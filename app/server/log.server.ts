import pino, { type Logger } from "pino";

/** JSON lines on standard error. Nothing about a person belongs in them: no query, no IP address, no name, no message. */
export type Log = Pick<Logger, "info" | "warn" | "error" | "debug">;

/** Opens the log; `level` is one of pino's or `silent`. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** What may be logged of an error: its kind and where it came from. Its message may quote what a person typed. */
export function faultOf(error: unknown): { kind: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { kind: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

/** A path without anything that could be about a person: only plain lower-case words stay, the rest becomes `:x`. */
export function maskedPath(path: string): string {
  return path.replace(/[^/]+/g, (segment) => (/^_?[a-z][a-z-]{0,39}(\.data)?$/.test(segment) ? segment : ":x"));
}
