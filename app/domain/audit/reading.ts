import type { Award } from "../continuity/award";
import type { RuleId } from "../rules/parameters";
import type { Scalar, Severity } from "../rules/rule";
import { rank } from "../rules/settle";
import type { FunderHistory } from "./history";

/** What a rule could go by: known days; only a declared length; only the beat of the award dates. */
export type Evidence = "dated" | "declared-length" | "cadence-only";

/** What a rule sees when it looks back over one funder's published grants. */
export interface Reading {
  rule: RuleId;
  evidence: Evidence;
  severity: Severity;
  /** Id of its sentence under `findings.<rule>` in `messages/en/audit.json`, and the values it names. */
  message: string;
  data: Record<string, Scalar>;
  inputs: Record<string, unknown>;
  computed: Record<string, unknown> & Counts;
  thresholds: Record<string, unknown>;
  /** Places in the table of the grants behind it, ascending. */
  places: Uint32Array;
}

/** Members are grants or groups that reach a severity by the rule's own thresholds; `of` is how many could be judged. */
export interface Counts {
  members: number;
  of: number;
  serious: number;
  warn: number;
  info: number;
}

/** What could not be judged: the absent facts, and how many grants lack them. */
export interface Unread {
  rule: RuleId;
  missing: readonly string[];
  count: number;
}

/** Counts the grants that a rule cannot judge, and which facts they really lack. */
export class Lacking {
  count = 0;
  #missing = new Set<string>();

  add(missing: readonly string[]): void {
    this.count++;
    for (const fact of missing) this.#missing.add(fact);
  }

  unread(rule: RuleId): Unread[] {
    return unreadOf(rule, [...this.#missing].sort(), this.count);
  }
}

/** A rule looking back: shown each group's awards once, asked for its readings at the end. */
export interface LookBack {
  see(awards: readonly Award[]): void;
  close(): (Reading | Unread)[];
}

export interface Terms {
  /** First day of the funder's financial year, `MM-DD`. */
  yearStart: string;
}

export type LookingBack = (history: FunderHistory, terms: Terms) => LookBack;

/** Counts members by severity and keeps the grants behind them. */
export class Members {
  of = 0;
  exempt = 0;
  #counts: Record<Severity, number> = { serious: 0, warn: 0, info: 0 };
  #places: number[] = [];

  /** One grant or group that could be judged; with a severity it is a member, and these grants are behind it. */
  judged(severity: Severity | null, places: number | readonly number[]): void {
    this.of++;
    if (severity === null) return;
    this.#counts[severity]++;
    if (typeof places === "number") this.#places.push(places);
    else for (const place of places) this.#places.push(place);
  }

  /** One that could be judged and would be a member, had it not been exempt. */
  spared(severity: Severity | null): void {
    this.of++;
    if (severity !== null) this.exempt++;
  }

  get count(): number {
    return this.#counts.serious + this.#counts.warn + this.#counts.info;
  }

  counts(): Counts {
    return { members: this.count, of: this.of, ...this.#counts };
  }

  /** The counts, and how many would be members had they not been exempt. */
  countsWithExempt(): Reading["computed"] {
    return { ...this.counts(), exempt: this.exempt };
  }

  /** The highest severity reached by at least three members and 5% of those judged, higher ones counted down; otherwise info. */
  severity(): Severity {
    const enough = Math.max(3, 0.05 * this.of);
    if (this.#counts.serious >= enough) return "serious";
    return this.#counts.serious + this.#counts.warn >= enough ? "warn" : "info";
  }

  places(): Uint32Array {
    return Uint32Array.from(this.#places).sort();
  }
}

/** A reading of counted members, or nothing when there are none. */
export function readingOf(
  members: Members,
  reading: Pick<Reading, "rule" | "evidence" | "thresholds"> & Partial<Reading>,
): Reading[] {
  if (members.count === 0) return [];
  const counts = members.counts();
  return [
    {
      severity: members.severity(),
      message: reading.evidence,
      inputs: {},
      places: members.places(),
      ...reading,
      computed: { ...counts, ...reading.computed },
      data: { ...counts, ...reading.data },
    },
  ];
}

/** The severity of a whole, which a few grants alone cannot make: the same floor as for counted members. */
export function wholeSeverity(severity: Severity, members: number, of: number): Severity {
  return members >= Math.max(3, 0.05 * of) ? severity : "info";
}

/** What could not be judged, or nothing when no grant lacks it. */
export function unreadOf(rule: RuleId, missing: readonly string[], count: number): Unread[] {
  return count > 0 ? [{ rule, missing, count }] : [];
}

/** Counts for a rule that judges the whole: every member at the severity of the whole. */
export function wholeCounts(severity: Severity, members: number, of: number): Counts {
  return { members, of, serious: 0, warn: 0, info: 0, [severity]: members };
}

export function isReading(found: Reading | Unread): found is Reading {
  return "severity" in found;
}

/** Highest severity first, then most members; equal ones keep rulebook order. */
export function byWeight(a: Reading, b: Reading): number {
  return rank(b.severity) - rank(a.severity) || b.computed.members - a.computed.members;
}
