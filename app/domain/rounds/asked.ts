import type { Design, FieldName } from "./fields";

/** Questions that only matter after another answer: they are asked once it is given, and stay while they hold something. */
const after: { readonly [Name in FieldName]?: (design: Design) => boolean } = {
  termMonths: ({ isRolling }) => isRolling !== true,
  upliftPct: ({ uplift }) => uplift === "fixed",
  upliftIndex: ({ uplift }) => uplift === "index",
  upliftFloorPct: ({ uplift }) => uplift === "index",
  upliftCapPct: ({ uplift }) => uplift === "index",
  pilotDecisionOn: ({ isPilot }) => isPilot === true,
  pilotDecider: ({ isPilot }) => isPilot === true,
  pilotBudgetLine: ({ isPilot }) => isPilot === true,
  overheadCapPct: ({ overheads }) => overheads === "capped",
  movesUpToPct: ({ moves }) => moves === "up-to",
  matchInKind: ({ matchPct }) => (matchPct ?? 0) > 0,
  matchFirst: ({ matchPct }) => (matchPct ?? 0) > 0,
  matchWaivedBelowPence: ({ matchPct }) => (matchPct ?? 0) > 0,
  opensOn: ({ isAlwaysOpen }) => isAlwaysOpen !== true,
  opensAt: ({ isAlwaysOpen }) => isAlwaysOpen !== true,
  closesOn: ({ isAlwaysOpen }) => isAlwaysOpen !== true,
  closesAt: ({ isAlwaysOpen }) => isAlwaysOpen !== true,
  reportsAYear: ({ reporting }) => reporting === "own-report" || reporting === "our-report",
};

/** Whether a question is put, as the design stands. */
export function isAsked(name: FieldName, design: Design): boolean {
  return after[name]?.(design) ?? true;
}
