import type { Day } from "../period";
import { dayIn, subjectOf } from "./facts";
import type { Snapshot } from "./snapshot";

/** One wait for an answer: from when, what was promised, what came. Undefined where the snapshot does not say. */
export interface Wait {
  subject: string;
  path: string;
  /** The fact that starts the wait: the fund's closing day or, in a fund that is always open, the day it was sent. */
  closeName: "closes_on" | "submitted_on";
  close: Day | undefined;
  due: Day | undefined;
  made: Day | undefined;
  /** The usual award in pence. */
  typical: number | undefined;
}

/** The wait that a fund plans or gave. In a fund that is always open each applicant has a wait of their own. */
export function fundWait({ fund }: Snapshot): Wait {
  const rolling = fund?.rolling ?? false;
  return {
    subject: subjectOf("fund", fund?.id),
    path: "fund.decision_due_on",
    closeName: rolling ? "submitted_on" : "closes_on",
    close: rolling ? undefined : dayIn(fund?.closes_on),
    due: dayIn(fund?.decision_due_on),
    made: dayIn(fund?.decision_made_on),
    typical: fund?.typical_award ?? undefined,
  };
}

/** The wait of each application, by its own dates first and the fund's where it has none; undefined without a list. */
export function applicationWaits({ fund, applications }: Snapshot): Wait[] | undefined {
  const bySubmission = fund?.rolling ?? !fund?.closes_on;
  return applications?.map((one, place) => ({
    subject: `application:${one.id ?? place}`,
    path: `applications[${place}].decided_on`,
    closeName: bySubmission ? "submitted_on" : "closes_on",
    close: dayIn(bySubmission ? one.submitted_on : fund?.closes_on),
    due: dayIn(one.decision_due_on ?? fund?.decision_due_on),
    made: dayIn(one.decided_on ?? one.decision_made_on ?? fund?.decision_made_on),
    typical: fund?.typical_award ?? undefined,
  }));
}

/** A wait that is over, one that groups are in, or one that is still being planned (which cannot be late yet). */
export function tenseOf({ made, close }: Wait, asAt: Day | null): "waited" | "wait" | "willWait" {
  if (made !== undefined) return "waited";
  return asAt !== null && close !== undefined && close <= asAt ? "wait" : "willWait";
}
