import { valuesOn } from "../../rules/parameters";
import { rushOf } from "../../rules/year-end-rush";
import { type LookingBack, Members, readingOf, unreadOf } from "../reading";
import { spendingDays, spendingWindow } from "../spending-window";

/** Rulebook 2 over published grants: from the later of award and start to the last day. Award dates known by year only say nothing. */
export const yearEndRush: LookingBack = (history, { yearStart }) => {
  const values = valuesOn("year-end-rush", null);
  const members = new Members();
  let unread = 0;
  return {
    see(awards) {
      for (const award of awards) {
        const window = history.yearOnly ? null : spendingWindow(award);
        if (!window) unread++;
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
      ...unreadOf(
        "year-end-rush",
        history.yearOnly ? ["notified_on"] : ["notified_on", "start_on", "spend_by"],
        unread,
      ),
    ],
  };
};
