import { days, parseDay } from "../period";

/** So many days before a document runs out its group is told. */
const WARN_DAYS = 60;

/** Whether a document is still good: it says no day, has time, runs out soon, or ran out. */
export type Expiry = "none" | "fine" | "soon" | "over";

/** How a document stands on a day. Days are `YYYY-MM-DD`; its last day counts as good, and null is a document without one. */
export function expiryOf(expiresOn: string | null, today: string): Expiry {
  const [last, now] = [expiresOn === null ? null : parseDay(expiresOn), parseDay(today)];
  if (last === null || now === null) return "none";
  const left = days(now, last);
  if (left < 0) return "over";
  return left <= WARN_DAYS ? "soon" : "fine";
}
