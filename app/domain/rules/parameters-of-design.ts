import { type Day, parseDay } from "../period";

/** Thresholds as they hold from a day on; `cited.ts` says where they come from. */
export interface Dated {
  from: string;
  values: Record<string, number>;
}

/** The thresholds of the rules about funds, rounds and forms (`of-design.ts`): part of `parameters.ts`, which has all. */
export const parametersOfDesign = {
  "short-application-window": [
    {
      from: "2026-11-22",
      values: { info: 56, warn: 42, serious: 28, earlyStageShare: 0.5 },
    },
  ],
  "year-end-rush": [{ from: "2026-11-22", values: { info: 120, warn: 90, serious: 60, nearYearEnd: 7 } }],
  "short-spend-window": [{ from: "2026-11-22", values: { info: 365, warn: 182, serious: 91 } }],
  "decision-lag": [
    {
      from: "2026-11-22",
      values: { info: 60, warn: 90, serious: 120, smallAwardPence: 500_000, slipWarn: 7, slipSerious: 28 },
    },
  ],
  "one-year-terms": [
    {
      from: "2026-11-22",
      values: { info: 36, warn: 24, serious: 12, historyMonths: 36, repeatShare: 50 },
    },
  ],
  "no-core-costs": [{ from: "2026-11-22", values: { info: 21, warn: 15, serious: 10 } }],
  "novelty-demand": [
    {
      from: "2026-11-22",
      values: { scoredWeight: 20, guidanceHits: 3, welcomeWithinWords: 150 },
    },
  ],
  "orphan-pilot": [{ from: "2026-11-26", values: { leadMonths: 3, decideMonths: 6 } }],
  "match-funding-burden": [
    {
      from: "2026-11-26",
      values: { info: 0, warn: 25, serious: 50, smallIncomePence: 10_000_000 },
    },
  ],
  "competitive-waste": [
    {
      from: "2026-11-26",
      values: {
        info: 5,
        warn: 10,
        serious: 17.5,
        oddsInfo: 20,
        oddsWarn: 10,
        oddsSerious: 5,
        ineligible: 20,
        hourlyRatePence: 2200,
      },
    },
  ],
  "shut-out-by-size": [
    {
      from: "2026-11-26",
      values: { floorWarnPence: 10_000_000, floorSeriousPence: 25_000_000, warn: 25, serious: 50, bundled: 3 },
    },
  ],
  "no-groundwork-money": [{ from: "2026-11-26", values: { info: 5, warn: 2 } }],
  "change-without-groups": [
    {
      from: "2026-11-26",
      values: { askedDays: 84, tookPart: 10, budgetChange: 10 },
    },
  ],
  "application-burden": [
    {
      from: "2026-11-22",
      values: { info: 3, warn: 5, serious: 10, longHours: 40, longHoursUpToPence: 5_000_000, hourlyRatePence: 2200 },
    },
  ],
  "form-friction": [{ from: "2026-11-26", values: { longHours: 4, heldWarn: 3 } }],
  "funder-set-outcomes": [{ from: "2026-11-26", values: { info: 25, warn: 50, serious: 100 } }],
  "multi-year-in-name-only": [
    {
      from: "2026-11-26",
      values: { info: 100, warn: 50, notice: 3, fromMonths: 24 },
    },
  ],
  "payment-in-arrears": [
    {
      from: "2026-11-26",
      values: { info: 0.5, warn: 1, serious: 3, firstInfo: 30, firstWarn: 60 },
    },
  ],
  "savings-penalty": [{ from: "2026-11-26", values: { warn: 6, serious: 3, yearMonths: 12 } }],
  "no-inflation-uplift": [
    {
      from: "2026-11-22",
      values: { info: 2, warn: 5, serious: 10, fromMonths: 24, inflationPct: 3 },
    },
  ],
  "tight-budget-lines": [{ from: "2026-11-26", values: { info: 25, warn: 10 } }],
  "campaign-gag": [{ from: "2026-11-22", values: {} }],
} as const satisfies Record<string, readonly Dated[]>;

/** The values on a day: the newest when no day is given, the oldest for days before it. */
export function valuesOf(dated: readonly Dated[], day: Day | null): Dated["values"] {
  const holding = day === null ? dated.at(-1) : dated.findLast((one) => (parseDay(one.from) ?? 0) <= day);
  return (holding ?? dated[0]!).values;
}
