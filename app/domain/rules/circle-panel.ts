import { percentOf } from "../continuity/shares";
import { addMonths, type Day } from "../period";
import type { CirclePart } from "./circle-money";
import { countsOf, type Rates, readingsOf } from "./circle-rates";
import { dayIn } from "./facts";
import type { Values } from "./parameters";
import type { Severity } from "./rule";
import type { Snapshot } from "./snapshot";

type CircleValues = Values<"closed-circle">;

/** Whether most of a panel has served long: worth knowing, never more. */
function longServiceOf(servedLongPct: number, { panelShare }: CircleValues): Severity | null {
  return servedLongPct > panelShare ? "info" : null;
}

/** How much more often groups linked to the panel are funded than others. Undefined where there are no others to compare with. */
function linkedRateOf(rates: Rates, values: CircleValues): Severity | null | undefined {
  const { linkedWon, linkedAll, otherWon, otherAll } = rates;
  if (linkedWon === 0) return null;
  if (otherAll === 0) return undefined;
  const timesAsOften = (times: number) => linkedWon * otherAll >= times * otherWon * linkedAll;
  if (timesAsOften(values.linkedSerious) && linkedAll >= values.linkedAtLeast) return "serious";
  return timesAsOften(values.linkedWarn) ? "warn" : null;
}

/** Rulebook 41(c): how long the panel has served. */
export function servicePart(panel: Snapshot["panel"], asAt: Day, values: CircleValues): CirclePart {
  if (!panel) return { severity: null, missing: ["panel"], computed: {} };
  if (panel.length === 0) return { severity: null, missing: [], computed: {} };
  const since = panel.map((member) => dayIn(member.since));
  const unknown = since.filter((day) => day === undefined).length;
  const long = since.filter((day) => day !== undefined && addMonths(day, values.panelMonths) < asAt).length;
  const severity = longServiceOf(percentOf(long, panel.length), values);
  if (severity !== longServiceOf(percentOf(long + unknown, panel.length), values)) {
    return { severity: null, missing: ["since"], computed: {} };
  }
  const seats = Math.max(1, long - Math.floor(panel.length / 2));
  return {
    severity,
    missing: [],
    computed: { panel_long_pct: percentOf(long, panel.length), panel_seats: severity ? seats : 0 },
  };
}

const MOST_UNSURE = 12;

/** Rulebook 41(c): whether groups linked to the panel are funded more often. */
export function ratePart({ panel, applications }: Snapshot, asAt: Day, values: CircleValues): CirclePart {
  const nobodyLinked = panel?.every(({ linked_orgs }) => linked_orgs?.length === 0);
  if (!applications) return { severity: null, missing: nobodyLinked ? [] : ["applications"], computed: {} };
  const read = applications.map((one) => readingsOf(one, panel, asAt, values));
  const unsure = read.filter(({ readings }) => readings.length > 1);
  const ways = unsure.length > MOST_UNSURE ? [] : countsOf(read.map(({ readings }) => readings));
  const [first, ...others] = ways.map((way) => linkedRateOf(way, values));
  if (first === undefined || others.some((other) => other !== first)) {
    const missing = [...new Set(unsure.flatMap((one) => one.missing))];
    return { severity: null, missing: missing.length > 0 ? missing : ["applications"], computed: {} };
  }
  return { severity: first, missing: [], computed: ways.length === 1 ? ratesOf(ways[0]!) : {} };
}

function ratesOf({ linkedWon, linkedAll, otherWon, otherAll }: Rates): Record<string, number> {
  if (linkedAll === 0 || otherAll === 0) return { linked: linkedAll };
  return { linked: linkedAll, linked_pct: percentOf(linkedWon, linkedAll), other_pct: percentOf(otherWon, otherAll) };
}
