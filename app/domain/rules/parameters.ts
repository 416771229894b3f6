import { type Day, parseDay } from "../period";

/**
 * Every threshold of every rule, with the day from which it holds and where it comes from. A changed threshold is a new
 * entry at the end of its list, never an edit: a decision of last year can then be shown as it was judged.
 * "S" numbers are keys of `sources.ts`; "ours" marks a starting point that a funder may change.
 */
export const parameters = {
  "short-application-window": [
    {
      from: "2026-11-22",
      source: "S18; numbers ours",
      values: { info: 56, warn: 42, serious: 28, earlyStageShare: 0.5 },
    },
  ],
  "year-end-rush": [
    { from: "2026-11-22", source: "S17; 60 days ours", values: { info: 120, warn: 90, serious: 60, nearYearEnd: 7 } },
  ],
  "short-spend-window": [{ from: "2026-11-22", source: "reasoned", values: { info: 365, warn: 182, serious: 91 } }],
  "decision-lag": [
    {
      from: "2026-11-22",
      source: "S3, S42, S1; 60 sourced, rest ours",
      values: { info: 60, warn: 90, serious: 120, smallAwardPence: 500_000, slipWarn: 7, slipSerious: 28 },
    },
  ],
  "one-year-terms": [
    {
      from: "2026-11-22",
      source: "S8, S20, S21, S25, S26, S28",
      values: { info: 36, warn: 24, serious: 12, historyMonths: 36, repeatShare: 50 },
    },
  ],
  "no-core-costs": [
    { from: "2026-11-22", source: "S29, S30, S9; 10 ours", values: { info: 21, warn: 15, serious: 10 } },
  ],
  "novelty-demand": [
    {
      from: "2026-11-22",
      source: "S31, S32; numbers ours",
      values: { scoredWeight: 20, guidanceHits: 3, welcomeWithinWords: 150 },
    },
  ],
  "orphan-pilot": [{ from: "2026-11-26", source: "S31; numbers ours", values: { leadMonths: 3, decideMonths: 6 } }],
  "match-funding-burden": [
    {
      from: "2026-11-26",
      source: "S33; numbers ours",
      values: { info: 0, warn: 25, serious: 50, smallIncomePence: 10_000_000 },
    },
  ],
  "competitive-waste": [
    {
      from: "2026-11-26",
      source: "S10, S10a, S36, S1; 5 and 17.5 sourced, rest ours",
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
      source: "S34, S27, S35; numbers ours",
      values: { floorWarnPence: 10_000_000, floorSeriousPence: 25_000_000, warn: 25, serious: 50, bundled: 3 },
    },
  ],
  "no-groundwork-money": [{ from: "2026-11-26", source: "reasoned; numbers ours", values: { info: 5, warn: 2 } }],
  "change-without-groups": [
    {
      from: "2026-11-26",
      source: "S5, S6, S7; 84 sourced, 10 ours",
      values: { askedDays: 84, tookPart: 10, budgetChange: 10 },
    },
  ],
  "application-burden": [
    {
      from: "2026-11-22",
      source: "S10, S10b, S11, S12, S14; numbers ours",
      values: { info: 3, warn: 5, serious: 10, longHours: 40, longHoursUpToPence: 5_000_000, hourlyRatePence: 2200 },
    },
  ],
  "form-friction": [{ from: "2026-11-26", source: "S10a, S24, S3, S1", values: { longHours: 4, heldWarn: 3 } }],
  "funder-set-outcomes": [
    { from: "2026-11-26", source: "S1; numbers ours", values: { info: 25, warn: 50, serious: 100 } },
  ],
  "award-after-start": [
    {
      from: "2026-11-22",
      source: "S22, S23; 0 and 90 sourced",
      values: { info: 0, warn: 14, serious: 30, leadInfo: 90, leadWarn: 30 },
    },
  ],
  "multi-year-in-name-only": [
    {
      from: "2026-11-26",
      source: "S19, S26; numbers ours",
      values: { info: 100, warn: 50, notice: 3, fromMonths: 24 },
    },
  ],
  "payment-in-arrears": [
    {
      from: "2026-11-26",
      source: "S4b, S8b, S37; numbers ours",
      values: { info: 0.5, warn: 1, serious: 3, firstInfo: 30, firstWarn: 60 },
    },
  ],
  "savings-penalty": [{ from: "2026-11-26", source: "S37, S38, S39", values: { warn: 6, serious: 3, yearMonths: 12 } }],
  "no-inflation-uplift": [
    {
      from: "2026-11-22",
      source: "S40, S20, S21, S40b; numbers ours",
      values: { info: 2, warn: 5, serious: 10, fromMonths: 24, inflationPct: 3 },
    },
  ],
  "tight-budget-lines": [{ from: "2026-11-26", source: "S1, S28b; numbers ours", values: { info: 25, warn: 10 } }],
  "campaign-gag": [{ from: "2026-11-22", source: "S4, S44, S45", values: {} }],
  "renewal-cliff": [
    {
      from: "2026-11-22",
      source: "S5, S8c; floor sourced, 270, 180 and 120 ours",
      values: { info: 270, warn: 180, serious: 120, fromMonths: 12, noticeMonths: 3, warnShare: 10, seriousShare: 30 },
    },
  ],
  "serial-short-awards": [
    {
      from: "2026-11-22",
      source: "S8, S33b; numbers ours",
      values: {
        info: 2,
        warn: 3,
        serious: 4,
        seriousSpanMonths: 48,
        shortMonths: 18,
        gapDays: 180,
        lookBackMonths: 60,
      },
    },
  ],
  "funding-gap": [{ from: "2026-11-22", source: "S22; numbers ours", values: { info: 0, warn: 14, serious: 30 } }],
  "restricted-share": [
    { from: "2026-11-22", source: "S25b, S54, S55; 25 ours", values: { info: 60, warn: 50, serious: 25 } },
  ],
  "few-long-awards": [
    {
      from: "2026-11-22",
      source: "S56, S57; 66 sourced",
      values: { info: 66, warn: 50, serious: 25, longMonths: 36, aheadInfo: 18, aheadWarn: 12, aheadSerious: 6 },
    },
  ],
  "cliff-concentration": [
    { from: "2026-11-22", source: "reasoned", values: { info: 40, warn: 60, serious: 80, months: 24, atLeast: 5 } },
  ],
  "closed-circle": [
    {
      from: "2026-11-22",
      source: "S60; numbers ours",
      values: {
        newInfo: 20,
        newWarn: 10,
        newSerious: 5,
        topInfo: 50,
        topWarn: 65,
        topSerious: 80,
        panelMonths: 36,
        panelShare: 50,
        linkedWarn: 1.5,
        linkedSerious: 2,
        linkedAtLeast: 5,
        months: 24,
        newcomerMonths: 60,
        topGroups: 5,
        topShare: 10,
        smallPlace: 15,
      },
    },
  ],
} as const satisfies Record<string, readonly Dated[]>;

interface Dated {
  from: string;
  source: string;
  values: Record<string, number>;
}

export type RuleId = keyof typeof parameters;
export type Values<Id extends RuleId = RuleId> = { readonly [K in keyof (typeof parameters)[Id][0]["values"]]: number };
export type Overrides = { [Id in RuleId]?: Partial<Values<Id>> };

/** The thresholds of a rule on a day (the newest when no day is given, the oldest for days before it), with a funder's own on top. */
export function valuesOn<Id extends RuleId>(id: Id, day: Day | null, overrides: Overrides = {}): Values<Id> {
  const dated: readonly Dated[] = parameters[id];
  const holding = day === null ? dated.at(-1) : dated.findLast((one) => (parseDay(one.from) ?? 0) <= day);
  return { ...(holding ?? dated[0]!).values, ...overrides[id] } as Values<Id>;
}
