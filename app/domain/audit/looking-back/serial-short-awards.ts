import { Flag } from "../../opendata/grant-table";
import { valuesOn } from "../../rules/parameters";
import { type Evidence, type LookingBack, Members, readingOf, unreadOf } from "../reading";
import { isMicro, isRevenueAward } from "../reading-rules";
import { evidenceOf, judgeSeries } from "./serial-runs";

const kinds: readonly Evidence[] = ["dated", "declared-length", "cadence-only"];

/**
 * Rulebook 32 over published grants, by what is known: chains of dated awards; else runs of awards declared to last a year
 * or less (S2); else only a yearly beat of award dates (S3), which is never called serial.
 */
export const serialShortAwards: LookingBack = (history) => {
  const values = valuesOn("serial-short-awards", null);
  const members = { dated: new Members(), "declared-length": new Members(), "cadence-only": new Members() };
  let [promising, unread] = [0, 0];
  return {
    see(awards) {
      for (const evidence of kinds) {
        const own = awards.filter((award) => evidenceOf(award) === evidence);
        if (own.length === 0) continue;
        const counted = own.filter((award) => isRevenueAward(award) && !isMicro(award));
        const found = judgeSeries(evidence, counted, history.asAt, values);
        members[evidence].judged(
          found.severity,
          found.awards.map((award) => award.place),
        );
        if (evidence === "cadence-only")
          promising += found.awards.filter(({ flags }) => flags & Flag.promisesMore).length;
      }
      unread += awards.filter((award) => award.date === null).length;
    },
    close: () => [
      ...kinds.flatMap((evidence) => {
        const more: Record<string, number> = evidence === "cadence-only" ? { promising } : {};
        const message = more.promising ? "cadence-promising" : evidence;
        const reading = {
          rule: "serial-short-awards",
          evidence,
          message,
          thresholds: { ...values },
          data: more,
        } as const;
        return readingOf(members[evidence], { ...reading, computed: { ...members[evidence].counts(), ...more } });
      }),
      ...unreadOf("serial-short-awards", ["start_on"], unread),
    ],
  };
};
