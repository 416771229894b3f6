import { localMoment } from "~/domain/events/local-moment";
import { parseDay } from "~/domain/period";
import { checkRound, type Kept, type RoundCheck } from "~/domain/rounds/check";
import { roundRules } from "~/domain/rounds/round-rules";
import { snapshotOf } from "~/domain/rounds/snapshot-of";
import type { DesignRead, Justification } from "./queries-design.server";

/** What of a reason counts for the check. */
export type ReasonChecked = Pick<
  Justification,
  "ruleId" | "severity" | "exception" | "facts" | "reviewOn" | "agreedAt"
>;
type Checked = Pick<DesignRead, "design" | "terms" | "history"> & {
  round: { id: string };
  kept: readonly ReasonChecked[];
};

/** What the check says of a round as it is now. */
export function roundCheck({ round, design, terms, history, kept }: Checked, now: Date): RoundCheck {
  const today = localMoment(now).day;
  const snapshot = snapshotOf({ id: round.id, design }, terms, history);
  return checkRound(
    snapshot,
    { day: parseDay(today)!, iso: today },
    { kept: kept.map(asKept), overrides: terms.thresholds, ruleIds: roundRules },
  );
}

function asKept(one: ReasonChecked): Kept {
  const { ruleId, severity, reviewOn, exception, facts } = one;
  const fact = exception === null ? null : { code: exception, facts };
  return { ruleId, severity, reviewOn, isAgreed: isAgreed(one), exception: fact };
}

/** Whether a reason counts: a serious one once a second person has agreed. */
export function isAgreed({ severity, agreedAt }: Pick<Justification, "severity" | "agreedAt">): boolean {
  return severity !== "serious" || agreedAt !== null;
}
