import type { Overrides } from "../rules/parameters";
import type { RoundCheck } from "./check";
import type { History, Terms } from "./snapshot-of";

/** Why a finding was left as it was, as it was said when the round was published. */
export interface PublishedReason {
  ruleId: string;
  severity: "info" | "warn" | "serious";
  /** E1 to E15 of the rulebook; null: a reason in words. */
  exception: string | null;
  facts: Record<string, string>;
  reason: string;
  /** The public reads it; else it reads `whyPrivate` in its place. */
  isPublic: boolean;
  whyPrivate: string | null;
  /** `YYYY-MM-DD`: when the funder looks again. */
  reviewOn: string;
}

/**
 * What the check said of a design when it was published, with the thresholds it was made with: it is kept as it was, never
 * reckoned anew.
 */
export interface PublishedCheck {
  /** `YYYY-MM-DD`. */
  asAt: string;
  terms: Terms & { thresholds: Overrides; refusesYearEndRush: boolean };
  history: History;
  check: RoundCheck;
  kept: PublishedReason[];
}
