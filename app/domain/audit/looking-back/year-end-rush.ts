import { valuesOn } from "../../rules/parameters";
import { rushOf } from "../../rules/year-end-rush";
import { Lacking, type LookingBack, Members, readingOf } from "../reading";
import { missingFor, spendingDays, spendingWindow } from "../spending-window";

/** Rulebook 2 over published grants: from the later of award and start to the last day. Award dates known by year only say nothing. */
export const yearEndRush: LookingBack = (history, { yearStart }) => {
  const values = valuesOn("year-end-rush", null);
  const members = new Members();
  const lacking = new Lacking();
  return {
    see(awards) {
      for (const award of awards) {
        const window = history.yearOnly ? null : spendingWindow(award);
        if (!window) lacking.add(missingFor(award, history.yearOnly));
        else if (spendingDays(window) > values.info) members.judged(null, award.place);
        else members.judged(rushOf(window.usableFrom, window.spendBy, yearStart, values), award.place);
      }
    },
    close: () => [
      ...readingOf(members, {
        rule: "year-end-rush",
        evidence: "dated",
        inputs: { year_start: yearStart },
        thresholds: { info: values.info, warn: values.warn, serious: values.serious },
      }),
      ...lacking.unread("year-end-rush"),
    ],
  };
};
