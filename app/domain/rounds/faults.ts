import { isAsked } from "./asked";
import type { Design, FieldName } from "./fields";
import { instantsAt } from "./local-time";

/** What cannot be so, at the field where it is mended; `code` is a key of a sentence. A draft may hold faults, a publication none. */
export interface Fault {
  field: FieldName;
  code: FaultCode;
}

export const faultCodes = [
  "closes-before-opens",
  "decision-before-closing",
  "spend-by-before-start",
  "starts-before-decision",
  "least-above-most",
  "pot-below-least",
  "committed-beyond-term",
  "hour-is-skipped",
  "hour-comes-twice",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What in a design contradicts itself, or the clocks. What is not said yet is no fault. */
export function faultsOf(design: Design): Fault[] {
  const dates = design.isAlwaysOpen ? [] : datesOf(design);
  return [...dates, ...moneyOf(design), ...timesOf(design)];
}

function datesOf(design: Design): Fault[] {
  const { opensOn, opensAt, closesOn, closesAt, decisionOn } = design;
  const opens = opensOn && `${opensOn} ${opensAt ?? "00:00"}`;
  const closes = closesOn && `${closesOn} ${closesAt ?? "23:59"}`;
  return [
    ...(opens && closes && closes <= opens ? [fault("closesOn", "closes-before-opens")] : []),
    ...(isBefore(decisionOn, closesOn) ? [fault("decisionOn", "decision-before-closing")] : []),
  ];
}

function moneyOf(design: Design): Fault[] {
  const { leastPence, mostPence, potPence, startOn, spendBy, decisionOn } = design;
  const { committedYears, termMonths, isRolling } = design;
  const above = (one: number | null, other: number | null) => one !== null && other !== null && one > other;
  return [
    ...(above(leastPence, mostPence) ? [fault("leastPence", "least-above-most")] : []),
    ...(above(leastPence, potPence) ? [fault("potPence", "pot-below-least")] : []),
    ...(above(committedYears, isRolling || termMonths === null ? null : Math.ceil(termMonths / 12))
      ? [fault("committedYears", "committed-beyond-term")]
      : []),
    ...(isBefore(startOn, decisionOn) ? [fault("startOn", "starts-before-decision")] : []),
    ...(isBefore(spendBy, startOn) ? [fault("spendBy", "spend-by-before-start")] : []),
  ];
}

/** By the clocks of the place, an hour in spring does not exist and one in autumn comes twice. */
function timesOf(design: Design): Fault[] {
  const { opensOn, opensAt, closesOn, closesAt } = design;
  const times: [FieldName, string | null, string | null][] = [
    ["opensAt", opensOn, opensAt],
    ["closesAt", closesOn, closesAt],
  ];
  return times.flatMap(([field, day, time]) => {
    if (!day || !time || !isAsked(field, design)) return [];
    const found = instantsAt(day, time).length;
    if (found === 1) return [];
    return [fault(field, found === 0 ? "hour-is-skipped" : "hour-comes-twice")];
  });
}

function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}

function fault(field: FieldName, code: FaultCode): Fault {
  return { field, code };
}
