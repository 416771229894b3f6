import { expect, it } from "vitest";
import { needsSecond, roleState, whyNotAgree } from "~/domain/people/roles";
import { funderRoles } from "~/domain/people/viewer";

const at = new Date("2026-11-26T09:00:00Z");
const waiting = { personId: "gets", givenBy: "gave", confirmedAt: null, endedAt: null };

it("finance, trustees and administrators need a second administrator, and nobody else does", () => {
  expect(funderRoles.filter(needsSecond)).toEqual(["finance", "trustee", "administrator"]);
});

it.each([
  ["waits", null, null],
  ["counts", at, null],
  ["ended", at, at],
  ["ended", null, at],
] as const)("%s", (state, confirmedAt, endedAt) => {
  expect(roleState({ confirmedAt, endedAt })).toBe(state);
});

it.each([
  ["another administrator can agree", waiting, "another", null],
  ["not who gave it", waiting, "gave", "gave-it"],
  ["not who gets it", waiting, "gets", "gets-it"],
  ["anybody else, when nobody in particular gave it", { ...waiting, givenBy: null }, "another", null],
  ["not to one that counts", { ...waiting, confirmedAt: at }, "another", "role-counts"],
  ["not to one that was ended", { ...waiting, endedAt: at }, "another", "role-ended"],
] as const)("%s", (_, role, by, why) => {
  expect(whyNotAgree(role, by)).toBe(why);
});
