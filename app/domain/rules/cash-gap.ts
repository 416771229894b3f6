import { addMonths, type Day, days } from "../period";
import { dayIn } from "./facts";
import { rounded } from "./rounding";
import type { Snapshot } from "./snapshot";
import type { Terms, TermsIn } from "./terms";

/** Money that comes on a day, in pence. */
export interface Income {
  on: Day;
  amount: number;
}

/** What is planned to be spent and paid. */
export interface Schedule {
  /** First day of the first month. */
  start: Day;
  /** Pence of each month. */
  plan: readonly number[];
  income: readonly Income[];
}

/** What a group carries for its funder (rulebook 3.5). */
export interface CashGap {
  /** Months of usual spending at the worst point; 0 where it is never out of pocket. */
  months: number;
  /** Pence at the worst point, 0 or below. */
  lowest: number;
}

/**
 * Runs the months of a plan: on the first day of each its spending goes out, after what came in up to that day.
 */
export function cashGapOf({ start, plan, income }: Schedule): CashGap {
  const due = [...income].sort((a, b) => a.on - b.on);
  let [balance, lowest, next] = [0, 0, 0];
  plan.forEach((spending, month) => {
    const first = addMonths(start, month);
    for (; next < due.length && due[next]!.on <= first; next++) balance += due[next]!.amount;
    balance -= spending;
    lowest = Math.min(lowest, balance);
  });
  const usual = plan.reduce((sum, spending) => sum + spending, 0) / plan.length;
  return { lowest, months: usual > 0 ? rounded(-lowest / usual, 9) : 0 };
}

/** Paying the whole plan in advance, so many months at a time. */
export function inAdvance(start: Day, plan: readonly number[], months: number): Income[] {
  const parts = Array.from({ length: Math.ceil(plan.length / months) }, (_, part) => part * months);
  return parts.map((from) => ({
    on: addMonths(start, from),
    amount: plan.slice(from, from + months).reduce((sum, spending) => sum + spending, 0),
  }));
}

/** The same money with a share of it on the first day, and the rest as it was. */
export function withFirst(start: Day, income: readonly Income[], share: number): Income[] {
  const total = income.reduce((sum, { amount }) => sum + amount, 0);
  return [
    { on: start, amount: total * share },
    ...income.map(({ on, amount }) => ({ on, amount: amount * (1 - share) })),
  ];
}

/** The schedule of a grant or a draft, or the names of the facts that it lacks. With no payments at all the start is all one. */
export function scheduleOf({ start_on, spend_plan, payments }: Terms["facts"]): Schedule | { missing: string[] } {
  const start = dayIn(start_on) ?? (payments?.length === 0 ? 0 : undefined);
  const income = (payments ?? []).map(({ due, paid, amount }) => ({ on: dayIn(paid ?? due), amount }));
  const missing = [
    ...(start === undefined ? ["start_on"] : []),
    ...(spend_plan ? [] : ["spend_plan"]),
    ...(payments ? [] : ["payments"]),
    ...(income.some(({ on }) => on === undefined) ? ["due"] : []),
    ...(income.some(({ amount }) => amount == null) ? ["amount"] : []),
  ];
  if (missing.length > 0 || start === undefined || !spend_plan) return { missing };
  return { start, plan: spend_plan, income: income as Income[] };
}

/** Days from signing to the first payment; with no payments there is none to wait for. */
export function firstPayment({ award }: Snapshot, place: TermsIn): { waited?: number; missing: string[] } {
  if (place === "fund" || award?.payments?.length === 0) return { waited: 0, missing: [] };
  const due = (award?.payments ?? []).map((payment) => dayIn(payment.due ?? payment.paid));
  const signed = dayIn(award?.agreed_on);
  const missing = [
    ...(signed === undefined ? ["agreed_on"] : []),
    ...(award?.payments ? [] : ["payments"]),
    ...(due.includes(undefined) ? ["due"] : []),
  ];
  const earliest = Math.min(...due.filter((day) => day !== undefined));
  return signed === undefined || missing.length > 0 ? { missing } : { waited: days(signed, earliest), missing };
}
