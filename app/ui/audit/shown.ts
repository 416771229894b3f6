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
  name: string;
  /** Short enough for the head of a page; `headline` is the whole sentence. */
  title: string;
  headline: string;
  summary: string;
  /** Who published the files this funder's grants came from, and under which licence. */
  sources: readonly string[];
  /** Sentences that limit the reading, or stand out. */
  observations: readonly string[];
  grants: number;
  recipients: number;
  /** "£7.9 million". */
  totalText: string;
  /** First day of the money year, `MM-DD`. */
  yearStart: string;
  /** Big figures for the top; one that cannot be known is left out. */
  keyNumbers: readonly KeyNumber[];
  /** Grants that a group had to ask for again. */
  repeatGrants: number;
  /** Null: not counted. */
  words: ShownWords | null;
  streaks: ShownStreaks | null;
  /** Grants that are short because they are small, which is fair, and to how many groups. */
  small: { grants: number; groups: number } | null;
  coverage: Coverage;
  distributions: Distributions;
  /** Heaviest first. */
  findings: readonly ShownFinding[];
  notAssessed: readonly string[];
  /** `raw` is the number behind `value`, to reckon with; null when it is not known. */
  figures: readonly { name: string; label: string; value: string; raw: number | null }[];
}

export interface KeyNumber {
  code: string;
  label: string;
  value: string;
  /** What it stands on. */
  from: string;
}

/** Words in titles: how many grants have a title, and how many of them say each. */
export interface ShownWords {
  of: number;
  lines: readonly { code: "project" | "novelty" | "event" | "core"; label: string; grants: number }[];
}

/** Groups with short grants year after year: the longest runs, and how many there are. */
export interface ShownStreaks {
  all: number;
  first: readonly ShownStreak[];
}

export interface ShownStreak {
  /** Null: it is or may be a person, and is not named. */
  name: string | null;
  /** Years with a grant, ascending. */
  years: readonly number[];
  totalText: string;
}

export interface ShownFinding {
  /** Its place among the funder's findings, from 1. */
  number: number;
  rule: RuleId;
  severity: Severity;
  evidence: Evidence;
  sentence: string;
  /** How many could be judged, and how many of them reached each severity. */
  counts: { of: number } & Record<Severity, number>;
  thresholds: Record<string, unknown>;
  grants: { count: number; firstIds: readonly string[] };
}

/** A view of an audit apart from its funders. */
export interface ShownAudit {
  files: readonly ShownFile[];
  /** Each funder in short, in the order of their places. */
  funders: readonly { name: string; title: string; about: string }[];
  /** What the view can be narrowed to, most grants first. */
  choices: Record<"programmes" | "years" | "areas" | "files", readonly { name: string; grants: number }[]>;
  /** Grants left out because they were awarded after the day asked for. */
  later: { grants: number; asAt: string } | null;
}

/** One file as it was read. */
export interface ShownFile {
  name: string;
  /** Rows that are no grant. */
  rejected: number;
  about: string;
  source: string;
  /** Rows that are no grant and kinds of notes, a sentence each. */
  notes: readonly string[];
  columns: readonly { heading: string; field: string | null }[];
}
