import type { ImportFault } from "~/domain/imports/faults";
import type { RefusalCode } from "~/domain/opendata/source";
import type { Store, Writing } from "~db/store/store";

/** What an import works with. Rows are counted over both readings of the file; share is from 0 to 1, null when not known. */
export interface ImportWork {
  store: Store;
  now(): Date;
  told(rows: number, share: number | null): void;
  stopped(): boolean;
  /** Inside the write of a result: throws when another process has the job now. Not there on the command line. */
  keep?(on: Writing): Promise<void>;
}

export interface ImportAsked {
  /** Id of the import's row; made when it is not there yet. */
  id: string;
  path: string;
  fileName: string;
  /** Headings that were read by hand: heading → field of the standard, null to leave a column out. */
  columns?: Record<string, string | null>;
  /** Leave out the rows that no grant can be made of, and take grants with facts missing. */
  acceptNotes: boolean;
  /** Read and compare, and write nothing. */
  dryRun: boolean;
  /** Milliseconds to wait for another import to end. */
  patience: number;
  /** Grants that a file may have at most; fewer than the store can take only in tests. */
  mostGrants?: number;
}

/** Why nothing was brought in. Each has a sentence in messages/en/imports.json under `refused`. */
export type ImportRefusal =
  | { code: "unreadable"; reason: RefusalCode; data: Record<string, string | number> }
  | { code: "faults"; count: number; faults: ImportFault[] }
  | { code: "busy"; fileName: string }
  | { code: "changed-meanwhile" }
  | { code: "too-many"; most: number };

export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
  /** Grants of the same funders that the file does not have. */
  kept: number;
  /** Rows of the file that were left out: no grant, or without id or funder. */
  leftOut: number;
}

export type ImportEnd =
  | { outcome: "done" | "same"; counts: ImportCounts; funders: { id: string; name: string }[] }
  | { outcome: "refused"; refusal: ImportRefusal }
  | { outcome: "stopped" };

/** Somebody asked an import to stop. */
export class Stopped extends Error {}

/** An import that cannot go on for a reason with a sentence. */
export class Refused extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(refusal.code);
  }
}

/** How many faults a refusal lists. */
export const MOST_FAULTS = 1_000;
