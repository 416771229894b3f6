import { expect, it } from "vitest";
import { pairKey, pairsAlike } from "~/domain/merging/alike";
import { foldName } from "~/domain/opendata/normalise";

const group = (name: string, orgId: string | null = null, id = name) => ({ id, foldedName: foldName(name), orgId });
const alike = (...names: string[]) =>
  pairsAlike(
    names.map((name) => group(name)),
    new Set(),
    10,
  ).map(({ why }) => why);

it.each([
  ["Hillfoot Supper Club", "Hillfoot Super Club"],
  ["Hillfoot Supper Club", "The Hillfoot Supper Club Ltd"],
  ["Canalside Tenants", "Tenants of Canalside"],
  ["Canalside Tenants", "Canalside Tenants' Association"],
  ["Millbrook Hall", "Mill Brook Hall"],
  ["Millbrook Hall", "Milbrook Hall"],
  ["Millbrook Community Centre", "Milbrook Comunity Center"],
  ["St Anne Lunch Group", "Saint Anne Lunch Club"],
  ["Millbrook Hall", "Millborok Hall"],
])("%s and %s look alike", (one, other) => {
  expect(alike(one, other)).toEqual(["near"]);
});

it.each([
  ["Wendle Junior Football Club", "Wendle Senior Football Club"],
  ["1st Wendle Scouts", "2nd Wendle Scouts"],
  ["Wendle Hall", "Kendle Hall"],
  ["Wendle Community Association", "Wendle Community Group"],
  ["Over 50s Wendle", "Over 60s Wendle"],
  ["North Wendle Tenants", "South Wendle Tenants"],
  ["Art Club", "Arc Club"],
  ["The Club", "The Group"],
])("%s and %s do not", (one, other) => {
  expect(alike(one, other)).toEqual([]);
});

it("the same number comes first, then the same name, then nearly the same", () => {
  const groups = [
    group("Hall Friends", null, "a"),
    group("Hall Friend", null, "b"),
    group("Hall Friends", null, "c"),
    group("Something else", "GB-CHC-1", "d"),
    group("Other", "gb-chc-1", "e"),
  ];
  const pairs = pairsAlike(groups, new Set(), 10).map(({ oneId, otherId, why }) => `${oneId}${otherId} ${why}`);
  expect(pairs).toEqual(["de org-id", "ac name", "ab near", "bc near"]);
});

it("two numbers of one register are two groups, as long as the names are not equal", () => {
  const named = (a: string, b: string) =>
    pairsAlike([group("Wendle Choirs", a), group("Wendle Choir", b)], new Set(), 9);
  expect(named("GB-CHC-1", "GB-CHC-2")).toEqual([]);
  expect(named("GB-CHC-1", "GB-COH-2")).toHaveLength(1);
  const same = [group("Wendle Choir", "GB-CHC-1", "a"), group("Wendle Choir", "GB-CHC-2", "b")];
  expect(pairsAlike(same, new Set(), 9)).toHaveLength(1);
});

it("a pair that was told apart is not offered, and the limit holds", () => {
  const same = Array.from({ length: 30 }, (_, i) => group("Wendle Choir", null, `g${10 + i}`));
  expect(pairsAlike(same, new Set(), 25)).toHaveLength(25);
  const [first, second] = [same[0]!, same[1]!];
  const apart = new Set([pairKey({ oneId: first.id, otherId: second.id })]);
  expect(pairsAlike([first, second], apart, 9)).toEqual([]);
});

const places = "abbey brook canal dale east field grove hill isle junction kiln lane mill north oak park quay".split(
  " ",
);
const kinds = "archers bakers cyclists drummers elders fishers gardeners helpers juniors knitters".split(" ");
const word = (n: number) => [...String(n)].map((digit) => "bcdfghjklm"[Number(digit)]).join("a");

it.each([
  ["as they come", (i: number) => `${places[i % 17]} ${kinds[i % 10]} ${word(i)} club`],
  ["all but equal", (i: number) => `Wendle Residents ${word(i)}`],
  ["equal, with two numbers each", () => "Wendle Residents"],
  ["of one letter each in front", (i: number) => `w${word(i)}`],
])("5,000 groups take under a second: %s", (_, name) => {
  const groups = Array.from({ length: 5_000 }, (_unused, i) => group(name(i), `GB-CHC-${i}`, `g${i}`));
  // Its own time: others may be busy on the same computer.
  const before = process.cpuUsage();
  pairsAlike(groups, new Set(), 201);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
