import type { Streak } from "~/domain/audit/streaks";
import { wholePounds } from "~/domain/money";
import type { ShownStreak } from "~/ui/audit/shown";
import { amount } from "./phrases.server";

/** A group on repeat as it is shown. */
export function shownStreak({ pence, ...streak }: Streak, currency: string): ShownStreak & { grants: number } {
  return { ...streak, totalText: amount(wholePounds(pence), currency) };
}
