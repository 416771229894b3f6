import { median } from "../../continuity/median";
import { termMonths } from "../../period";
import { longShareOf } from "../../rules/few-long-awards";
import { valuesOn } from "../../rules/parameters";
import { type LookingBack, unreadOf, wholeCounts, wholeSeverity } from "../reading";
import { isOneOff, lastDay } from "../reading-rules";
import { LiveMoney, worth } from "./live-money";

/** Rulebook 37 over published grants: the share of live ongoing money promised for 36 months or more, and how far the typical group can see. */
export const fewLongAwards: LookingBack = (history) => {
  const values = valuesOn("few-long-awards", null);
  const live = new LiveMoney(history);
  return {
    see: (awards) => live.see(awards),
    close() {
      const ongoing = live.awards.filter((award) => !isOneOff(award));
      const total = worth(ongoing);
      if (total <= 0) return unreadOf("few-long-awards", live.missing, history.places.length);
      const short = ongoing.filter((award) => (award.months ?? 0) < values.longMonths);
      const share = (1 - worth(short) / total) * 100;
      const ahead = median(Float64Array.from(ongoing, (award) => termMonths(history.asAt!, lastDay(award.end))))!;
      const judged = longShareOf(share, ahead, values);
      if (judged === null) return [];
      const severity = wholeSeverity(judged, short.length, ongoing.length);
      const counts = wholeCounts(severity, short.length, ongoing.length);
      return [
        {
          rule: "few-long-awards",
          evidence: "dated",
          severity,
          message: "dated",
          data: { ...counts, share, months: ahead },
          inputs: { live_pence: total },
          computed: { ...counts, long_share_pct: share, months_ahead: ahead },
          thresholds: { ...values },
          places: Uint32Array.from(short, (award) => award.place).sort(),
        },
      ];
    },
  };
};
