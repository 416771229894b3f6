import { designRules } from "../rules/of-design";

/** The rules that look at the design of a round, in the order of the rulebook. */
export const roundRules: readonly string[] = designRules.map(({ id }) => id);
