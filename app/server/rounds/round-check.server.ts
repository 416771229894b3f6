import { localMoment } from "~/domain/events/local-moment";
import { parseDay } from "~/domain/period";
import { checkRound, type Kept, type RoundCheck } from "~/domain/rounds/check";
import { roundRules } from "~/domain/rounds/round-rules";
import { snapshotOf } from "~/domain/rounds/snapshot-of";
import type { ExceptionFact } from "~/domain/rules/snapshot";
import type { DesignRead, Justification } from "./queries-design.server";

type Checked = Pick<DesignRead, "design" | "terms" | "history" | "kept"> & { round: { id: string } };

/** What the check says of a round as it is now. */
export function roundCheck({ round, design, terms, history, kept }: Checked, now: Date): RoundCheck {
  const today = localMoment(now).day;
  const exceptions = exceptionsIn(kept, today);
  const snapshot = snapshotOf({ id: round.id, design, exceptions }, terms, history);
  return checkRound(
    snapshot,
    { day: parseDay(today)!, iso: today },
    { kept: kept.map(asKept), overrides: terms.thresholds, ruleIds: roundRules },
  );
}

/** An exception that was agreed, where one is needed, is a fact of the design until its day. */
function exceptionsIn(kept: readonly Justification[], today: string): ExceptionFact[] {
  return kept
    .filter((one) => one.exception !== null && one.reviewOn > today && isAgreed(one))
    .map(({ exception, facts }) => ({ code: exception!, facts }));
}

function asKept(one: Justification): Kept {
  const { ruleId, severity, reviewOn } = one;
  return { ruleId, severity, reviewOn, isAgreed: isAgreed(one) };
}

/** Whether a reason counts: a serious one once a second person has agreed. */
export function isAgreed({ severity, agreedAt }: Pick<Justification, "severity" | "agreedAt">): boolean {
  return severity !== "serious" || agreedAt !== null;
}
