import { type Award, isDated } from "../../continuity/award";
import { addMonths } from "../../period";
import { shortTermOf } from "../../rules/one-year-terms";
import { valuesOn } from "../../rules/parameters";
import { type LookingBack, Members, readingOf, unreadOf } from "../reading";
import { isMicro, isOneOff, isRevenueAward, loweredByPromise } from "../reading-rules";

/** Rulebook 5 over published grants: ongoing revenue by its length, and whether the group had an award in the 36 months before. */
export const oneYearTerms: LookingBack = () => {
  const values = valuesOn("one-year-terms", null);
  const dated = new Members();
  const declared = new Members();
  let unread = 0;
  return {
    see(awards) {
      for (const award of awards) {
        if (award.months === null || award.months <= 0) unread++;
        else judge(isDated(award) ? dated : declared, award, awards);
      }
    },
    close: () => [
      ...readingOf(dated, {
        rule: "one-year-terms",
        evidence: "dated",
        thresholds: { ...values },
        computed: dated.countsWithExempt(),
      }),
      ...readingOf(declared, {
        rule: "one-year-terms",
        evidence: "declared-length",
        thresholds: { ...values },
        computed: declared.countsWithExempt(),
      }),
      ...unreadOf("one-year-terms", ["term_months"], unread),
    ],
  };

  function judge(members: Members, award: Award, awards: readonly Award[]): void {
    const short = award.months! <= values.serious;
    const hadBefore = short ? hadAwardBefore(award, awards, values.historyMonths) : null;
    const severity = loweredByPromise(shortTermOf(award.months!, hadBefore, values), [award]);
    if (isMicro(award) || isOneOff(award) || !isRevenueAward(award)) members.spared(severity);
    else members.judged(severity, award.place);
  }
};

function hadAwardBefore(award: Award, awards: readonly Award[], months: number): boolean {
  const { date } = award;
  if (date === null) return false;
  return awards.some((other) => other.date !== null && other.date < date && addMonths(other.date, months) >= date);
}
