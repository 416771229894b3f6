import { type Award, type DatedAward, isDated } from "../../continuity/award";
import { gaps } from "../../continuity/gaps";
import { gapOf } from "../../rules/funding-gap";
import { valuesOn } from "../../rules/parameters";
import type { Severity } from "../../rules/rule";
import { rank } from "../../rules/settle";
import { Lacking, type LookingBack, Members, readingOf } from "../reading";
import { isMicro, isRevenueAward, lastDay } from "../reading-rules";

/** A longer gap is a group that came back, not money that stopped and started. */
const CAME_BACK_AFTER_DAYS = 365;

/** Rulebook 33 over published grants: gaps of 1 to 365 days between one group's successive awards. */
export const fundingGap: LookingBack = (history) => {
  const values = valuesOn("funding-gap", null);
  const members = new Members();
  const lacking = new Lacking();
  let counted = 0;
  return {
    see(awards) {
      const dated = awards.filter(isDated);
      if (dated.length < awards.length)
        for (const award of awards) if (!isDated(award)) lacking.add(daysMissing(award));
      if (dated.length === 0) return;
      let severity: Severity | null = null;
      const after: number[] = [];
      const own = dated.filter((award) => isRevenueAward(award) && !isMicro(award));
      for (const gap of own.length > 1 ? gaps(own, "previous", usable, (award) => lastDay(award.end)) : []) {
        if (gap.days < 1 || gap.days > CAME_BACK_AFTER_DAYS) continue;
        counted++;
        const found = gapOf(gap.days, values);
        if (rank(found) > rank(severity)) severity = found;
        after.push(gap.before.place);
      }
      members.judged(severity, after);
    },
    close: () => [
      ...readingOf(members, {
        rule: "funding-gap",
        evidence: "dated",
        thresholds: { ...values },
        computed: { ...members.counts(), gaps: counted },
        data: { gaps: counted },
      }),
      ...lacking.unread("funding-gap"),
    ],
  };

  function usable(award: DatedAward): number {
    return award.award === null || history.yearOnly ? award.start : Math.max(award.award, award.start);
  }
};

function daysMissing({ start, end }: Award): string[] {
  return [...(end === null ? ["end_on"] : []), ...(start === null ? ["start_on"] : [])];
}
