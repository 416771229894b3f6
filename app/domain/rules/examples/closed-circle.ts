import type { ApplicationFacts, AwardFacts, Snapshot } from "../snapshot";
import type { Example } from "./example";

/** Money of an open round in 2027: the newcomers' award, and the rest to groups that were funded before. */
const open = (org_id: string, pounds: number): AwardFacts => ({
  org_id,
  notified_on: "2027-06-01",
  start_on: "2027-07-01",
  end_on: "2027-12-31",
  amount: pounds * 100,
  open_round: true,
});
const earlier = (org_id: string, pounds: number, end_on = "2028-12-31"): AwardFacts => ({
  org_id,
  notified_on: "2024-06-01",
  start_on: "2025-01-01",
  end_on,
  amount: pounds * 100,
  open_round: false,
});
const live = (holdings: readonly number[]) => holdings.map((pounds, place) => earlier(`G${place}`, pounds));
const applied = (org_id: string, outcome: string): ApplicationFacts => ({ org_id, outcome, decided_on: "2027-06-01" });

const panel: Snapshot["panel"] = [
  { member: "A", since: "2026-01-01", linked_orgs: ["G0"] },
  { member: "B", since: "2027-01-01", linked_orgs: [] },
];

/** Rulebook 41, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "portfolio",
    asAt: "2028-03-31",
    snapshot: {
      awards: [
        ...live([16_000, 14_000, 12_000, 9_000, 7_000, 6_500, 6_500, 6_500, 6_500, 6_500, 6_500, 3_000]),
        open("G0", 96_000),
        open("New", 4_000),
      ],
      applications: [],
      panel,
    },
    expect: "serious",
    computed: { newcomer_pct: 4, top_pct: 58 },
  },
  {
    key: "nearMiss",
    level: "portfolio",
    asAt: "2028-03-31",
    snapshot: {
      awards: [
        ...live([9_000, 9_000, 9_000, 9_000, 9_000, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000, 7_000]),
        open("G0", 78_000),
        open("New", 22_000),
      ],
      applications: [
        ...Array.from({ length: 11 }, () => applied("G0", "awarded")),
        ...Array.from({ length: 9 }, () => applied("G0", "declined")),
        ...Array.from({ length: 10 }, () => applied("G1", "awarded")),
        ...Array.from({ length: 10 }, () => applied("G1", "declined")),
      ],
      panel,
    },
    expect: "none",
  },
];
