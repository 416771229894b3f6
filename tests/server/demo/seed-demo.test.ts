import { afterEach, beforeEach, expect, it } from "vitest";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { grantsOfWendle } from "~/server/demo/grants-of-wendle.server";
import { seedDemo } from "~/server/demo/seed-demo.server";
import { allRounds } from "~/server/rounds/queries-list.server";
import { demoGroups } from "~db/seed/demo-groups";
import { demoLeads } from "~db/seed/demo-leads";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";

const days = ["2026-11-26", "2027-01-01", "2027-03-31", "2027-04-01", "2028-02-29", "2028-12-31"];

it.each(days)("on %s there are five years of grants, none from a day to come, and the same ones each time", (day) => {
  const grants = grantsOfWendle(day);
  expect(grants).toEqual(grantsOfWendle(day));
  expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
  expect(grants.length).toBeGreaterThan(140);
  for (const { awardDate, plannedDates } of grants) {
    expect(awardDate <= day).toBe(true);
    expect(plannedDates[0].startDate < plannedDates[0].endDate).toBe(true);
  }
  const years = new Set(grants.map(({ awardDate }) => awardDate.slice(0, 4)));
  expect(years.size).toBeGreaterThanOrEqual(5);
});

it.each([
  ["2026-11-26", "2027-06-30"],
  ["2027-01-01", "2027-09-30"],
  ["2027-03-31", "2027-09-30"],
  ["2027-04-01", "2027-12-31"],
  ["2028-12-31", "2029-06-30"],
])("seen from %s, seven grants of the foundation end on %s: the quarter after next", (day, cliff) => {
  const ends = grantsOfWendle(day).filter(
    ({ plannedDates: [{ endDate }], fundingOrganization: [{ name }] }) =>
      endDate === cliff && name === "Wendle Community Foundation",
  );
  expect(ends).toHaveLength(7);
});

it("every group has its lines once, and somebody who can sign", () => {
  expect(demoGroups).toHaveLength(40);
  expect(new Set(demoGroups.map(({ id }) => id)).size).toBe(40);
  for (const { id, work, wards } of demoGroups)
    expect([id, work.length > 20, wards.length > 0]).toEqual([id, true, true]);
  const groups = new Set(demoGroups.map(({ id }) => id));
  for (const { groupId } of demoLeads) expect(groups.has(groupId), groupId).toBe(true);
});

const filter = roundsFilterIn(new URLSearchParams("sort=name"));
const of = (id: string) => ({ staff: { funder: { id, name: "" } }, filter });

onEachEngine((engine) => {
  let store: Store;
  const now = new Date("2026-11-26T10:00:00Z");
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(() => store.close());

  it("the place is there once, whole, with its grants matched but for three", async () => {
    expect(await seedDemo(store, now)).toBe(true);
    expect(await seedDemo(store, now)).toBe(false);
    await store.read(async (on) => {
      const { awards, groups, people, recipients, knownGroups, facts, imports } = on.tables;
      expect(await on.$count(groups)).toBe(40);
      expect(await on.$count(awards)).toBe(grantsOfWendle("2026-11-26").length);
      expect(await on.$count(imports)).toBe(1);
      expect(await on.$count(people)).toBeGreaterThan(50);
      expect(await on.$count(facts)).toBeGreaterThan(250);
      const known = await on.select().from(knownGroups);
      const ofCouncil = known.filter(({ funderId, how }) => funderId === "GB-LAE-XWB" && how === "added");
      expect(ofCouncil).toHaveLength(38);
      const matched = await on.select().from(recipients);
      const keys = new Set(matched.map(({ funderId, recipientKey }) => `${funderId} ${recipientKey}`));
      const given = new Set((await on.select().from(awards)).map((award) => `${award.funderId} ${award.recipientKey}`));
      expect([...keys].filter((key) => !given.has(key))).toEqual([]);
      expect([...given].filter((key) => !keys.has(key)).sort()).toEqual([
        "GB-LAE-XWB GB-CHC-9900111",
        "GB-LAE-XWB canalside walkers",
        "GB-LAE-XWB low moor brass band",
      ]);
    });
  });

  const seen = engine.name === "sqlite" ? [...days, "2027-06-15", "2027-08-20"] : ["2026-11-26"];
  it.each(seen)("seen from %s there are rounds of every state", async (day) => {
    const at = new Date(`${day}T10:00:00Z`);
    await seedDemo(store, at);
    const listed = async (funder: string) =>
      (await allRounds(store, of(funder), at)).map(({ id, state, serious }) => `${id} ${state} ${serious}`);
    expect((await listed("GB-LAE-XWB")).sort()).toEqual([
      "keeping-going-last closed null",
      "keeping-going-now open 0",
      "neighbourhood-projects draft 2",
      "neighbourhood-receipts draft 1",
      expect.stringMatching(/^neighbourhood-winter draft [2-9]$/),
    ]);
    expect((await listed("GB-CHC-9900500")).sort()).toEqual([
      "small-sparks-always always 0",
      "strong-roots-next later 0",
    ]);
    expect(await listed("GB-CHC-9900501")).toEqual(["halloran-steady-always always 0"]);
  });
});
