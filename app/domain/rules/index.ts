import { awardAfterStart } from "./award-after-start";
import { cliffConcentration } from "./cliff-concentration";
import { closedCircle } from "./closed-circle";
import { fewLongAwards } from "./few-long-awards";
import { fundingGap } from "./funding-gap";
import { designRules } from "./of-design";
import { renewalCliff } from "./renewal-cliff";
import { restrictedShare } from "./restricted-share";
import type { Rule } from "./rule";
import { serialShortAwards } from "./serial-short-awards";

const recordRules = [
  awardAfterStart,
  renewalCliff,
  serialShortAwards,
  fundingGap,
  restrictedShare,
  fewLongAwards,
  cliffConcentration,
  closedCircle,
] as unknown as readonly Rule[];

/** Every rule that is built, in rulebook order. */
export const rules: readonly Rule[] = [...designRules, ...recordRules].sort((one, other) => one.number - other.number);
