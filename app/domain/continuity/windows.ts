import { type Day, parseDay } from "../period";

/**
 * The day money can be used: the latest of the days given, the first payment among them. The first payment is the earliest
 * `paid`, or its `due` when unpaid; no payments add no day (rulebook 2). Undefined when no day is given at all.
 */
export function usableFrom(
  given: readonly (Day | undefined)[],
  payments?: readonly { paid?: string | null; due?: string | null }[] | null,
): Day | undefined {
  const paid = (payments ?? [])
    .map((payment) => payment.paid ?? payment.due)
    .flatMap((date) => (date ? [parseDay(date)] : []));
  const first = paid.filter((day) => day !== null).sort((a, b) => a - b)[0];
  const all = [...given, first].filter((day) => day !== undefined);
  return all.length > 0 ? Math.max(...all) : undefined;
}
