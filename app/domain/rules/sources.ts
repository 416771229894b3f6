import { sourcesFrom21 } from "./sources-from-21";
import { type Source, sourcesTo20 } from "./sources-to-20";

/** The sources of the rules that are built, by the rulebook's numbers. Rules name these keys; so do the parameters. */
export const sources = { ...sourcesTo20, ...sourcesFrom21 } as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
