import type { Award } from "../../continuity/award";
import { stoppedOn } from "../../continuity/cliffs";
import { valuesOn } from "../../rules/parameters";
import { atLeast } from "../../rules/settle";
import { type LookingBack, unreadOf, wholeCounts } from "../reading";

/**
 * Rulebook 29 looking back: groups whose last grant ended a year or more before the funder's last award, with nothing after.
 * A tenth of the groups is worth fixing, three tenths serious. Source: 360giving.md 8, "cliff".
 */
export const renewalCliff: LookingBack = (history) => {
  const { warnShare: warn, seriousShare: serious } = valuesOn("renewal-cliff", null);
  const places: number[] = [];
  let [stopped, withEnd, unread] = [0, 0, 0];
  return {
    see(awards) {
      if (!awards.some((award) => award.end !== null)) unread += awards.length;
      else {
        withEnd++;
        const on = history.lastAward === null ? null : stoppedOn(awards, history.lastAward);
        if (on === null) return;
        stopped++;
        places.push(lastOf(awards, on));
      }
    },
    close() {
      const missing = unreadOf("renewal-cliff", ["end_on"], unread);
      if (stopped === 0) return missing;
      const share = (stopped / withEnd) * 100;
      const severity = atLeast(share, { info: 0, warn, serious })!;
      const counts = wholeCounts(severity, stopped, withEnd);
      return [
        {
          rule: "renewal-cliff",
          evidence: "dated",
          severity,
          message: "dated",
          data: { ...counts, share },
          inputs: {},
          computed: { ...counts, share_pct: share },
          thresholds: { warn, serious },
          places: Uint32Array.from(places).sort(),
        },
        ...missing,
      ];
    },
  };
};

function lastOf(awards: readonly Award[], end: number): number {
  return awards.findLast((award) => award.end === end)!.place;
}
