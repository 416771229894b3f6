import { civil, type Day, dayOf } from "../period";

/** Money that ends on a day. Pence. */
export interface Ending {
  end: Day;
  amount: number;
}

/** The first day of the calendar quarter that holds a day. */
export function firstOfQuarter(day: Day): Day {
  const [year, month] = civil(day);
  return dayOf(year, month - ((month - 1) % 3), 1)!;
}

/** Those that end in the calendar quarter in which most money ends, the earliest of equals; none when none is worth anything. */
export function largestQuarter<E extends Ending>(endings: readonly E[]): E[] {
  const quarters = new Map<Day, E[]>();
  for (const one of [...endings].sort((a, b) => a.end - b.end)) {
    const first = firstOfQuarter(one.end);
    const same = quarters.get(first);
    if (same) same.push(one);
    else quarters.set(first, [one]);
  }
  return [...quarters.values()].reduce((a, b) => (sum(b) > sum(a) ? b : a), []);
}

/** What they come to. */
export function sum(endings: readonly { amount: number }[]): number {
  return endings.reduce((all, { amount }) => all + amount, 0);
}
