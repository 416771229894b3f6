import { awardAfterStart } from "./award-after-start";
import type { Rule } from "./rule";
import { yearEndRush } from "./year-end-rush";

/** Every rule that is built, in rulebook order. */
export const rules: readonly Rule[] = [yearEndRush, awardAfterStart] as unknown as readonly Rule[];
