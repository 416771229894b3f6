import type { Judged, RoundCheck } from "./check";
import { type Fault, faultsOf } from "./faults";
import type { Design, FieldName } from "./fields";
import { isStopped } from "./hard-stop";
import { type NeededName, unsaidIn } from "./needed";

/** What stands between a design and its publication. */
export interface InTheWay {
  /** What a public page needs and nobody has said. */
  unsaid: NeededName[];
  faults: Fault[];
  /** Questions with two texts that wait for somebody to choose. */
  texts: FieldName[];
  /** What the funder refuses, whatever is said for it. */
  stopped: Judged[];
  /** Serious findings that are neither mended nor kept. */
  serious: Judged[];
  /** Serious findings that are kept, as soon as the second person agrees. */
  asked: Judged[];
}

interface Gate {
  design: Design;
  check: Pick<RoundCheck, "findings">;
  hasContact: boolean;
  waiting: readonly { field: FieldName }[];
  refusesYearEndRush: boolean;
}

/** All that stands in the way of publishing a design as it is. Source: rulebook section 1, levels at the gate. */
export function inTheWay({ design, check, hasContact, waiting, refusesYearEndRush }: Gate): InTheWay {
  const stopped = check.findings.filter((finding) => isStopped(finding, { refusesYearEndRush }));
  const grave = check.findings.filter((one) => one.severity === "serious" && !stopped.includes(one));
  return {
    unsaid: unsaidIn(design, { hasContact }),
    faults: faultsOf(design),
    texts: [...new Set(waiting.map(({ field }) => field))],
    stopped,
    serious: grave.filter(({ state }) => state === "open"),
    asked: grave.filter(({ state }) => state === "asked"),
  };
}

/** Whether nothing stands in the way. */
export function isClear(way: Readonly<Record<keyof InTheWay, readonly unknown[]>>): boolean {
  return Object.values(way).every((those) => those.length === 0);
}
