import type { Award } from "../continuity/award";
import type { Day } from "../period";
import { lastDay } from "./reading-rules";

export interface SpendingWindow {
  usableFrom: Day;
  spendBy: Day;
}

/** From the later of award and start to the last day, as it is to be read; null when one of the three is unknown. */
export function spendingWindow(award: Award, endOf: (end: Day) => Day = lastDay): SpendingWindow | null {
  if (award.award === null || award.start === null || award.end === null) return null;
  return { usableFrom: Math.max(award.award, award.start), spendBy: endOf(award.end) };
}

/** Days between the money being usable and the last day to spend it. */
export function spendingDays({ usableFrom, spendBy }: SpendingWindow): number {
  return spendBy - usableFrom;
}

/** Which of the three days an award lacks; an award date known by year only is lacking too. */
export function missingFor({ award, start, end }: Award, yearOnly: boolean): string[] {
  return [
    ...(award === null || yearOnly ? ["notified_on"] : []),
    ...(start === null ? ["start_on"] : []),
    ...(end === null ? ["spend_by"] : []),
  ];
}
