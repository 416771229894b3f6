import { describe, expect, it } from "vitest";
import { slugOf } from "~/domain/funds/slug";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { paymentsOf } from "~/domain/rounds/payments";
import { snapshotOf } from "~/domain/rounds/snapshot-of";
import { asksForHeld, storyMeaning } from "~/domain/rounds/story-questions";
import { typicalPence, yearsOf } from "~/domain/rounds/year-amounts";
import { minutesToApply } from "~/domain/rules/application-hours";
import { snapshotSchema } from "~/domain/rules/snapshot";
import { filledIn, only, terms } from "~tests/support/designs";

const factsOf = (design: Partial<Design>) => snapshotOf({ id: "r", design: only(design) }, terms);

describe("a snapshot", () => {
  it("of nothing said says nothing", () => {
    const { fund, questions, attachments } = factsOf({});
    const said = Object.entries(fund!).filter(([, value]) => value !== null && value !== undefined);
    expect(Object.fromEntries(said)).toEqual({
      id: "r",
      guidance_text: "",
      criteria: [],
      clauses: [],
      outcomes: [],
      exceptions: [],
    });
    expect([questions, attachments]).toEqual([[], []]);
  });

  it("is one that the rules can read, by their names", () => {
    const facts = snapshotOf(
      { id: "r", design: filledIn(), exceptions: [{ code: "E3", facts: { date: "May" } }] },
      terms,
      { repeatPct: 40, successPct: 25 },
    );
    expect(snapshotSchema.parse(facts)).toEqual(facts);
    expect(facts.funder).toEqual({
      fy_start: "04-01",
      hourly_rate: 2200,
      assumed_inflation: 3,
      dark_days: [["12-20", "01-02"]],
    });
    expect(facts.fund).toMatchObject({
      ...{ rolling: false, opens_on: "2027-02-01", start_on: "2027-07-01", end_on: "2032-06-30", spend_by: null },
      ...{ last_round_repeat_pct: 40, success_rate: 25, virement_limit_pct: 100, move_needs_permission: false },
      ...{ year_firm: [true, true, true, true, true], exceptions: [{ code: "E3" }] },
    });
  });

  it.each<[string, Partial<Design>, Record<string, unknown>]>([
    [
      "always open",
      { isAlwaysOpen: true, opensOn: "2027-02-01", closesOn: "2027-03-01" },
      { rolling: true, opens_on: null, closes_on: null },
    ],
    ["no last day", { isRolling: true, termMonths: 12, startOn: "2027-07-01" }, { term_months: 60, end_on: null }],
    [
      "no first day: from the decision",
      { termMonths: 12, decisionOn: "2027-06-30" },
      { start_on: "2027-06-30", end_on: "2028-06-29" },
    ],
    [
      "what is left goes back",
      { termMonths: 12, startOn: "2027-04-01", underspend: "return" },
      { spend_by: "2028-03-31" },
    ],
    [
      "what is left goes back, no first day",
      { termMonths: 12, decisionOn: "2027-04-01", underspend: "return" },
      { spend_by: null },
    ],
    ["what is left is kept", { termMonths: 12, startOn: "2027-04-01", underspend: "keep" }, { spend_by: null }],
    [
      "a last day to spend",
      { termMonths: 12, startOn: "2027-04-01", underspend: "return", spendBy: "2027-09-01" },
      { spend_by: "2027-09-01" },
    ],
    [
      "moves up to a share",
      { moves: "up-to", movesUpToPct: 10 },
      { virement_limit_pct: 10, move_needs_permission: false },
    ],
    [
      "each move asked for",
      { moves: "permission", movesUpToPct: 10 },
      { virement_limit_pct: null, move_needs_permission: true },
    ],
    [
      "a cap of overheads",
      { overheads: "capped", overheadCapPct: 8 },
      { overhead_cap_pct: 8, overheads_excluded: false },
    ],
    [
      "a fair share, a cap left over",
      { overheads: "fair-share", overheadCapPct: 8 },
      { overhead_cap_pct: null, overheads_excluded: false },
    ],
    ["no overheads", { overheads: "none" }, { overheads_excluded: true }],
    [
      "a form every year",
      { renewal: "apply-again", termMonths: 36 },
      { clauses: [{ type: "other", text: "", notice_months: null, reapply_yearly: true }] },
    ],
    ["a form at the end of a year", { renewal: "apply-again", termMonths: 12 }, { clauses: [] }],
    [
      "a form every year, no last day",
      { renewal: "apply-again", termMonths: 12, isRolling: true },
      { clauses: [{ reapply_yearly: true }] },
    ],
    ["notice", { noticeMonths: 6 }, { clauses: [{ type: "terminate_without_cause", notice_months: 6 }] }],
    ["odds", { grantsExpected: 30, applicationsExpected: 60 }, { success_rate: 50 }],
    ["more grants than forms", { grantsExpected: 90, applicationsExpected: 60 }, { success_rate: 100 }],
    ["no forms", { grantsExpected: 30, applicationsExpected: 0 }, { success_rate: null }],
    [
      "only the least",
      { leastPence: 100, termMonths: 24 },
      { min_award: 100, typical_award: 200, year_amounts: [100, 100] },
    ],
    ["no term", { leastPence: 100 }, { typical_award: null, year_amounts: null, year_firm: null }],
    ["one year firm", { termMonths: 36, committedYears: 1, outYears: "review" }, { year_firm: [true, false, false] }],
    [
      "later years open, the first not said",
      { termMonths: 36, outYears: "indicative" },
      { year_firm: [true, false, false] },
    ],
    [
      "all firm, by what is said of later ones",
      { termMonths: 36, committedYears: 1, outYears: "committed" },
      { year_firm: [true, true, true] },
    ],
    ["two firm, the third not said", { termMonths: 36, committedYears: 2 }, { year_firm: [true, true] }],
    ["nothing said of firmness", { termMonths: 36 }, { year_firm: null }],
  ])("%s", (_, design, wanted) => expect(factsOf(design).fund).toMatchObject(wanted));

  it.each<[Partial<RowOf<"questions">>, number]>([
    [{ type: "long", guideWords: 150, isCutOff: false }, 60],
    [{ type: "long", guideWords: 150, isCutOff: true }, 75],
    [{ type: "long", guideWords: null, isCutOff: false }, 105],
    [{ type: "short", guideWords: 150, isCutOff: true }, 3],
    [{ type: "short" }, 3],
    [{ type: "money" }, 3],
    [{ type: "yes-no" }, 3],
    [{ type: "date" }, 3],
    [{ type: "choice" }, 3],
    [{ type: "file" }, 13],
  ])("a question, %j, takes %d minutes", (more, wanted) => {
    const none = { guideWords: null, isCutOff: null, isRequired: null, why: null, usedFor: null, meaning: null };
    const minutes = minutesToApply(factsOf({ questions: [{ id: "q", text: "?", type: null, ...none, ...more }] }));
    expect(minutes).toEqual({ low: 60 + wanted, high: 60 + wanted, missing: [] });
  });

  it("a question of no kind, and one of which it is not said whether it is cut off, are not known", () => {
    const row = { id: "q", text: "?", guideWords: 150, isRequired: null, why: null, usedFor: null, meaning: null };
    const missing = (type: "long" | null) =>
      minutesToApply(factsOf({ questions: [{ ...row, type, isCutOff: null }] })).missing;
    expect(missing(null)).toContain("type");
    expect(missing("long")).toEqual(["hard_limit"]);
    expect(factsOf({ questions: [{ ...row, type: "long", isCutOff: null }] }).questions![0]).toMatchObject({
      required: null,
    });
  });
});

describe("the years of a grant", () => {
  it.each<[string, Partial<Design>, number | null, number[], number[]?]>([
    ["nothing said", {}, null, []],
    ["no sum", { termMonths: 24 }, 2, []],
    ["half-way between two sums", { termMonths: 12, leastPence: 100, mostPence: 201 }, 1, [151]],
    ["one month", { termMonths: 1, mostPence: 1_200 }, 1, [100], [1_200]],
    ["twelve", { termMonths: 12, mostPence: 1_200 }, 1, [1_200]],
    ["thirteen", { termMonths: 13, mostPence: 1_200 }, 2, [1_200, 100], [1_200, 1_200]],
    ["no last day", { isRolling: true, mostPence: 100 }, 5, [100, 100, 100, 100, 100]],
    [
      "a fixed uplift",
      { termMonths: 36, mostPence: 10_000, uplift: "fixed", upliftPct: 3 },
      3,
      [10_000, 10_300, 10_609],
    ],
    [
      "an index, at its floor",
      { termMonths: 24, mostPence: 10_000, uplift: "index", upliftFloorPct: 2, upliftPct: 9 },
      2,
      [10_000, 10_200],
    ],
    ["an index without a floor", { termMonths: 24, mostPence: 10_000, uplift: "index" }, 2, [10_000, 10_000]],
    [
      "no uplift, a number left over",
      { termMonths: 24, mostPence: 10_000, uplift: "none", upliftPct: 9 },
      2,
      [10_000, 10_000],
    ],
  ])("%s", (_, design, years, amounts, rates = amounts) =>
    expect(yearsOf(only(design))).toEqual({ years, amounts, rates }),
  );

  it("are not reckoned beyond thirty", () =>
    expect(yearsOf(only({ termMonths: 1_200, mostPence: 1 })).amounts).toHaveLength(30));

  it.each<[number | null, number | null, number | null]>([
    [null, null, null],
    [100, null, 100],
    [null, 300, 300],
    [100, 300, 200],
  ])("least %s, most %s: usually %s", (leastPence, mostPence, wanted) =>
    expect(typicalPence(only({ leastPence, mostPence }))).toBe(wanted),
  );
});

describe("the payments of a first year", () => {
  const due = (design: Partial<Design>, yearly: number | null = 24_000) => {
    const { payments, spend_plan } = paymentsOf(only({ startOn: "2027-01-31", ...design }), yearly);
    return { days: payments?.map((one) => one.due), sums: payments?.map(({ amount }) => amount), plan: spend_plan };
  };
  it.each<[Design["payment"], string[], number[]]>([
    ["yearly-advance", ["2027-01-31"], [24_000]],
    ["half-yearly-advance", ["2027-01-31", "2027-07-31"], [12_000, 12_000]],
    ["quarterly-advance", ["2027-01-31", "2027-04-30", "2027-07-31", "2027-10-31"], [6_000, 6_000, 6_000, 6_000]],
    ["quarterly-arrears", ["2027-04-30", "2027-07-31", "2027-10-31", "2028-01-31"], [6_000, 6_000, 6_000, 6_000]],
    ["arrears-receipts", ["2027-05-31", "2027-08-31", "2027-11-30", "2028-02-29"], [6_000, 6_000, 6_000, 6_000]],
  ])("%s", (payment, days, sums) =>
    expect(due({ payment })).toEqual({ days, sums, plan: Array.from({ length: 12 }, () => 2_000) }),
  );

  it.each<[string, Partial<Design>, number | null]>([
    ["no way of paying", {}, 100],
    ["no sum", { payment: "yearly-advance" }, null],
    ["no day", { payment: "yearly-advance", startOn: null }, 100],
  ])("%s: none", (_, design, yearly) => expect(due(design, yearly).days).toBeUndefined());

  it("begin with the decision where no first day is said", () => {
    const design = { payment: "yearly-advance", startOn: null, decisionOn: "2027-06-11" } as const;
    expect(due(design).days).toEqual(["2027-06-11"]);
  });

  it.each([1, 4, 7, 11, 12, 60])("of %d months add up to what is planned to be spent, to the penny", (termMonths) => {
    for (const yearly of [0, 1, 7, 100, 99_999, 1_234_567])
      for (const payment of ["yearly-advance", "quarterly-advance", "arrears-receipts"] as const) {
        const { sums, plan } = due({ payment, termMonths }, yearly);
        const total = (pence: number[] | undefined) => pence!.reduce((sum, one) => sum + one, 0);
        expect(total(sums)).toBe(total(plan));
        expect(total(plan)).toBe(Math.round((yearly * Math.min(termMonths, 12)) / 12));
        expect(plan).toHaveLength(Math.min(termMonths, 12));
      }
  });
});

describe("what a group has told once", () => {
  it.each<[string | null, string | null, string | null, boolean]>([
    ["What is your charity number?", null, "numbers", true],
    ["What is your charity number?", "numbers", "numbers", false],
    ["Your number", "numbers", "numbers", false],
    ["What are your reserves?", "work", "reserves", true],
    ["Your group's address", null, "contact", true],
    ["Please send your latest accounts", null, "accounts", true],
    ["Your safeguarding policy", null, "policies", true],
    ["Which wards do you work in?", null, "wards", true],
    ["What do you do that should keep going?", null, null, false],
    ["Whom do you address?", null, null, false],
    ["", null, null, false],
    [null, null, null, false],
    [null, "constructor", null, false],
  ])("%s (%s): %s", (text, meaning, wanted, isAsked) => {
    expect(storyMeaning({ text, meaning })).toBe(wanted);
    expect(asksForHeld({ text, meaning })).toBe(isAsked);
  });
});

describe("the address of a fund", () => {
  it.each([
    ["Community Support Fund", "community-support-fund"],
    ["  Café & Crèche: Mums’ Fund!  ", "cafe-creche-mums-fund"],
    ["Cronfa Tŷ'r Afon", "cronfa-tyr-afon"],
    [`${"a".repeat(59)} fund`, "a".repeat(59)],
    ["基金", "fund"],
    ["---", "fund"],
    ["", "fund"],
  ])("%s", (name, wanted) => expect(slugOf(name)).toBe(wanted));
});
