import { describe, expect, it } from "vitest";
import { whatEnds } from "~/domain/members/ending";
import type { Membership } from "~/domain/members/membership";
import { canSomeLead, sameMailbox, whyNotOfficer, whyNotSecond } from "~/domain/members/second-yes";

const day = new Date("2026-11-26T09:00:00Z");
const lead: Membership = {
  ...{ personId: "nia", role: "lead", givenBy: "maureen", givenThrough: null, confirmedAt: null },
  ...{ endAskedAt: null, endAskedBy: null, endAskedThrough: null, endedAt: null },
};
const counting = { ...lead, confirmedAt: day };
const none = new Map<string, Set<string>>();

describe("a second yes", () => {
  it.each([
    ["another lead", lead, "joyce", null],
    ["who gave it", lead, "maureen", "yours-already"],
    ["who gets it", lead, "nia", "about-you"],
    ["once it counts", counting, "joyce", "counts-already"],
    ["once it ended", { ...lead, endedAt: day }, "joyce", "has-ended"],
  ])("to a new lead: %s", (_, row, personId, code) => {
    expect(whyNotSecond(row, "confirmation", { personId, through: null }, none)).toBe(code);
  });

  it.each([
    ["both through one inbox", "a", "a", [], true],
    ["each through another", "a", "b", [], false],
    ["the first reads the inbox of the second", null, "b", ["first"], true],
    ["the second reads the inbox of the first", "b", null, ["second"], true],
    ["both by their own way", null, null, ["first", "second"], false],
  ])("at one mailbox: %s", (_, from, to, readers, same) => {
    const known = new Map([["b", new Set<string>(readers)]]);
    expect(sameMailbox({ personId: "first", through: from }, { personId: "second", through: to }, known)).toBe(same);
  });

  it("an officer only where no lead can come in to give it", () => {
    const maureen = { personId: "maureen", hasAddress: true };
    const now = (hasAddress: boolean, inboxKeys: string[]) => ({
      ...{ leads: [maureen, { personId: "joyce", hasAddress }], inboxKeys, readers: none },
    });
    expect(canSomeLead(lead, "confirmation", now(true, []))).toBe(true);
    expect(canSomeLead(lead, "confirmation", now(false, []))).toBe(false);
    expect(canSomeLead(lead, "confirmation", now(false, ["a"]))).toBe(true);
    expect(canSomeLead({ ...lead, givenThrough: "a" }, "confirmation", now(false, ["a"]))).toBe(false);
    expect(whyNotOfficer(lead, "confirmation", "amina", now(true, []))).toBe("leads-can");
    expect(whyNotOfficer(lead, "confirmation", "amina", now(false, []))).toBeNull();
    expect(whyNotOfficer(lead, "confirmation", "nia", now(false, []))).toBe("about-you");
  });
});

describe("ending", () => {
  it.each([
    ["a lead ends a member", { ...counting, role: "member" as const }, "joyce", "ends"],
    ["a member ends another", { ...counting, role: "member" as const }, "dele", "leads-only"],
    ["a member leaves", { ...counting, role: "member" as const }, "nia", "ends"],
    ["a lead takes a new lead back", lead, "joyce", "ends"],
    ["a lead wants another lead to stop", counting, "joyce", "asks"],
    ["it was asked before", { ...counting, endAskedAt: day }, "joyce", "asked-already"],
    ["a lead leaves", counting, "nia", "ends"],
  ])("%s", (_, row, by, wanted) => {
    const outcome = whatEnds(row, { personId: by, through: null }, ["joyce", "nia"]);
    expect(outcome.what === "nothing" ? outcome.code : outcome.what).toBe(wanted);
  });

  it.each([
    ["a lead", counting, ["joyce", "nia"], "asks"],
    ["the last lead", counting, ["nia"], "last-lead"],
    ["who asked before", { ...counting, endAskedAt: day }, ["joyce", "nia"], "asked-already"],
    ["a lead who waits", lead, ["joyce"], "ends"],
    ["a member", { ...counting, role: "member" as const }, ["joyce"], "ends"],
  ])("leaves through a shared inbox: %s", (_, row, leads, wanted) => {
    const outcome = whatEnds(row, { personId: "nia", through: "a" }, leads);
    expect(outcome.what === "nothing" ? outcome.code : outcome.what).toBe(wanted);
  });

  it("the last lead stays", () => {
    const nia = { personId: "nia", through: null };
    expect(whatEnds(counting, nia, ["nia"])).toEqual({ what: "nothing", code: "last-lead" });
  });
});
