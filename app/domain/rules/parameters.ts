import type { Day } from "../period";
import { type Dated, parametersOfDesign, valuesOf } from "./parameters-of-design";

/**
 * Every threshold of every rule, with the day from which it holds; `cited.ts` says where it comes from. A changed threshold is
 * a new entry at the end of its list, never an edit: a decision of last year can then be shown as it was judged.
 */
export const parameters = {
  ...parametersOfDesign,
  "award-after-start": [
    {
      from: "2026-11-22",
      values: { info: 0, warn: 14, serious: 30, leadInfo: 90, leadWarn: 30 },
    },
  ],
  "renewal-cliff": [
    {
      from: "2026-11-22",
      values: { info: 270, warn: 180, serious: 120, fromMonths: 12, noticeMonths: 3, warnShare: 10, seriousShare: 30 },
    },
  ],
  "serial-short-awards": [
    {
      from: "2026-11-22",
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
  "funding-gap": [{ from: "2026-11-22", values: { info: 0, warn: 14, serious: 30 } }],
  "restricted-share": [{ from: "2026-11-22", values: { info: 60, warn: 50, serious: 25 } }],
  "few-long-awards": [
    {
      from: "2026-11-22",
      values: { info: 66, warn: 50, serious: 25, longMonths: 36, aheadInfo: 18, aheadWarn: 12, aheadSerious: 6 },
    },
  ],
  "cliff-concentration": [{ from: "2026-11-22", values: { info: 40, warn: 60, serious: 80, months: 24, atLeast: 5 } }],
  "closed-circle": [
    {
      from: "2026-11-22",
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

export type RuleId = keyof typeof parameters;
export type Values<Id extends RuleId = RuleId> = { readonly [K in keyof (typeof parameters)[Id][0]["values"]]: number };
export type Overrides = { [Id in RuleId]?: Partial<Values<Id>> };

/** The thresholds of a rule on a day, with a funder's own on top. */
export function valuesOn<Id extends RuleId>(id: Id, day: Day | null, overrides: Overrides = {}): Values<Id> {
  return { ...valuesOf(parameters[id], day), ...overrides[id] } as Values<Id>;
}
