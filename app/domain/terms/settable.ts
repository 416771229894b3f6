import { type Comparison, scales, type Unit } from "../checks/scales";
import { roundRules } from "../rounds/round-rules";
import { type Overrides, type RuleId, valuesOn } from "../rules/parameters";

/** A number of a rule that a funder may set for itself. */
export interface Settable {
  rule: RuleId;
  /** In `parameters.ts`. */
  name: string;
  /** The rulebook's. */
  usual: number;
  unit: Unit | "pence" | "count";
  least: number;
  most: number;
  /** Where fewer things are found; null: it changes what is suggested, not what is found. */
  looser: "above" | "below" | null;
}

type Bounds = Pick<Settable, "unit" | "least" | "most">;

const bounds: Readonly<Record<Unit, Omit<Bounds, "unit">>> = {
  days: { least: 0, most: 730 },
  months: { least: 0, most: 120 },
  percent: { least: 0, most: 100 },
  grants: { least: 1, most: 20 },
  hours: { least: 1, most: 500 },
  times: { least: 0.1, most: 10 },
};

const MOST_PENCE = 1_000_000_000;
const pounds = { unit: "pence", least: 0, most: MOST_PENCE } as const;
const count = { unit: "count", least: 1, most: 50 } as const;
const share = { unit: "percent", ...bounds.percent } as const;
const months = { unit: "months", ...bounds.months } as const;

/** Numbers that stand on no scale. */
const others: Readonly<Record<string, Bounds & Pick<Settable, "looser">>> = {
  earlyStageShare: { unit: "times", least: 0.1, most: 1, looser: "below" },
  nearYearEnd: { unit: "days", least: 0, most: 60, looser: "below" },
  smallAwardPence: { ...pounds, looser: "below" },
  historyMonths: { ...months, looser: "below" },
  repeatShare: { ...share, looser: "above" },
  scoredWeight: { ...share, looser: "above" },
  guidanceHits: { ...count, looser: "above" },
  welcomeWithinWords: { unit: "count", least: 0, most: 5_000, looser: "above" },
  leadMonths: { ...months, looser: "below" },
  decideMonths: { ...months, looser: null },
  smallIncomePence: { ...pounds, looser: "below" },
  ineligible: { ...share, looser: "above" },
  floorWarnPence: { ...pounds, looser: "above" },
  floorSeriousPence: { ...pounds, looser: "above" },
  bundled: { ...count, looser: "above" },
  budgetChange: { ...share, looser: "above" },
  longHoursUpToPence: { ...pounds, looser: "below" },
  heldWarn: { ...count, looser: "above" },
  fromMonths: { ...months, looser: "above" },
  yearMonths: { ...months, looser: "above" },
};

/** Every number that a funder may set, rule by rule as in the rulebook. What its terms say anyway is not among them. */
export const settables: readonly Settable[] = (roundRules as readonly RuleId[]).flatMap((rule) =>
  Object.entries<number>(valuesOn(rule, null)).flatMap(([name, usual]) => {
    const known = onScale(rule, name) ?? others[name];
    return known === undefined ? [] : [{ rule, name, usual, ...known }];
  }),
);

function onScale(rule: RuleId, name: string): (Bounds & Pick<Settable, "looser">) | undefined {
  for (const { unit, steps } of scales[rule]) {
    const step = steps.find(({ value }) => value === name);
    if (step) return { unit, ...bounds[unit], looser: looserWay(step.comparison) };
  }
  return undefined;
}

function looserWay(comparison: Comparison): "above" | "below" {
  return comparison === "atMost" || comparison === "below" ? "below" : "above";
}

/** A number that a funder set, beside the rulebook's. */
export interface OwnThreshold {
  rule: RuleId;
  name: string;
  usual: number;
  own: number;
  isLooser: boolean;
}

/** What of a funder's thresholds is another than the rulebook's, in its order. */
export function ownThresholds(overrides: Overrides): OwnThreshold[] {
  return settables.flatMap((one) => {
    const { rule, name, usual } = one;
    const own = ownValue(overrides, one);
    return own === null || own === usual ? [] : [{ rule, name, usual, own, isLooser: isLooser(one, own) }];
  });
}

/** What a funder set; null: nothing, so that the rulebook's holds. */
export function ownValue(overrides: Overrides, { rule, name }: Pick<Settable, "rule" | "name">): number | null {
  const values: Readonly<Record<string, number>> = overrides[rule] ?? {};
  return values[name] ?? null;
}

/** Whether fewer things are found than by the rulebook. */
function isLooser({ usual, looser }: Settable, own: number): boolean {
  if (looser === null) return false;
  return looser === "above" ? own > usual : own < usual;
}

/**
 * Pairs of numbers of which the graver may not begin before the milder: days to spend that are serious are not more than those
 * that are worth fixing. By rule: the milder, the graver, and which way it gets graver.
 */
export const ordered: readonly { rule: RuleId; milder: string; graver: string; way: "above" | "below" }[] = [
  ...(roundRules as readonly RuleId[]).flatMap((rule) =>
    scales[rule].flatMap(({ steps }) =>
      steps.slice(1).map((milder, place) => {
        const graver = steps[place]!;
        return { rule, milder: milder.value, graver: graver.value, way: looserWay(graver.comparison) };
      }),
    ),
  ),
  { rule: "shut-out-by-size", milder: "floorWarnPence", graver: "floorSeriousPence", way: "above" },
];
