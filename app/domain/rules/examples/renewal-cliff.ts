import type { Snapshot } from "../snapshot";
import type { Example } from "./example";

const snapshot: Snapshot = {
  award: { start_on: "2025-04-01", end_on: "2028-03-31", funding_type: "FT01", renewal_decision: "none" },
};

/** Rulebook 29, F and N, and the same grant once it is renewed. */
export const examples: readonly Example[] = [
  { key: "fires", level: "grant", asAt: "2027-12-20", snapshot, expect: "serious", computed: { days: 102 } },
  { key: "earlier", level: "grant", asAt: "2027-09-20", snapshot, expect: "info", computed: { days: 193 } },
  {
    key: "nearMiss",
    level: "grant",
    asAt: "2027-12-20",
    snapshot: { award: { ...snapshot.award, renewal_decision: "renew" } },
    expect: "none",
  },
];
