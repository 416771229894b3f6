import type { Figures } from "~/domain/audit/figures";
import type { RuleId } from "~/domain/rules/parameters";

/** One rule of the audit: what it cannot do without, and its thresholds, the newest first. */
export interface RuleMethod {
  id: RuleId;
  version: string;
  /** Facts a grant has to tell; those that no published grant tells when `isPublished` is false. */
  needs: readonly string[];
  isPublished: boolean;
  parameters: { from: string; source: string; values: Record<string, number> }[];
}

export interface Method {
  version: string;
  figures: (keyof Figures)[];
  /** Days from one award to the next that make a yearly beat, both counted. */
  yearly: { from: number; to: number };
  microPence: number;
  rules: RuleMethod[];
  sources: { key: string; title: string; taken: string }[];
}
