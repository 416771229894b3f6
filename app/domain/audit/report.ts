import type { Severity } from "../rules/rule";
import type { FunderAudit } from "./audit";
import type { Evidence } from "./reading";

/** The audit in words: the contract of `audit --format json` (docs/audit.schema.json), which every other format is made from. */
export interface AuditReport {
  tool: "perennial";
  version: string;
  /** The day asked for, or null. */
  asAt: string | null;
  files: FileSection[];
  funders: FunderSection[];
}

export interface FileSection {
  name: string;
  format: string;
  encoding: string | null;
  rows: number;
  grants: number;
  merged: number;
  rejected: { row: number; column: string | null; message: string }[];
  notes: { code: string; row: number | null; id: string | null; column: string | null; message: string }[];
  columns: { heading: string; field: string | null }[];
  attribution: { publisher: string | null; license: string | null };
}

export interface FunderSection
  extends Pick<
    FunderAudit,
    "id" | "name" | "asAt" | "grants" | "recipients" | "currency" | "total" | "coverage" | "figures"
  > {
  headline: string;
  observations: { code: string; sentence: string; value: number; of: number }[];
  findings: FindingSection[];
  notAssessed: { rule: string; missing: readonly string[]; count: number }[];
}

export interface FindingSection {
  rule: string;
  version: string;
  severity: Severity;
  evidence: Evidence;
  subject: string;
  sentence: string;
  inputs: Record<string, unknown>;
  computed: Record<string, unknown>;
  thresholds: Record<string, unknown>;
  /** Ids of the grants behind it; made when walked, as there can be a million. */
  grants: { count: number; ids: () => Iterable<string> };
}
