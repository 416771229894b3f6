import type { Design, FieldName, RowOf } from "../rounds/fields";

/**
 * What of a design everybody may read, by name: a field that is new stays within the funder until it is put here. How a funder
 * budgets, who decides on a pilot and what it does with answers are not for here.
 */
const openFields = [
  ...(["horizonYears", "termMonths", "isRolling", "outYears", "committedYears", "purpose"] as const),
  ...(["uplift", "upliftPct", "upliftFloorPct", "upliftCapPct", "upliftIndex", "isPilot", "pilotDecisionOn"] as const),
  ...(["leastPence", "mostPence", "potPence", "grantsExpected", "pays", "overheads", "overheadCapPct"] as const),
  ...(["groundwork", "moves", "movesUpToPct", "underspend", "payment", "startOn", "spendBy"] as const),
  ...(["matchPct", "matchInKind", "matchFirst", "matchWaivedBelowPence", "allocation", "area", "guidance"] as const),
  ...(["requiresNew", "continuationWelcome", "leastIncomePence", "reservesCapMonths", "formVisible"] as const),
  ...(["savesDrafts", "extraPartners", "isAlwaysOpen", "stage", "opensOn", "opensAt", "closesOn", "closesAt"] as const),
  ...(["decisionOn", "applicationsExpected", "oddsPublished", "eligibilityCheck", "delegatedUpToPence"] as const),
  ...(["isEmergency", "reporting", "reportsAYear", "noticeMonths", "renewal"] as const),
] satisfies FieldName[];

/** The counts from which odds can be reckoned. */
const oddsCounts = { grantsExpected: null, applicationsExpected: null, potPence: null };

const openColumns = {
  questions: ["id", "text", "type", "guideWords", "isCutOff", "isRequired", "why", "meaning"],
  attachments: ["id", "text", "usuallyExists", "isRequired"],
  criteria: ["id", "text", "use", "weight"],
  outcomes: ["id", "text", "author"],
  clauses: ["id", "text", "type", "noticeMonths"],
} as const;

type Columns = typeof openColumns;
type OpenRows = { [List in keyof Columns]: Pick<RowOf<List>, Extract<Columns[List][number], keyof RowOf<List>>>[] };

/** A design as everybody may read it. */
export type OpenDesign = Pick<Design, (typeof openFields)[number]> &
  OpenRows & {
    /** How many of each kind decide. */
    panel: { kind: NonNullable<RowOf<"panel">["kind"]>; count: number }[];
  };

/** What of a design everybody may read. Where a funder keeps its odds back, the counts they come from are null. */
export function openDesign(design: Design): OpenDesign {
  const lists = Object.entries(openColumns).map(([list, columns]) => [
    list,
    design[list as keyof Columns].map((row) => only(row, columns)),
  ]);
  return {
    ...only(design, openFields),
    ...(Object.fromEntries(lists) as OpenRows),
    ...(design.oddsPublished === false && oddsCounts),
    panel: kindsIn(design.panel),
  };
}

function only<O extends object, N extends string>(from: O, names: readonly N[]): Pick<O, Extract<N, keyof O>> {
  const kept = Object.entries(from).filter(([name]) => (names as readonly string[]).includes(name));
  return Object.fromEntries(kept) as Pick<O, Extract<N, keyof O>>;
}

function kindsIn(panel: Design["panel"]): OpenDesign["panel"] {
  const kinds = [...new Set(panel.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
  return kinds.map((kind) => ({ kind, count: panel.filter((row) => row.kind === kind).length }));
}
