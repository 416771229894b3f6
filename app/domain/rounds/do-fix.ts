import type { Design } from "./fields";

/** Words that a fix puts in, by their key under `fixes` in messages/en/round-defaults.json. */
export type WordOf = (key: string) => string;

/** What a fix needs besides the design. */
export interface FixGround {
  wordOf: WordOf;
  /** Percent a year, as the funder assumes it. */
  inflationPct: number;
}

/** What a fix changes in a design; null: it cannot be done there, as what it is about is gone. */
export type DoFix = (design: Design, value: string | number | undefined, ground: FixGround) => Partial<Design> | null;
