import { sourcesFrom21 } from "./sources-from-21";
import { sourcesTo20 } from "./sources-to-20";

/** Where a number or a principle comes from: who said it and where, and what we took from it. Read as excerpts. */
export interface Source {
  /** Who and what, with the public site it stands on. */
  title: string;
  taken: string;
}

/** The sources of the rules that are built, by the rulebook's numbers. Rules name these keys; so do the parameters. */
export const sources = { ...sourcesTo20, ...sourcesFrom21 } as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
