import { expect, it } from "vitest";
import { isCircle } from "~/domain/hosting/circle";

const held = (...pairs: string[]) => pairs.map((pair) => ({ groupId: pair[0]!, hostId: pair[1]! }));

it("money goes round when a group is its own host, or hosts its host, over however many steps", () => {
  expect(isCircle({ groupId: "a", hostId: "a" }, [])).toBe(true);
  expect(isCircle({ groupId: "a", hostId: "b" }, held("ba"))).toBe(true);
  expect(isCircle({ groupId: "a", hostId: "b" }, held("bc", "cd", "da"))).toBe(true);
});

it("and does not in a row, beside others, or where others go round already", () => {
  expect(isCircle({ groupId: "a", hostId: "b" }, [])).toBe(false);
  expect(isCircle({ groupId: "a", hostId: "b" }, held("bc", "cd"))).toBe(false);
  expect(isCircle({ groupId: "a", hostId: "b" }, held("ca", "da"))).toBe(false);
  expect(isCircle({ groupId: "a", hostId: "b" }, held("bc", "cb"))).toBe(false);
});
