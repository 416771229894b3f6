import { Flag } from "../../opendata/grant-table";
import { valuesOn } from "../../rules/parameters";
import { restrictedShareOf } from "../../rules/restricted-share";
import { type LookingBack, unreadOf, wholeCounts, wholeSeverity } from "../reading";
import { type LiveAward, LiveMoney, worth } from "./live-money";

/** Rulebook 36 over published grants: the share of live money, by value, that may pay for running the organisation. */
export const restrictedShare: LookingBack = (history) => {
  const values = valuesOn("restricted-share", null);
  const live = new LiveMoney(history);
  return {
    see: (awards) => live.see(awards),
    close() {
      const typed = live.awards.filter((award) => award.flags & Flag.fundingTypeKnown);
      const total = worth(typed);
      if (live.awards.length === 0) return unreadOf("restricted-share", live.missing, history.places.length);
      const unread = unreadOf("restricted-share", ["funding_type"], live.awards.length - typed.length);
      if (total <= 0) return unread;
      const share = (coreWorth(typed) / total) * 100;
      const judged = restrictedShareOf(share, values);
      if (judged === null) return unread;
      const tied = typed.filter((award) => !(award.flags & Flag.core));
      const severity = wholeSeverity(judged, tied.length, typed.length);
      const counts = wholeCounts(severity, tied.length, typed.length);
      return [
        {
          rule: "restricted-share",
          evidence: "dated",
          severity,
          message: "dated",
          data: { ...counts, share },
          inputs: { live_pence: total },
          computed: { ...counts, core_share_pct: share },
          thresholds: { ...values },
          places: Uint32Array.from(tied, (award) => award.place).sort(),
        },
        ...unread,
      ];
    },
  };
};

function coreWorth(awards: readonly LiveAward[]): number {
  return awards.reduce(
    (sum, { flags, pence }) => sum + (flags & Flag.core ? pence : flags & Flag.halfCore ? pence / 2 : 0),
    0,
  );
}
