import { type Award, type DatedAward, isDated } from "../../continuity/award";
import { chains, shortRuns, yearlyRuns } from "../../continuity/runs";
import { Flag } from "../../opendata/grant-table";
import { addMonths, termMonths } from "../../period";
import { valuesOn } from "../../rules/parameters";
import type { Severity } from "../../rules/rule";
import { chainOf } from "../../rules/serial-short-awards";
import { rank } from "../../rules/settle";
import { byAwardDate, ofThree } from "../figures";
import { type Evidence, type LookingBack, Members, readingOf, unreadOf } from "../reading";
import { isMicro, isRevenueAward, lastDay, loweredByPromise } from "../reading-rules";

/** Starts less than this many days apart are one step of a chain (360giving.md 8, S2). */
const MIN_APART = 183;

/**
 * Rulebook 32 over published grants, by what is known: chains of dated awards; else runs of awards declared to last a year
 * or less (S2); else only a yearly beat of award dates (S3), which is never called serial.
 */
export const serialShortAwards: LookingBack = (history) => {
  const values = valuesOn("serial-short-awards", null);
  const members: Record<Evidence, Members> = {
    dated: new Members(),
    "declared-length": new Members(),
    "cadence-only": new Members(),
  };
  let [promising, unread] = [0, 0];
  return {
    see(awards) {
      const counted = awards.filter((award) => isRevenueAward(award) && !isMicro(award));
      for (const evidence of ["dated", "declared-length", "cadence-only"] as const) {
        if (!awards.some((award) => evidenceOf(award) === evidence)) continue;
        const own = counted.filter((award) => evidenceOf(award) === evidence);
        const found = judged(evidence, own);
        members[evidence].judged(
          found.severity,
          found.awards.map((award) => award.place),
        );
        if (evidence === "cadence-only")
          promising += found.awards.filter((award) => award.flags & Flag.promisesMore).length;
      }
      unread += awards.filter((award) => award.date === null).length;
    },
    close: () => [
      ...(["dated", "declared-length", "cadence-only"] as const).flatMap((evidence) =>
        readingOf(members[evidence], {
          rule: "serial-short-awards",
          evidence,
          thresholds: { ...values },
          ...(evidence === "cadence-only"
            ? { computed: { ...members[evidence].counts(), promising }, data: { promising } }
            : {}),
        }),
      ),
      ...unreadOf("serial-short-awards", ["start_on"], unread),
    ],
  };

  function judged(evidence: Evidence, awards: readonly Award[]): Judged {
    if (evidence === "dated") return longest(datedChains(awards.filter(isDated)), values);
    if (evidence === "declared-length") return longest(ofThree(shortRuns(awards, 12)), values);
    const runs = ofThree(yearlyRuns(byAwardDate(awards)));
    return { severity: runs.length > 0 ? "info" : null, awards: runs.flat() };
  }

  function datedChains(awards: readonly DatedAward[]): DatedAward[][] {
    const { asAt } = history;
    const since = asAt === null ? null : addMonths(asAt, -values.lookBackMonths);
    const recent = since === null ? awards : awards.filter((award) => award.end >= since && award.start <= asAt!);
    const isShort = (award: DatedAward) => award.months !== null && award.months <= values.shortMonths;
    return chains(recent, { isShort, maxGap: values.gapDays, minApart: MIN_APART }, (award) => lastDay(award.end));
  }
};

/** The highest severity of any chain, and the awards of every chain that reaches one. A promise of more lowers a chain. */
function longest(runs: readonly (readonly Award[])[], values: Parameters<typeof chainOf>[1]): Judged {
  let severity: Severity | null = null;
  const awards: Award[] = [];
  for (const run of runs) {
    const [first, last] = [run[0]!, run.at(-1)!];
    const spanMonths = isDated(first) && isDated(last) ? termMonths(first.start, lastDay(last.end)) : 0;
    const found = loweredByPromise(chainOf({ count: run.length, spanMonths }, values), run);
    if (found === null) continue;
    awards.push(...run);
    if (rank(found) > rank(severity)) severity = found;
  }
  return { severity, awards };
}

interface Judged {
  severity: Severity | null;
  awards: readonly Award[];
}

function evidenceOf(award: Award): Evidence | null {
  if (isDated(award)) return "dated";
  if (award.date === null) return null;
  return award.months === null ? "cadence-only" : "declared-length";
}
