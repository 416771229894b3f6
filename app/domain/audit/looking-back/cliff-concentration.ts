import { addMonths, civil, type Day } from "../../period";
import { concentrationOf } from "../../rules/cliff-concentration";
import { valuesOn } from "../../rules/parameters";
import { type LookingBack, unreadOf, wholeCounts } from "../reading";
import { lastDay } from "../reading-rules";
import { type LiveAward, LiveMoney, worth } from "./live-money";

/** Rulebook 38 over published grants: how much of the live money that ends in the next 24 months ends in one quarter. */
export const cliffConcentration: LookingBack = (history) => {
  const values = valuesOn("cliff-concentration", null);
  const live = new LiveMoney(history);
  return {
    see: (awards) => live.see(awards),
    close() {
      if (live.awards.length === 0) return unreadOf("cliff-concentration", live.missing, history.places.length);
      const until = addMonths(history.asAt!, values.months);
      const ending = live.awards.filter((award) => lastDay(award.end) <= until);
      const total = worth(ending);
      if (ending.length < values.atLeast || total <= 0) return [];
      const [quarter, largest] = largestQuarter(ending);
      const share = (worth(largest) / total) * 100;
      const severity = concentrationOf(share, values);
      if (severity === null) return [];
      const counts = wholeCounts(severity, largest.length, ending.length);
      return [
        {
          rule: "cliff-concentration",
          evidence: "dated",
          severity,
          message: "dated",
          data: { ...counts, share, quarter },
          inputs: { ending_pence: total },
          computed: { ...counts, share_pct: share, quarter },
          thresholds: { ...values },
          places: Uint32Array.from(largest, (award) => award.place).sort(),
        },
      ];
    },
  };
};

function largestQuarter(awards: readonly LiveAward[]): [quarter: string, awards: LiveAward[]] {
  const quarters = new Map<string, LiveAward[]>();
  for (const award of awards) {
    const quarter = quarterOf(lastDay(award.end));
    const same = quarters.get(quarter);
    if (same) same.push(award);
    else quarters.set(quarter, [award]);
  }
  return [...quarters].sort((a, b) => worth(b[1]) - worth(a[1]) || (a[0] < b[0] ? -1 : 1))[0]!;
}

/** A calendar quarter as `2028-Q1`. */
function quarterOf(day: Day): string {
  const [year, month] = civil(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}
