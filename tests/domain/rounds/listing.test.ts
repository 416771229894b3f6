import { expect, it } from "vitest";
import {
  countsOf,
  pageOf,
  type RoundInList,
  type RoundOrder,
  roundsFilterIn,
  roundsParams,
  sorted,
  wantedOf,
} from "~/domain/rounds/listing";
import type { RoundDates } from "~/domain/rounds/standing";

const nothing: RoundDates = { isAlwaysOpen: false, opensOn: null, opensAt: null, closesOn: null, closesAt: null };
const round = (id: string, of: Partial<RoundInList> = {}): RoundInList => ({
  ...nothing,
  ...{ id, name: id, fund: { id: "f", name: "Fund" }, state: "draft", changedAt: 0, isDue: false, ...of },
});
const ids = (rounds: readonly RoundInList[]) => rounds.map(({ id }) => id).join(" ");

it.each<[RoundOrder, string]>([
  ["changed", "d c b a"],
  ["name", "a d b c"],
  ["fund", "b c a d"],
  ["opens", "c b a d"],
  ["closes", "b c a d"],
])("in the order of %s: %s", (order, wanted) => {
  const rounds = [
    round("a", {
      name: "Round 2",
      fund: { id: "z", name: "zebra" },
      changedAt: 1,
      isAlwaysOpen: true,
      closesOn: "2000-01-01",
    }),
    round("b", {
      name: "Round 10",
      fund: { id: "y", name: "Apple" },
      changedAt: 2,
      opensOn: "2027-02-01",
      closesOn: "2027-02-02",
    }),
    round("c", {
      name: "Round 10",
      fund: { id: "x", name: "apple" },
      changedAt: 3,
      opensOn: "2027-01-01",
      closesOn: "2027-03-02",
    }),
    round("d", { name: "round 2", fund: { id: "z", name: "zebra" }, changedAt: 4 }),
  ];
  expect(ids(sorted(rounds, order))).toBe(wanted);
  expect(ids(sorted([...rounds].reverse(), order))).toBe(wanted);
});

it("a filter is what the address says, and the address says no more than it", () => {
  const query = "q=tea&state=open&fund=f&check=due&sort=name";
  expect(roundsParams(roundsFilterIn(new URLSearchParams(query)))).toEqual(
    Object.fromEntries(new URLSearchParams(query)),
  );
  for (const odd of ["", "state=&fund=", "state=x&check=x&sort=x&page=2&removed=1", "sort=changed", "q=%20"])
    expect(roundsParams(roundsFilterIn(new URLSearchParams(odd))), odd).toEqual({});
});

it("a name is found by any part of its own or of its fund, and a fund by its id", () => {
  const rounds = [
    round("a", { name: "Winter 2027" }),
    round("b", { name: "Tea", fund: { id: "w", name: "Warm-Places Fund" } }),
    round("c", { name: "100% Local", isDue: true }),
  ];
  const found = (query: string) => ids(wantedOf(rounds, roundsFilterIn(new URLSearchParams(query))));
  expect([found("q=WINTER"), found("q=warm+places"), found("q=100%25"), found("q=%25")]).toEqual(["a", "b", "c", ""]);
  expect([found("fund=w"), found("fund=nowhere"), found("check=due"), found("fund=f&q=tea")]).toEqual([
    "b",
    "",
    "c",
    "",
  ]);
  expect(countsOf(rounds)).toEqual({ draft: 3, withdrawn: 0, later: 0, open: 0, always: 0, closed: 0, unsaid: 0 });
});

it.each([
  { asked: 1, size: 2, is: { shown: [1, 2], number: 1, last: 3 } },
  { asked: 3, size: 2, is: { shown: [5], number: 3, last: 3 } },
  { asked: 4, size: 2, is: { shown: [5], number: 3, last: 3 } },
  { asked: 0, size: 5, is: { shown: [1, 2, 3, 4, 5], number: 1, last: 1 } },
  { asked: Number.NaN, size: 4, is: { shown: [1, 2, 3, 4], number: 1, last: 2 } },
])("page $asked of five, $size a page", ({ asked, size, is }) => {
  expect(pageOf([1, 2, 3, 4, 5], asked, size)).toEqual(is);
  expect(pageOf([], asked, size)).toEqual({ shown: [], number: 1, last: 1 });
});
