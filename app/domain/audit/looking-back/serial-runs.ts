import { type Award, type DatedAward, isDated } from "../../continuity/award";
import { chains, shortRuns, yearlyRuns } from "../../continuity/runs";
import { addMonths, type Day, termMonths } from "../../period";
import type { Values } from "../../rules/parameters";
import type { Severity } from "../../rules/rule";
import { chainOf } from "../../rules/serial-short-awards";
import { rank } from "../../rules/settle";
import { byAwardDate, ofThree } from "../figures";
import type { Evidence } from "../reading";
import { lastDay, loweredByPromise } from "../reading-rules";

/** Starts less than this many days apart are one step of a chain (360giving.md 8, S2). */
const MIN_APART = 183;

/** What one group's awards come to: the highest severity, and the awards of every chain that reaches one. */
export interface Judged {
  severity: Severity | null;
  awards: readonly Award[];
}

type SerialValues = Values<"serial-short-awards">;

/** What is known of an award; null when not even its day is. */
export function evidenceOf(award: Award): Evidence | null {
  if (isDated(award)) return "dated";
  if (award.date === null) return null;
  return award.months === null ? "cadence-only" : "declared-length";
}

/** Judges one group's awards of one kind of evidence: chains (rulebook 32), yearly short runs (S2), or the beat alone (S3). */
export function judgeSeries(
  evidence: Evidence,
  awards: readonly Award[],
  asAt: Day | null,
  values: SerialValues,
): Judged {
  if (evidence === "dated") return worstOf(datedChains(awards.filter(isDated), asAt, values), values);
  if (evidence === "declared-length") return worstOf(ofThree(shortRuns(awards, 12)), values);
  const runs = ofThree(yearlyRuns(byAwardDate(awards)));
  return { severity: runs.length > 0 ? "info" : null, awards: runs.flat() };
}

function datedChains(awards: readonly DatedAward[], asAt: Day | null, values: SerialValues): DatedAward[][] {
  const since = asAt === null ? null : addMonths(asAt, -values.lookBackMonths);
  const recent = since === null ? awards : awards.filter((award) => award.end >= since && award.start <= asAt!);
  const isShort = (award: DatedAward) => award.months !== null && award.months <= values.shortMonths;
  return chains(recent, { isShort, maxGap: values.gapDays, minApart: MIN_APART }, (award) => lastDay(award.end));
}

/** A promise of more in one of its texts lowers a chain. */
function worstOf(runs: readonly (readonly Award[])[], values: SerialValues): Judged {
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
