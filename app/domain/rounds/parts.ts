import type { FieldName } from "./fields";

/** The pages of the designer in their order, and on each what is asked together. Horizon first: dates come late. */
export const parts = {
  length: {
    horizon: ["horizonYears"],
    term: ["termMonths", "isRolling", "purpose"],
    promise: ["committedYears", "outYears"],
    uplift: ["uplift", "upliftPct", "upliftIndex", "upliftFloorPct", "upliftCapPct"],
    pilot: ["isPilot", "pilotDecisionOn", "pilotDecider", "pilotBudgetLine"],
  },
  money: {
    amounts: ["leastPence", "mostPence", "potPence", "grantsExpected"],
    budget: ["budget"],
    pays: ["pays", "overheads", "overheadCapPct", "groundwork"],
    freedom: ["moves", "movesUpToPct", "underspend"],
    match: ["matchPct", "matchInKind", "matchFirst", "matchWaivedBelowPence"],
    payment: ["payment", "startOn", "spendBy"],
  },
  who: {
    allocation: ["allocation", "area", "isEmergency"],
    open: ["requiresNew", "continuationWelcome", "leastIncomePence", "reservesCapMonths"],
    guidance: ["guidance"],
    eligibility: ["eligibilityCheck", "eligibility"],
    criteria: ["criteria"],
  },
  questions: {
    questions: ["questions"],
    attachments: ["attachments", "extraPartners"],
    outcomes: ["outcomes"],
    form: ["formVisible", "savesDrafts"],
  },
  dates: {
    opening: ["isAlwaysOpen", "stage", "opensOn", "opensAt", "closesOn", "closesAt"],
    decision: ["decisionOn"],
  },
  deciding: {
    odds: ["applicationsExpected", "oddsPublished"],
    panel: ["panel", "delegatedUpToPence"],
  },
  after: {
    reporting: ["reporting", "reportsAYear"],
    end: ["renewal", "noticeMonths"],
    clauses: ["clauses"],
  },
} as const satisfies Record<string, Record<string, readonly FieldName[]>>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

/** Whether a text names a part. */
export function isPart(text: string): text is PartName {
  return Object.hasOwn(parts, text);
}

/** All that is asked on a page, in its order. */
export function fieldsOf(part: PartName): FieldName[] {
  return Object.values(parts[part]).flat();
}

/** The page on which something is asked. */
export function partOf(name: FieldName): PartName {
  return partNames.find((part) => fieldsOf(part).includes(name)) ?? "length";
}
