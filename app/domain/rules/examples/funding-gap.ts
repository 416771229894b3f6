import type { Snapshot } from "../snapshot";
import type { Example } from "./example";

const first = { start_on: "2027-04-01", end_on: "2028-03-31", funding_type: "FT03", amount: 1_464_000 };
const then = (usable: string): Snapshot => ({
  awards: [
    first,
    { notified_on: usable, agreed_on: usable, start_on: usable, end_on: "2029-03-31", funding_type: "FT03" },
  ],
});

/** Rulebook 33, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "organisation",
    snapshot: then("2028-05-12"),
    expect: "serious",
    computed: { days: 41, bridge: 164_000 },
  },
  { key: "nearMiss", level: "organisation", snapshot: then("2028-04-01"), expect: "none" },
];
