const DAY = 86_400_000;

/** A working day of a month as `YYYY-MM-DD`, no later in the month than `latest`. */
export function inMonth(year, month, chance, latest = 28) {
  return workingDay(isoOf(Date.UTC(year, month - 1, chance.between(1, latest))));
}

/** The day, or the Monday after it. */
export function workingDay(day) {
  return daysAfter(day, { 0: 1, 6: 2 }[new Date(day).getUTCDay()] ?? 0);
}

/** The day so many days later, as `YYYY-MM-DD`. */
export function daysAfter(day, count) {
  return isoOf(Date.parse(day) + count * DAY);
}

const isoOf = (time) => new Date(time).toISOString().slice(0, 10);
