import { type DarkDays, type Day, isoDay, usableDays } from "../period";
import { darkDays, dayIn, subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, type Steps, settle } from "./settle";

type Values = Facts<"short-application-window">["values"];

const LONGEST_SEARCH_IN_DAYS = 3000;

/** Rulebook 1: a fund that is open for so few days that a committee may not meet before it closes. */
export const shortApplicationWindow = defineRule({
  id: "short-application-window",
  version: "1.0",
  number: 1,
  exceptions: { E1: "off", E4: "off" },
  check: { fund: checkFund },
});

/** How short a window of that many usable days is; a chat or an outline needs less than a full form. */
export function applicationWindowOf(usable: number, stage: string, values: Values): Severity | null {
  return below(usable, stepsAt(stage, values));
}

function stepsAt(stage: string, { info, warn, serious, earlyStageShare }: Values): Required<Steps> {
  const share = isEarly(stage) ? earlyStageShare : 1;
  return { info: info * share, warn: warn * share, serious: serious * share };
}

function isEarly(stage: string): boolean {
  return stage === "outline" || stage === "chat";
}

function checkFund({ snapshot, values }: Facts<"short-application-window">): Outcome {
  const fund = snapshot.fund;
  if (fund?.rolling) return null;
  const subject = subjectOf("fund", fund?.id);
  const opens = dayIn(fund?.opens_on);
  const closes = dayIn(fund?.closes_on);
  const dark = darkDays(snapshot);
  const known = opens === undefined || closes === undefined ? undefined : usableUpTo(opens, closes, dark, values.info);
  const { severity, missing } = settle(
    { usable: known, stage: fund?.stage },
    { usable: [0, values.info * values.earlyStageShare, values.info], stage: ["full", "outline"] },
    ({ usable, stage }) => applicationWindowOf(usable as number, stage as string, values),
  );
  if (missing.length > 0) return { subject, missing: missing.flatMap((name) => named(name, opens, closes)) };
  if (severity === null || opens === undefined || closes === undefined || known === undefined) return null;
  return found(subject, severity, { opens, closes, dark, usable: known, stage: fund?.stage ?? "full" }, values);
}

function named(name: string, opens: Day | undefined, closes: Day | undefined): string[] {
  if (name !== "usable") return [name];
  return [...(opens === undefined ? ["opens_on"] : []), ...(closes === undefined ? ["closes_on"] : [])];
}

/** Usable days, counted until there are enough: a window of a thousand years is not walked through day by day. */
function usableUpTo(opens: Day, closes: Day, dark: DarkDays, enough: number): number {
  let count = 0;
  for (let from = opens; from < closes && count < enough; from += 366) {
    if (count === 0 && from - opens > LONGEST_SEARCH_IN_DAYS) return 0;
    count += usableDays(from, Math.min(from + 366, closes), dark);
  }
  return count;
}

/** The first day on which a window would be long enough; undefined when dark days leave none. */
function longEnough(opens: Day, wanted: number, dark: DarkDays): Day | undefined {
  let count = 0;
  for (let day = opens + 1; day < opens + LONGEST_SEARCH_IN_DAYS; day++) {
    count += usableDays(day - 1, day, dark);
    if (count >= wanted) return day;
  }
  return undefined;
}

interface Window {
  opens: Day;
  closes: Day;
  dark: DarkDays;
  usable: number;
  stage: string;
}

function found(subject: string, severity: Severity, window: Window, values: Values): Found {
  const { opens, closes, dark, usable, stage } = window;
  const steps = stepsAt(stage, values);
  const later = longEnough(opens, steps.info, dark);
  return {
    subject,
    severity,
    message: "short",
    data: { count: usable },
    path: "fund.closes_on",
    inputs: { opens_on: isoDay(opens), closes_on: isoDay(closes), stage, dark_days: dark },
    computed: { days: usable },
    thresholds: { ...steps },
    fixes: [
      ...(later === undefined ? [] : [{ code: "close_later", value: isoDay(later) }]),
      { code: "open_all_year" },
      ...(isEarly(stage) ? [] : [{ code: "add_first_stage" }]),
    ],
  };
}
