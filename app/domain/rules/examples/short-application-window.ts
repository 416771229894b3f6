import type { Example } from "./example";

/** Rulebook 1, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: { fund: { opens_on: "2027-12-06", closes_on: "2028-01-14", rolling: false, stage: "full" } },
    expect: "serious",
    computed: { days: 25 },
  },
  {
    key: "nearMiss",
    level: "round",
    snapshot: { fund: { opens_on: "2027-05-03", closes_on: "2027-06-30", rolling: false, stage: "full" } },
    expect: "none",
  },
];
