import type { Award } from "../../continuity/award";
import { valuesOn } from "../../rules/parameters";
import { rank } from "../../rules/settle";
import { spendWindowOf } from "../../rules/short-spend-window";
import { rushOf } from "../../rules/year-end-rush";
import { Lacking, type LookingBack, Members, readingOf } from "../reading";
import { isMicro, isRevenueAward } from "../reading-rules";
import { missingFor, type SpendingWindow, spendingDays, spendingWindow } from "../spending-window";

/** Rulebook 3 over published grants: revenue only, silent where the February test says as much. */
export const shortSpendWindow: LookingBack = (history, { yearStart }) => {
  const values = valuesOn("short-spend-window", null);
  const rush = valuesOn("year-end-rush", null);
  const members = new Members();
  const lacking = new Lacking();
  return {
    see(awards) {
      for (const award of awards) {
        const window = history.yearOnly ? null : spendingWindow(award);
        if (window) judge(award, window);
        else lacking.add(missingFor(award, history.yearOnly));
      }
    },
    close: () => [
      ...readingOf(members, {
        rule: "short-spend-window",
        evidence: "dated",
        thresholds: { ...values },
        computed: members.countsWithExempt(),
      }),
      ...lacking.unread("short-spend-window"),
    ],
  };

  function judge(award: Award, window: SpendingWindow): void {
    const severity = spendWindowOf(spendingDays(window), values);
    const said = severity === null ? null : rushOf(window.usableFrom, window.spendBy, yearStart, rush);
    const told = rank(said) >= rank(severity) ? null : severity;
    if (isRevenueAward(award) && !isMicro(award)) members.judged(told, award.place);
    else members.spared(told);
  }
};
