import { lateStartOf } from "../../rules/award-after-start";
import { valuesOn } from "../../rules/parameters";
import { Lacking, type LookingBack, Members, readingOf } from "../reading";

/** Rulebook 17 over published grants: days from the start to the award. Whether a grant continues earlier work is not published. */
export const awardAfterStart: LookingBack = (history) => {
  const values = valuesOn("award-after-start", null);
  const members = new Members();
  const lacking = new Lacking();
  return {
    see(awards) {
      for (const { award, start, place } of awards) {
        if (award === null || start === null || history.yearOnly) {
          const noAward = award === null || history.yearOnly ? ["notified_on"] : [];
          lacking.add([...noAward, ...(start === null ? ["start_on"] : [])]);
        } else members.judged(award > start ? lateStartOf(award - start, null, values) : null, place);
      }
    },
    close: () => [
      ...readingOf(members, {
        rule: "award-after-start",
        evidence: "dated",
        thresholds: { info: values.info, warn: values.warn, serious: values.serious },
      }),
      ...lacking.unread("award-after-start"),
    ],
  };
};
