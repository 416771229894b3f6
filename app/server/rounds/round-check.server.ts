import { localMoment } from "~/domain/events/local-moment";
import { aboutStored } from "~/domain/rounds/about";
import type { Kept, RoundCheck } from "~/domain/rounds/check";
import { type Known, liveOf } from "~/domain/rounds/live";
import type { DesignRead, Justification } from "./queries-design.server";

/** What of a reason counts for the check. */
export type ReasonChecked = Pick<
  Justification,
  "ruleId" | "severity" | "finding" | "exception" | "facts" | "reviewOn" | "agreedAt"
>;
type Checked = Pick<DesignRead, "design" | "terms" | "history"> & {
  round: { id: string };
  kept: readonly ReasonChecked[];
};

/** What the check says of a round as it is now. */
export function roundCheck(read: Checked, now: Date): RoundCheck {
  return liveOf(knownOf(read, now), read.design).check;
}

/** What is known of a round besides its design, as a page may carry it: of reasons, what the check needs to know. */
export function knownOf({ round, terms, history, kept }: Omit<Checked, "design">, now: Date): Known {
  const { yearStart, hourPence, inflationPct, darkDays, thresholds } = terms;
  return {
    id: round.id,
    terms: { yearStart, hourPence, inflationPct, darkDays, thresholds },
    history,
    kept: kept.map(asKept),
    today: localMoment(now).day,
  };
}

function asKept(one: ReasonChecked): Kept {
  const { ruleId, severity, finding, reviewOn, exception, facts } = one;
  const fact = exception === null ? null : { code: exception, facts };
  return { ruleId, severity, about: aboutStored(finding), reviewOn, isAgreed: isAgreed(one), exception: fact };
}

/** Whether a reason counts: a serious one once a second person has agreed. */
export function isAgreed({ severity, agreedAt }: Pick<Justification, "severity" | "agreedAt">): boolean {
  return severity !== "serious" || agreedAt !== null;
}
