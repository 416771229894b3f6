import type { CheckLevel } from "../evaluate";
import type { Severity } from "../rule";
import type { Snapshot } from "../snapshot";

/** A worked example: shown on the rule's page and run as a test. All organisations in it are invented. */
export interface Example {
  /** Its sentence is `examples.<key>` in the rule's message file. */
  key: string;
  level: CheckLevel;
  asAt?: string;
  snapshot: Snapshot;
  expect: Severity | "none" | "not_assessed";
  /** Part of the finding's `computed` that the example states. */
  computed?: Record<string, unknown>;
}
