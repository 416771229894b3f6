import type { Example } from "./example";

/** Rulebook 5, F and both N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: {
      award: {
        title: "Thornbeck Youth Club",
        start_on: "2027-04-01",
        end_on: "2028-03-31",
        purpose_duration: "ongoing",
        funding_type: "FT02",
        previous_award_id: "youth-club-2026",
      },
    },
    expect: "serious",
    computed: { months: 12 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      award: {
        title: "Thornbeck Youth Club",
        start_on: "2027-04-01",
        end_on: "2030-03-31",
        purpose_duration: "ongoing",
        funding_type: "FT02",
        previous_award_id: "youth-club-2026",
      },
    },
    expect: "none",
  },
  {
    key: "festival",
    level: "grant",
    snapshot: {
      award: {
        title: "Lantern festival",
        start_on: "2027-04-01",
        end_on: "2028-03-31",
        purpose_duration: "one_off",
        funding_type: "FT03",
      },
    },
    expect: "none",
  },
];
