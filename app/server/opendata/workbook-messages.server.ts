import type { Chunk, RefusalCode } from "~/domain/opendata/source";
import type { ReaderLimits } from "./limits.server";

/** What the process that wants a workbook read says: how to read it, then "next" for every chunk. */
export type Ask = { ask: "read"; bytes: number; limits: ReaderLimits } | { ask: "next" };

/** What the process that reads it says. "share" (0 to 1) is a sign of life; the others answer one "next" each. */
export type Answer =
  | { answer: "share"; share: number }
  | { answer: "chunk"; chunk: Chunk }
  | { answer: "end" }
  | { answer: "refused"; code: RefusalCode; data: Record<string, string | number> };

/** The file descriptor on which the child finds the workbook. */
export const WORKBOOK_FD = 3;
