import { isDeepStrictEqual } from "node:util";
import { localMoment } from "~/domain/events/local-moment";
import type { PublishedCheck } from "~/domain/rounds/publication";
import type { DesignRead, Justification } from "./queries-design.server";
import { isAgreed, roundCheck } from "./round-check.server";

type Judged = Pick<DesignRead, "design" | "terms" | "history" | "kept"> & { round: { id: string } };

/** What the check says of a design now, with the thresholds it is made with: what a publication keeps. */
export function evaluationOf(read: Judged, at: Date): PublishedCheck {
  const { yearStart, hourPence, inflationPct, darkDays, thresholds, refusesYearEndRush } = read.terms;
  const terms = { yearStart, hourPence, inflationPct, darkDays, thresholds, refusesYearEndRush };
  // What the rules do not look at is left out: pages read more of the history than a publication keeps.
  const { repeatPct, successPct } = read.history;
  const history = { repeatPct, successPct };
  const check = roundCheck(read, at);
  const changed = check.findings.filter(({ isChanged }) => isChanged).map(({ rule }): string => rule);
  // What nobody agreed to is not yet what the funder says, nor what was said of something else.
  const kept = read.kept.filter((one) => isAgreed(one) && !changed.includes(one.ruleId)).map(published);
  return { asAt: localMoment(at).day, terms, history, check, kept };
}

/** Whether two say the same, whenever they were made. */
export function saysSame(one: PublishedCheck, kept: Readonly<Record<string, unknown>>): boolean {
  const { asAt: _, ...said } = JSON.parse(JSON.stringify(one)) as Record<string, unknown>;
  const { asAt: __, ...then } = kept;
  return isDeepStrictEqual(said, then);
}

function published(one: Justification): PublishedCheck["kept"][number] {
  const { ruleId, severity, exception, facts, reason, isPublic, whyPrivate, reviewOn } = one;
  return { ruleId, severity, exception, facts, reason, isPublic, whyPrivate, reviewOn };
}
