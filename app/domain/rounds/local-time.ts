import { localMoment } from "../events/local-moment";
import { parseDay } from "../period";

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instants, in milliseconds of UTC, at which clocks of a place show a day (`YYYY-MM-DD`) and a time (`HH:MM`): one on most
 * days, none where the clocks go forward over it, two, the earlier first, where they go back over it.
 */
export function instantsAt(day: string, time: string, timeZone = "Europe/London"): number[] {
  const days = parseDay(day);
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(":").map(Number);
  if (days === null || Number.isNaN(hours + minutes)) return [];
  const asUtc = days * DAY + (hours * 60 + minutes) * MINUTE;
  const offsets = [asUtc - DAY, asUtc + DAY].map((near) => offsetAt(near, timeZone));
  const tried = [...new Set(offsets.map((offset) => asUtc - offset))].sort((one, other) => one - other);
  return tried.filter((at) => {
    const shown = localMoment(at, timeZone);
    return shown.day === day && shown.time === time;
  });
}

/** How far clocks of the place are ahead of UTC then, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { day, time } = localMoment(at, timeZone);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return parseDay(day)! * DAY + (hours * 60 + minutes) * MINUTE - Math.floor(at / MINUTE) * MINUTE;
}
