import { valuesOn } from "../../rules/parameters";
import { rank } from "../../rules/settle";
import { spendWindowOf } from "../../rules/short-spend-window";
import { rushOf } from "../../rules/year-end-rush";
import { type LookingBack, Members, readingOf, unreadOf } from "../reading";
import { isMicro, isRevenueAward } from "../reading-rules";
import { spendingDays, spendingWindow } from "../spending-window";

/** Rulebook 3 over published grants: revenue only, silent where the February test says as much. */
export const shortSpendWindow: LookingBack = (history, { yearStart }) => {
  const values = valuesOn("short-spend-window", null);
  const rush = valuesOn("year-end-rush", null);
  const members = new Members();
  let unread = 0;
  return {
    see(awards) {
      for (const award of awards) {
        const window = history.yearOnly ? null : spendingWindow(award);
        if (!window) unread++;
        else {
          const exempt = !isRevenueAward(award) || isMicro(award) || spendingDays(window) >= values.info;
          const severity = exempt ? null : spendWindowOf(spendingDays(window), values);
          const said = severity === null ? null : rushOf(window.usableFrom, window.spendBy, yearStart, rush);
          members.judged(rank(said) >= rank(severity) ? null : severity, award.place);
        }
      }
    },
    close: () => [
      ...readingOf(members, { rule: "short-spend-window", evidence: "dated", thresholds: { ...values } }),
      ...unreadOf(
        "short-spend-window",
        history.yearOnly ? ["notified_on"] : ["notified_on", "start_on", "spend_by"],
        unread,
      ),
    ],
  };
};
