/** Why no audit was made; each has a sentence under `problem` in messages/en/audit-start.json. */
type StartProblem =
  | "noFile"
  | "emptyFile"
  | "tooLarge"
  | "tooMany"
  | "broken"
  | "noRoom"
  | "busy"
  | "full"
  | "tooOften";

/** What the page shows from which files are sent. */
export interface StartShown {
  /** New with each form: the same form sent twice makes one audit. */
  key: string;
  /** False: only people who are signed in may make audits. */
  isOpen: boolean;
  limits: { maxMb: number; maxUnpackedMb: number; maxRows: number };
  /** `MM-DD`, the usual one first. */
  yearStarts: readonly string[];
  /** Why the form came back: how many minutes to wait, and what was chosen on it. */
  refused: { problem: StartProblem; minutes: number; yearStart: string } | null;
}

/**
 * How far a view of an audit is. `waiting`: `ahead` others come first. `share` is of the file's bytes, from 0 to 1, null when
 * not known; `seconds` since it began.
 */
export type Stage =
  | { stage: "ready" }
  | { stage: "waiting"; ahead: number }
  | { stage: "reading"; rows: number; share: number | null; seconds: number }
  | { stage: "stopping" | "stopped" | "failed" }
  | { stage: "refused"; code: string; file: string; data: Record<string, string | number> };

export interface Progress {
  id: string;
  files: { name: string; bytes: number }[];
  at: Stage;
}
