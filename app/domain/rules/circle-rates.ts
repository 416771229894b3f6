import { addMonths, type Day } from "../period";
import { dayIn } from "./facts";
import type { Values } from "./parameters";
import type { ApplicationFacts, Snapshot } from "./snapshot";

type CircleValues = Values<"closed-circle">;

/** Applications decided, and how many of them were given money. */
export interface Rates {
  linkedWon: number;
  linkedAll: number;
  otherWon: number;
  otherAll: number;
}

/** What one application may add to the counts; null when it does not belong to them. */
type Reading = keyof typeof added | null;

const added = {
  linkedWon: { linkedWon: 1, linkedAll: 1, otherWon: 0, otherAll: 0 },
  linkedLost: { linkedWon: 0, linkedAll: 1, otherWon: 0, otherAll: 0 },
  otherWon: { linkedWon: 0, linkedAll: 0, otherWon: 1, otherAll: 1 },
  otherLost: { linkedWon: 0, linkedAll: 0, otherWon: 0, otherAll: 1 },
} as const satisfies Record<string, Rates>;

/** Every sum that the readings of all applications allow, each once. */
export function countsOf(readings: readonly (readonly Reading[])[]): Rates[] {
  let sums = new Map<string, Rates>([["", { linkedWon: 0, linkedAll: 0, otherWon: 0, otherAll: 0 }]]);
  for (const options of readings) {
    const next = new Map<string, Rates>();
    for (const sum of sums.values()) {
      for (const option of options) {
        const total = option === null ? sum : plus(sum, added[option]);
        next.set(Object.values(total).join(), total);
      }
    }
    sums = next;
  }
  return [...sums.values()];
}

function plus(a: Rates, b: Rates): Rates {
  return {
    linkedWon: a.linkedWon + b.linkedWon,
    linkedAll: a.linkedAll + b.linkedAll,
    otherWon: a.otherWon + b.otherWon,
    otherAll: a.otherAll + b.otherAll,
  };
}

/** The ways in which an application may belong to the counts, and what is absent when there are several. */
export function readingsOf(
  one: ApplicationFacts,
  panel: Snapshot["panel"],
  asAt: Day,
  values: CircleValues,
): { readings: Reading[]; missing: string[] } {
  const on = dayIn(one.decided_on ?? one.submitted_on);
  const undecided = one.outcome == null && one.decided_on == null;
  const outside = on !== undefined && (on > asAt || on < addMonths(asAt, -values.months));
  if (outside || undecided || isStillOpen(one)) return { readings: [null], missing: [] };
  const won = wonOf(one);
  const linked = linkOf(one, panel);
  const readings = options(linked).flatMap((isLinked) => options(won).map((hasWon) => reading(isLinked, hasWon)));
  const missing = [
    ...(on === undefined ? ["decided_on"] : []),
    ...(won === undefined ? ["outcome"] : []),
    ...(linked === undefined ? [one.org_id == null ? "org_id" : panel ? "linked_orgs" : "panel"] : []),
  ];
  return { readings: on === undefined ? [null, ...readings] : readings, missing };
}

const given = new Set([
  "awarded",
  "award",
  "offered",
  "offer",
  "funded",
  "granted",
  "approved",
  "accepted",
  "successful",
  "yes",
]);
const still = new Set(["pending", "undecided", "submitted", "withdrawn"]);

/** Whether an application was given money; undefined when its outcome is not told. */
export function wonOf({ outcome }: ApplicationFacts): boolean | undefined {
  return outcome == null ? undefined : given.has(outcome.toLowerCase());
}

/** Not decided, or taken back. */
export function isStillOpen({ outcome }: ApplicationFacts): boolean {
  return still.has(outcome?.toLowerCase() ?? "");
}

function linkOf({ org_id, panel_linked }: ApplicationFacts, panel: Snapshot["panel"]): boolean | undefined {
  if (panel_linked != null) return panel_linked;
  if (panel?.every(({ linked_orgs }) => linked_orgs?.length === 0)) return false;
  if (!panel || org_id == null) return undefined;
  if (panel.some(({ linked_orgs }) => linked_orgs?.includes(org_id))) return true;
  return panel.some(({ linked_orgs }) => linked_orgs == null) ? undefined : false;
}

function options(known: boolean | undefined): boolean[] {
  return known === undefined ? [true, false] : [known];
}

function reading(isLinked: boolean, hasWon: boolean): keyof typeof added {
  if (isLinked) return hasWon ? "linkedWon" : "linkedLost";
  return hasWon ? "otherWon" : "otherLost";
}
