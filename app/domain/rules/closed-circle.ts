import { isoDay } from "../period";
import { listed } from "./awards";
import { type CirclePart, newcomerPart, topPart } from "./circle-money";
import { ratePart, servicePart } from "./circle-panel";
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
  const parts = {
    newcomers,
    top,
    rates: ratePart(snapshot, asAt, values),
    service: servicePart(snapshot.panel, asAt, values),
  };
  const missing = unjudged(parts);
  return [found(subject, parts, isoDay(asAt), values), missing.length > 0 ? { subject, missing } : null];
}

/**
 * The facts that could still tell: long service is worth knowing at most, and nothing tops what is serious. Even then it is
 * said that no open round was there to judge (rulebook section 9).
 */
function unjudged({ newcomers, top, rates, service }: Parts): string[] {
  const severity = worst(newcomers.severity, top.severity, rates.severity, service.severity);
  if (severity === "serious") return newcomers.missing.filter((name) => name === "open_round");
  const parts = [newcomers, top, ...(severity ? [] : [service]), rates];
  return [...new Set(parts.flatMap((part) => part.missing))];
}

function absentLists({ awards, applications, panel }: Snapshot): string[] {
  return Object.entries({ awards, applications, panel }).flatMap(([name, list]) => (list ? [] : [name]));
}

/** E15 holds for a place with few groups; the count it records, when it does, must say so. */
function isSmallPlace(snapshot: Snapshot, { smallPlace }: Values): boolean {
  const held = [...(snapshot.funder?.exceptions ?? []), ...(snapshot.exceptions ?? [])];
  return held.some(({ code, facts }) => code === "E15" && !(Number(facts?.count ?? 0) >= smallPlace));
}

type Parts = Record<"newcomers" | "top" | "rates" | "service", CirclePart>;

const NEWCOMER_SHARE = 20;

function found(subject: string, parts: Parts, asAt: string, values: Values): Found | null {
  const { newcomers, top, rates, service } = parts;
  const [money, panel] = [worst(newcomers.severity, top.severity), worst(rates.severity, service.severity)];
  const severity = worst(money, panel);
  if (severity === null) return null;
  const sums: Record<string, number> = Object.assign({}, ...Object.values(parts).map(({ computed }) => computed));
  return {
    subject,
    severity,
    message: "circle",
    data: { ...sums, ...shown(parts) },
    path: rank(panel) > rank(money) ? "panel" : "awards",
    inputs: { as_at: asAt },
    computed: Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Number(value.toFixed(4))])),
    thresholds: { ...values },
    fixes: [
      ...(money ? [{ code: "ring_fence", value: NEWCOMER_SHARE }] : []),
      ...(panel ? [{ code: "rotate_seats", value: sums.panel_seats || 1 }] : []),
      { code: "open_house" },
    ],
  };
}

/** The sentence tells the parts that have something to say; the others are in the sums. */
function shown({ newcomers, top, rates, service }: Parts): Record<string, Scalar> {
  const left = ({ severity }: CirclePart) => (severity === null ? "None" : "");
  return {
    no_newcomers: left(newcomers),
    no_top: left(top),
    no_rates: left(rates) || (rates.computed.linked_pct === undefined ? "Unsure" : ""),
    no_service: left(service),
  };
}
