import { addMonths, isoDay, parseDay } from "../period";
import type { Design } from "./fields";

interface Planned {
  payments?: { due: string; amount: number }[];
  spend_plan?: number[];
}

const every = {
  "yearly-advance": 12,
  "half-yearly-advance": 6,
  "quarterly-advance": 3,
  "quarterly-arrears": 3,
  "arrears-receipts": 3,
} as const;

/** A claim with receipts is paid about a month after the quarter it is for. */
const RECEIPT_MONTHS = 1;
const YEAR = 12;

/** The first day of a grant; where nobody has said one it is reckoned from the day of the decision. Null: neither is said. */
export function startOf({ startOn, decisionOn }: Design): string | null {
  return startOn ?? decisionOn;
}

/**
 * The payments of a first year, and an even plan of spending it, in whole pence that add up: what the design says of when money
 * comes. Without a day to start from, or without sums, nothing is planned.
 */
export function paymentsOf(design: Design, yearly: number | null): Planned {
  const { payment, termMonths, isRolling } = design;
  const start = parseDay(startOf(design) ?? "");
  if (payment === null || start === null || yearly === null) return {};
  const months = Math.min((isRolling ? null : termMonths) ?? YEAR, YEAR);
  const upTo = (month: number) => Math.round((yearly * Math.min(month, months)) / YEAR);
  const step = every[payment];
  const late = payment === "arrears-receipts" ? step + RECEIPT_MONTHS : payment === "quarterly-arrears" ? step : 0;
  return {
    payments: Array.from({ length: Math.ceil(months / step) }, (_, part) => ({
      due: isoDay(addMonths(start, part * step + late)),
      amount: upTo((part + 1) * step) - upTo(part * step),
    })),
    spend_plan: Array.from({ length: months }, (_, month) => upTo(month + 1) - upTo(month)),
  };
}
