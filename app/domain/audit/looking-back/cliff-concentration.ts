import { firstOfQuarter, largestQuarter, sum } from "../../continuity/quarters";
import { percentOf } from "../../continuity/shares";
import { addMonths, isoDay } from "../../period";
import { concentrationOf } from "../../rules/cliff-concentration";
import { valuesOn } from "../../rules/parameters";
import { type LookingBack, unreadOf, wholeCounts, wholeSeverity } from "../reading";
import { lastDay } from "../reading-rules";
import { LiveMoney } from "./live-money";

/** Rulebook 38 over published grants: how much of the live money that ends in the next 24 months ends in one quarter. */
export const cliffConcentration: LookingBack = (history) => {
  const values = valuesOn("cliff-concentration", null);
  const live = new LiveMoney(history);
  return {
    see: (awards) => live.see(awards),
    close() {
      if (live.awards.length === 0) return unreadOf("cliff-concentration", live.missing, history.places.length);
      const until = addMonths(history.asAt!, values.months);
      const ending = live.awards
        .map(({ place, end, pence }) => ({ place, end: lastDay(end), amount: pence }))
        .filter(({ end }) => end <= until);
      const largest = largestQuarter(ending);
      if (largest.length === 0) return [];
      const share = percentOf(sum(largest), sum(ending));
      const judged = concentrationOf(share, ending.length, values);
      if (judged === null) return [];
      const severity = wholeSeverity(judged, largest.length, ending.length);
      const counts = wholeCounts(severity, largest.length, ending.length);
      const quarter = isoDay(firstOfQuarter(largest[0]!.end));
      return [
        {
          rule: "cliff-concentration",
          evidence: "dated",
          severity,
          message: "dated",
          data: { ...counts, share, quarter },
          inputs: { ending_pence: sum(ending) },
          computed: { ...counts, share_pct: share, quarter },
          thresholds: { ...values },
          places: Uint32Array.from(largest, ({ place }) => place).sort(),
        },
      ];
    },
  };
};
