import { designRules } from "../rules/of-design";

const levels = ["fund", "round", "form"] as const;

/** The rules that look at the design of a round, in the order of the rulebook. */
export const roundRules: readonly string[] = designRules
  .filter(({ check }) => levels.some((level) => check[level] !== undefined))
  .map(({ id }) => id);
