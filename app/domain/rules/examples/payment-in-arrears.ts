import type { Snapshot } from "../snapshot";
import type { Example } from "./example";

const MONTHLY = 200_000;

/** £2,000 a month for a year from 1 April 2027, with reserves of four months. */
const paid = (...payments: [due: string, amount: number][]): Snapshot => ({
  award: {
    start_on: "2027-04-01",
    agreed_on: "2027-03-15",
    spend_plan: Array<number>(12).fill(MONTHLY),
    payments: payments.map(([due, amount]) => ({ due, amount })),
  },
  organisation: { free_reserves_months: 4 },
});

/** Rulebook 19, F and both N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: paid(["2027-07-31", 600_000], ["2027-10-31", 600_000], ["2028-01-31", 600_000], ["2028-04-30", 600_000]),
    expect: "serious",
    computed: { months_carried: 4, lowest: -800_000 },
  },
  {
    key: "heldBack",
    level: "grant",
    snapshot: paid(
      ["2027-04-01", 570_000],
      ["2027-07-01", 570_000],
      ["2027-10-01", 570_000],
      ["2028-01-01", 570_000],
      ["2028-03-31", 120_000],
    ),
    expect: "info",
    computed: { months_carried: 0.6 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: paid(["2027-04-01", 600_000], ["2027-07-01", 600_000], ["2027-10-01", 600_000], ["2028-01-01", 600_000]),
    expect: "none",
  },
];
