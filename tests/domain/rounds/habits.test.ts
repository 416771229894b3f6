import { expect, it } from "vitest";
import { habitsOf, type Keeping } from "~/domain/rounds/habits";

const today = "2027-06-15";
const rounds = (...days: string[]) => days.map((madeOn, place) => ({ id: `r${place + 1}`, madeOn }));
const kept = (roundId: string, more: Partial<Keeping> = {}): Keeping => ({
  ...{ ruleId: "year-end-rush", roundId, by: roundId, on: "2027-01-10", isAgreed: true, endedOn: null, ...more },
});
const four = rounds("2027-05-01", "2026-11-01", "2026-05-01", "2025-11-01");
const three = [kept("r1"), kept("r2"), kept("r3")];
const byAmina = (...days: string[]) => days.map((on) => kept("r1", { by: "amina", on }));

it.each<[string, Keeping[], typeof four, object[]]>([
  ["never kept", [], four, []],
  ["in two rounds", three.slice(1), four, []],
  ["in three of four rounds", three, four, [{ ruleId: "year-end-rush", rounds: 3, of: 4, people: [] }]],
  [
    "three times in one round by three people",
    [kept("r1"), kept("r1", { by: "x" }), kept("r1", { by: "y" })],
    four,
    [],
  ],
  [
    "of three rounds one was begun two years ago to the day",
    three,
    rounds("2027-05-01", "2026-05-01", "2025-06-15"),
    [],
  ],
  ["and one day later", three, rounds("2027-05-01", "2026-05-01", "2025-06-16"), [{ rounds: 3, of: 3 }]],
  ["nobody agreed to one of them", [...three.slice(1), kept("r1", { isAgreed: false })], four, []],
  ["one was put right on its day", [...three.slice(1), kept("r1", { endedOn: "2027-01-10" })], four, []],
  ["one was taken back later", [...three.slice(1), kept("r1", { endedOn: "2027-01-11" })], four, [{ rounds: 3 }]],
  ["different rules", [kept("r1"), kept("r2"), kept("r3", { ruleId: "decision-lag" })], four, []],
  [
    "by one person three times in a year",
    byAmina("2026-06-16", "2026-12-01", "2027-06-01"),
    four,
    [{ rounds: 1, of: 4, people: [{ id: "amina", times: 3 }] }],
  ],
  ["the first of them a year ago to the day", byAmina("2026-06-15", "2026-12-01", "2027-06-01"), four, []],
  [
    "by nobody who is known",
    byAmina("2026-07-01", "2026-12-01", "2027-06-01").map((one) => ({ ...one, by: null })),
    four,
    [],
  ],
])("%s", (_, keepings, those, habits) => {
  const found = habitsOf(keepings, those, today);
  expect(found).toHaveLength(habits.length);
  expect(found).toMatchObject(habits);
});
