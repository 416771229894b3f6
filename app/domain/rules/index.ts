import { awardAfterStart } from "./award-after-start";
import { campaignGag } from "./campaign-gag";
import { renewalCliff } from "./renewal-cliff";
import type { Rule } from "./rule";
import { yearEndRush } from "./year-end-rush";

/** Every rule that is built, in rulebook order. */
export const rules: readonly Rule[] = [
  yearEndRush,
  awardAfterStart,
  campaignGag,
  renewalCliff,
] as unknown as readonly Rule[];
