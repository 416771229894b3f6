import { isoDay } from "../period";
import { listed } from "./awards";
import { type CirclePart, newcomerPart, topPart } from "./circle-money";
import { panelPart } from "./circle-panel";
import { subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Scalar } from "./rule";
import { rank, worst } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"closed-circle">["values"];

/** Rulebook 41: open money reaches few newcomers, few groups hold most, or the panel's own groups do better. */
export const closedCircle = defineRule({
  id: "closed-circle",
  version: "1.0",
  number: 41,
  sources: ["S60"],
  exceptions: { E7: "down-never-off" },
  check: { portfolio: check },
});

/** The three parts are judged apart: what can be judged is told, and what is absent for the others is listed as well. */
function check({ snapshot, asAt, values }: Facts<"closed-circle">): Outcome | Outcome[] {
  const subject = subjectOf("funder", snapshot.funder?.id);
  const awards = listed(snapshot.awards);
  if (asAt === null) return { subject, missing: ["as_at", ...absentLists(snapshot)] };
  const noAwards: CirclePart = { severity: null, missing: ["awards"], computed: {} };
  const newcomers = awards ? newcomerPart(awards, asAt, values) : noAwards;
  const top =
    awards || isSmallPlace(snapshot, values)
      ? topPart(awards ?? [], asAt, isSmallPlace(snapshot, values), values)
      : noAwards;
  const panel = panelPart(snapshot, asAt, values);
  const parts = { newcomers, top, panel };
  const missing = [...new Set(Object.values(parts).flatMap((part) => part.missing))];
  return [found(subject, parts, isoDay(asAt), values), missing.length > 0 ? { subject, missing } : null];
}

function absentLists({ awards, applications, panel }: Snapshot): string[] {
  return Object.entries({ awards, applications, panel }).flatMap(([name, list]) => (list ? [] : [name]));
}

/** E15 holds for a place with few groups; the count it records, when it does, must say so. */
function isSmallPlace(snapshot: Snapshot, { smallPlace }: Values): boolean {
  const held = [...(snapshot.funder?.exceptions ?? []), ...(snapshot.exceptions ?? [])];
  return held.some(({ code, facts }) => code === "E15" && !(Number(facts?.count ?? 0) >= smallPlace));
}

type Parts = Record<"newcomers" | "top" | "panel", CirclePart>;

const NEWCOMER_SHARE = 20;

function found(subject: string, { newcomers, top, panel }: Parts, asAt: string, values: Values): Found | null {
  const severity = worst(newcomers.severity, top.severity, panel.severity);
  if (severity === null) return null;
  const sums: Record<string, number> = { ...newcomers.computed, ...top.computed, ...panel.computed };
  const panelWorst = rank(panel.severity) > Math.max(rank(newcomers.severity), rank(top.severity));
  return {
    subject,
    severity,
    message: "circle",
    data: { ...sums, ...shown(sums) },
    path: panelWorst ? "panel" : "awards",
    inputs: { as_at: asAt },
    computed: Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Number(value.toFixed(4))])),
    thresholds: { ...values },
    fixes: [
      ...(newcomers.severity || top.severity ? [{ code: "ring_fence", value: NEWCOMER_SHARE }] : []),
      ...(panel.severity ? [{ code: "rotate_seats", value: sums.panel_seats || 1 }] : []),
      { code: "open_house" },
    ],
  };
}

/** Which parts of the sentence have their figures. */
function shown(sums: Record<string, number>): Record<string, Scalar> {
  const part = (name: string) => (sums[name] === undefined ? "None" : "");
  return {
    no_newcomers: part("newcomer_pct"),
    no_top: part("top_pct"),
    no_service: part("panel_long_pct"),
    no_rates: part("linked_pct"),
  };
}
