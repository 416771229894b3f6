import type { Coverage } from "~/domain/audit/coverage";
import type { Distributions } from "~/domain/audit/distributions";
import type { Evidence } from "~/domain/audit/reading";
import type { RuleId } from "~/domain/rules/parameters";
import type { Severity } from "~/domain/rules/rule";

/** One funder's audit as it is shown: sentences are made already, no recipient is named. */
export interface ShownFunder {
  /** Of the section; the first funder is `funder-1`. */
  anchor: string;
  about: string;
  headline: string;
  summary: string;
  /** Who published the files this funder's grants came from, and under which licence. */
  sources: readonly string[];
  /** Sentences that limit the reading, or stand out. */
  observations: readonly string[];
  grants: number;
  coverage: Coverage;
  distributions: Distributions;
  /** Heaviest first. */
  findings: readonly ShownFinding[];
  notAssessed: readonly string[];
  /** `raw` is the number behind `value`, to reckon with; null when it is not known. */
  figures: readonly { name: string; label: string; value: string; raw: number | null }[];
}

export interface ShownFinding {
  rule: RuleId;
  severity: Severity;
  evidence: Evidence;
  sentence: string;
  /** How many could be judged, and how many of them reached each severity. */
  counts: { of: number } & Record<Severity, number>;
  thresholds: Record<string, unknown>;
  grants: { count: number; firstIds: readonly string[] };
}

/** One file as it was read. */
export interface ShownFile {
  name: string;
  about: string;
  source: string;
  /** Rows that are no grant and kinds of notes, a sentence each. */
  notes: readonly string[];
  columns: readonly { heading: string; field: string | null }[];
}
