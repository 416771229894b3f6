import { addMonths, isoDay, parseDay } from "../period";
import type { Design } from "../rounds/fields";
import { paymentsOf } from "../rounds/payments";
import type { Moment } from "../rounds/standing";

/** What happens to a round or a grant, in the order of things; each is a sentence under `when` in messages/en/fund-page.json. */
export const happenings = ["opens", "closes", "decision", "start", "payment", "plan", "end"] as const;
export type Happening = { what: (typeof happenings)[number] } & Moment;

const YEAR = 12;

/**
 * The dated steps of a round and of a grant that begins when it says, first to last: what has no day is left out. `payment` is
 * the first, where it is not on the first day; `plan` the talk a year before the end, where the funder promises one.
 */
export function timelineOf(design: Design): Happening[] {
  const { isAlwaysOpen, opensOn, opensAt, closesOn, closesAt, decisionOn, startOn } = design;
  const [first] = paymentsOf({ ...design, decisionOn: null }, 100).payments ?? [];
  return [
    ...(isAlwaysOpen ? [] : [...at("opens", opensOn, opensAt), ...at("closes", closesOn, closesAt)]),
    ...at("decision", isAlwaysOpen ? null : decisionOn),
    ...at("start", startOn),
    ...(first && first.due !== startOn ? at("payment", first.due) : []),
    ...endOf(design),
  ];
}

function endOf({ startOn, termMonths, isRolling, renewal }: Design): Happening[] {
  const start = parseDay(startOn ?? "");
  if (start === null || termMonths === null || isRolling) return [];
  const plan = termMonths > YEAR && renewal === "talk" ? isoDay(addMonths(start, termMonths - YEAR)) : null;
  return [...at("plan", plan), ...at("end", isoDay(addMonths(start, termMonths) - 1))];
}

function at(what: Happening["what"], day: string | null, time: string | null = null): Happening[] {
  return day === null ? [] : [{ what, day, time }];
}

/** Days from one day (`YYYY-MM-DD`) to another. Both are real days. */
export function daysBetween(from: string, to: string): number {
  return (parseDay(to) ?? 0) - (parseDay(from) ?? 0);
}
