import { describe, expect, it } from "vitest";
import { inOrder, type Way } from "~/domain/sharing/sight";

describe("The ways in which a funder knows a group", () => {
  it("are told by when they began, those of one moment always in the same order", () => {
    const at = (ms: number, ...hows: Way[]) => hows.map((how) => ({ how, since: new Date(ms) }));
    const told = (ways: ReturnType<typeof at>) => inOrder(ways).map(({ how }) => how);
    expect(told(at(5, "councillors", "agreed", "award", "added"))).toEqual(["added", "award", "agreed", "councillors"]);
    expect(told([...at(5, "added"), ...at(1, "councillors")])).toEqual(["councillors", "added"]);
  });
});
