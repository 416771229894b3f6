import type { DarkDays } from "../period";
import { usableDays } from "../period";
import { flag, type Kind, pence, percent, words } from "../rounds/kinds";
import { typedDay, writtenDay } from "../rounds/typed-day";
import { type Overrides, valuesOn } from "../rules/parameters";
import { ordered, type Settable, settables } from "./settable";
import type { FunderTerms } from "./terms";

export type TermsProblem =
  | "not-a-number"
  | "not-whole"
  | "not-money"
  | "too-small"
  | "too-large"
  | "not-a-day"
  | "not-days"
  | "too-many-days"
  | "not-a-choice"
  | "too-long"
  | "order"
  | "no-reason";

export type TermsRead =
  | { ok: true; terms: FunderTerms; reason: string }
  | { ok: false; problems: Record<string, TermsProblem> };

type Typed = Readonly<Record<string, readonly string[]>>;

const LEAST_HOUR_PENCE = 100;
const MOST_HOUR_PENCE = 50_000;
const MOST_INFLATION = 25;
/** More days than this on which nobody is there would leave groups none. */
const MOST_DARK_DAYS = 120;
const MOST_STRETCHES = 20;

/** The name of the control of a threshold. */
export function controlOf({ rule, name }: Pick<Settable, "rule" | "name">): string {
  return `${rule}.${name}`;
}

/** Reads how a funder reckons from its form, and why it changes that; a threshold left empty is the rulebook's. */
export function readTerms(typed: Typed): TermsRead {
  const problems: Record<string, TermsProblem> = {};
  const text = (name: string) => (typed[name]?.at(-1) ?? "").trim();
  const read = <V>(name: string, kind: Kind<V>, problem: TermsProblem): V | null => {
    const found = kind.read(typed[name] ?? []);
    if ("value" in found && found.value !== null) return found.value;
    problems[name] = "problem" in found && found.problem === "too-large" ? "too-large" : problem;
    return null;
  };
  const yearStart = monthDay(text("yearStart"));
  if (yearStart === null) problems.yearStart = "not-a-day";
  const hourPence = read("hourPence", pence(), "not-money");
  if (hourPence !== null && hourPence < LEAST_HOUR_PENCE) problems.hourPence = "too-small";
  if (hourPence !== null && hourPence > MOST_HOUR_PENCE) problems.hourPence = "too-large";
  const inflationPct = read("inflationPct", percent(MOST_INFLATION), "not-a-number");
  const refusesYearEndRush = read("refusesYearEndRush", flag(), "not-a-choice");
  const dark = readDarkDays(text("darkDays"));
  if (typeof dark === "string") problems.darkDays = dark;
  const thresholds = readThresholds(typed, problems);
  const reason = read("reason", words(2_000), "no-reason");
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const darkDays = dark as DarkDays;
  const terms = {
    ...{ yearStart: yearStart!, hourPence: hourPence!, inflationPct: inflationPct!, darkDays, thresholds },
    refusesYearEndRush: refusesYearEndRush!,
  };
  return { ok: true, terms, reason: reason! };
}

/** "1 April" as `MM-DD`; null: no day that comes every year. */
function monthDay(typed: string): string | null {
  const found = typedDay(`${typed.replace(/\s+\d{4}$/, "")} 2027`);
  return "value" in found && found.value !== null ? found.value.slice(5) : null;
}

/** `MM-DD` as a form shows it and `readTerms` reads it: "1 April". */
export function writtenMonthDay(day: string): string {
  return writtenDay(`2027-${day}`).replace(/ \d{4}$/, "");
}

/** Dark days as a form shows them: a stretch on each line. */
export function writtenDarkDays(darkDays: DarkDays): string {
  return darkDays.map(([from, to]) => `${writtenMonthDay(from)} to ${writtenMonthDay(to)}`).join("\n");
}

function readDarkDays(typed: string): DarkDays | TermsProblem {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  const stretches: [string, string][] = [];
  for (const line of lines.filter((one) => one !== "")) {
    const [first = "", second = first] = line.split(/\s+(?:to|until|-|–)\s+/i);
    const [from, to] = [monthDay(first), monthDay(second)];
    if (from === null || to === null) return "not-days";
    stretches.push([from, to]);
  }
  const isDark = YEAR - usableDays(0, YEAR, stretches);
  return isDark > MOST_DARK_DAYS || stretches.length > MOST_STRETCHES ? "too-many-days" : stretches;
}

const YEAR = 365;

function readThresholds(typed: Typed, problems: Record<string, TermsProblem>): Overrides {
  const own: Record<string, Record<string, number>> = {};
  for (const one of settables) {
    const control = controlOf(one);
    const found = readNumber((typed[control]?.at(-1) ?? "").trim(), one);
    if (typeof found === "string") problems[control] = found;
    else if (found !== null && found !== one.usual) own[one.rule] = { ...own[one.rule], [one.name]: found };
  }
  for (const { rule, milder, graver, way } of ordered) {
    const values: Readonly<Record<string, number>> = { ...valuesOn(rule, null), ...own[rule] };
    const isWrong = way === "above" ? values[graver]! < values[milder]! : values[graver]! > values[milder]!;
    if (isWrong) problems[controlOf({ rule, name: graver })] ??= "order";
  }
  return own as Overrides;
}

const WHOLE: readonly Settable["unit"][] = ["days", "grants", "count"];

function readNumber(text: string, { unit, least, most }: Settable): number | null | TermsProblem {
  if (text === "") return null;
  const plain = text.replace(/\s*%$/, "").replace(/[,\s](?=\d{3}(?!\d))/g, "");
  const value = unit === "pence" ? moneyIn(text) : /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  if (value === null) return unit === "pence" ? "not-money" : "not-a-number";
  if (WHOLE.includes(unit) && !Number.isInteger(value)) return "not-whole";
  if (value < least) return "too-small";
  return value > most ? "too-large" : value;
}

function moneyIn(text: string): number | null {
  const found = pence().read([text]);
  return "value" in found ? found.value : null;
}

/** A threshold as a form shows it: pounds for pence, else the bare number. */
export function writtenThreshold(value: number, { unit }: Pick<Settable, "unit">): string {
  return unit === "pence" ? pence().write(value).join("") : String(value);
}
