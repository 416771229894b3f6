import { describe, expect, it } from "vitest";
import { calendarOf } from "~/domain/funds/calendar";
import { effortOf, roughly } from "~/domain/funds/effort";
import { fitOf, fitQuestions } from "~/domain/funds/fit";
import { type Odds, oddsOf } from "~/domain/funds/odds";
import { offerOf } from "~/domain/funds/offer";
import { fundData } from "~/domain/funds/open-data";
import { openDesign } from "~/domain/funds/open-design";
import { byStanding } from "~/domain/funds/standing";
import { timelineOf } from "~/domain/funds/timeline";
import { effortOf as officersEffortOf } from "~/domain/rounds/effort";
import { type Design, fieldNames } from "~/domain/rounds/fields";
import { standingOf } from "~/domain/rounds/standing";
import { translator } from "~/messages";
import { filledIn, only, publishedCheck, terms } from "~tests/support/designs";

const at = (day: string, time = "12:00") => ({ day, time });
it("what closes first comes first, then always open, what opens first, what closed last", () => {
  const of = (changes: Partial<Design>) => standingOf(filledIn(changes), at("2027-03-01"));
  const order = [
    of({ closesOn: "2027-03-20" }),
    of({ closesOn: "2027-04-01" }),
    of({ closesOn: null }),
    of({ isAlwaysOpen: true }),
    of({ opensOn: "2027-04-01", closesOn: "2027-05-01" }),
    of({ opensOn: "2027-04-02", closesOn: "2027-05-01" }),
    of({ opensOn: null, closesOn: null }),
    of({ closesOn: "2027-02-20" }),
    of({ closesOn: "2027-02-10" }),
  ];
  expect([...order].reverse().sort(byStanding)).toEqual(order);
});

describe("the odds", () => {
  it.each([
    { grants: 38, applications: 112, some: 1, of: 3 },
    { grants: 30, applications: 60, some: 1, of: 2 },
    { grants: 100, applications: 201, some: 1, of: 3 },
    { grants: 41, applications: 100, some: 1, of: 3 },
    { grants: 100, applications: 249, some: 1, of: 3 },
    { grants: 40, applications: 100, some: 1, of: 3 },
    { grants: 20, applications: 30, some: 1, of: 2 },
    { grants: 21, applications: 30, some: 7, of: 10 },
    { grants: 29, applications: 30, some: 9, of: 10 },
    { grants: 30, applications: 30, some: 1, of: 1 },
    { grants: 31, applications: 30, some: 1, of: 1 },
  ])("$grants grants for $applications: $some in $of", ({ grants, applications, ...wanted }) => {
    const design = filledIn({ grantsExpected: grants, applicationsExpected: applications });
    expect(oddsOf(design)).toEqual({ ...wanted, grants, applications, from: "said" });
  });

  it("are never told as likelier than they are", () => {
    const design = filledIn();
    const wrong: string[] = [];
    for (let grants = 1; grants <= 40; grants++)
      for (let applications = grants; applications <= 130; applications++) {
        const { some, of } = oddsOf({ ...design, grantsExpected: grants, applicationsExpected: applications }) as Odds;
        if (some * applications > of * grants) wrong.push(`${grants} for ${applications}: ${some} in ${of}`);
      }
    expect(wrong).toEqual([]);
  });

  it("where nobody said how many grants, the money shared by the usual sum says so", () => {
    const design = filledIn({ grantsExpected: null });
    expect(oddsOf(design)).toMatchObject({ grants: 28, from: "reckoned" });
  });

  it.each([
    { what: "no applications", changes: { applicationsExpected: null }, is: "unknown" },
    { what: "none expected", changes: { applicationsExpected: 0 }, is: "unknown" },
    { what: "neither grants nor pot", changes: { grantsExpected: null, potPence: null }, is: "unknown" },
    { what: "kept back", changes: { oddsPublished: false }, is: "kept-back" },
  ])("$what: $is", ({ changes, is }) => {
    expect(oddsOf(filledIn(changes))).toBe(is);
  });
});

describe("what everybody may read of a design", () => {
  const held = ["budget", "eligibility", "pilotBudgetLine", "pilotDecider"];

  it("is what stands in the list, and nothing that is new", () => {
    const more = { ...filledIn(), note: "For us", questions: [{ ...filledIn().questions[0]!, note: "For us" }] };
    const open = openDesign(more as unknown as Design);
    expect(Object.keys(open).sort()).toEqual(fieldNames.filter((name) => !held.includes(name)).sort());
    expect(JSON.stringify(open)).not.toMatch(/For us|usedFor/);
  });

  it("holds no count from which odds can be reckoned where they are kept back", () => {
    const counts = { grantsExpected: 31, applicationsExpected: 67, potPence: 8_900_300 };
    const told = (changes: Partial<Design>) => {
      const offer = offerOf(
        { design: filledIn({ ...counts, ...changes }), check: publishedCheck(filledIn(), "2027-01-01") },
        at("2027-03-01"),
      );
      const fund = { slug: "a", name: "A", about: "", funder: { id: "f", name: "F" }, round: "1" };
      return fundData({ ...fund, publishedOn: "2027-01-01", offer }, "https://grants.example.org");
    };
    expect(told({ oddsPublished: true }).rules).toMatchObject(counts);
    const { expectedOdds, rules } = told({ oddsPublished: false });
    expect(expectedOdds).toBeNull();
    expect(rules).toMatchObject({ grantsExpected: null, applicationsExpected: null, potPence: null });
    expect(JSON.stringify(told({ oddsPublished: false }))).not.toContain("8900300");
  });
});

describe("a finding that tells the odds", () => {
  const many = { applicationsExpected: 1237, grantsExpected: 20, potPence: 30_000_000, eligibilityCheck: false };
  const waste = (changes: Partial<Design>) => {
    const design = filledIn({ ...many, ...changes });
    const offer = offerOf({ design, check: publishedCheck(design, "2027-01-01") }, at("2027-03-01"));
    const fund = { slug: "a", name: "A", about: "", funder: { id: "f", name: "F" }, round: "1" };
    const told = fundData({ ...fund, publishedOn: "2027-01-01", offer }, "https://grants.example.org");
    return { found: told.check.left.find(({ rule }) => rule === "competitive-waste")!, all: JSON.stringify(told) };
  };

  it("says its figures where they are published", () => {
    const { found } = waste({ oddsPublished: true });
    expect(found.isKeptBack).toBe(false);
    expect(Object.keys(found.data ?? {})).not.toEqual([]);
  });

  it("says none where the funder keeps its odds back, on the page and as data", () => {
    const { found, all } = waste({ oddsPublished: false });
    expect(found).toMatchObject({ isKeptBack: true, data: {} });
    expect(all).not.toMatch(/1237|1217/);
    for (const locale of ["en", "cy"] as const)
      for (const message of ["odds", "takes", "took"]) {
        const sentence = translator(locale)(`fund-page:treats.keptBack.${message}`);
        expect(sentence.length).toBeGreaterThan(30);
        expect(sentence).not.toMatch(/\d|\{/);
      }
  });
});

it("the time of a form is that of the rulebook, and each question has its own", () => {
  const { whole, questions, papers } = effortOf(
    filledIn({ attachments: [{ id: "a", text: "Accounts", usuallyExists: false, isRequired: true }] }),
  );
  expect(questions.map(({ minutes }) => minutes.low)).toEqual([60, 60, 45, 45, 45]);
  expect(papers).toEqual([{ low: 120, high: 120 }]);
  expect(whole!.low).toBe(60 + 255 + 120);
  expect(effortOf(only({})).whole).toBeNull();
});

it("a question and a paper take the public as long as their officer is told, partners and what is sent included", () => {
  const asked = filledIn().questions[0]!;
  for (const extraPartners of [0, 1]) {
    const design = filledIn({
      extraPartners,
      questions: [asked, { ...asked, id: "file", type: "file", isCutOff: true }],
      attachments: [{ id: "a", text: "Accounts", usuallyExists: false, isRequired: true }],
    });
    const { questions, papers } = effortOf(design);
    const told = officersEffortOf(design, terms).costliest;
    for (const { list, number, minutes } of told) {
      const own = list === "questions" ? questions[number - 1]!.minutes : papers[number - 1]!;
      expect([list, number, own.low]).toEqual([list, number, Math.round(minutes)]);
    }
    expect(questions[1]!.minutes.low).toBe(extraPartners === 0 ? 13 : 20);
  }
});

it.each([
  [3, "minutes", 3],
  [44, "minutes", 45],
  [89, "minutes", 90],
  [90, "hours", 1.5],
  [314, "hours", 5],
  [316, "hours", 5.5],
])("%i minutes are told as %s: %d", (minutes, unit, count) => {
  expect(roughly(minutes)).toEqual({ unit, count });
});

it("what happens has its days, in order", () => {
  expect(timelineOf(filledIn()).map(({ what, day }) => `${what} ${day}`)).toEqual([
    "opens 2027-02-01",
    "closes 2027-04-16",
    "decision 2027-06-11",
    "start 2027-07-01",
    "plan 2031-07-01",
    "end 2032-06-30",
  ]);
  const arrears = timelineOf(filledIn({ payment: "quarterly-arrears", isRolling: true }));
  expect(arrears.slice(-1)).toEqual([{ what: "payment", day: "2027-10-01", time: null }]);
});

it("a calendar has instants, an hour apart by the clock where the clocks go forward between", () => {
  const of = (design: Design) => ({
    ...{ slug: "a", name: "A", about: "", funder: { id: "f", name: "F" }, round: "1", publishedOn: "2027-01-01" },
    ...{ roundId: "r", since: "2027-03-01" },
    offer: offerOf({ design, check: publishedCheck(design, "2027-01-01") }, at("2027-03-01")),
  });
  const dated = calendarOf([of(filledIn({ opensOn: "2027-03-27", closesOn: "2027-03-29", closesAt: "09:00" }))]);
  expect(dated.map(({ uid }) => uid)).toEqual(["r-opens", "r-closes", "r-decision"]);
  expect(dated.map(({ what, at }) => [what, at && new Date(at).toISOString()])).toEqual([
    ["opens", "2027-03-27T09:00:00.000Z"],
    ["closes", "2027-03-29T08:00:00.000Z"],
    ["decision", null],
  ]);
  expect(calendarOf([of(filledIn({ isAlwaysOpen: true }))])).toEqual([]);
  const over = { opensOn: "2026-01-01", closesOn: "2026-02-01", startOn: null };
  expect(calendarOf([of(filledIn({ ...over, decisionOn: "2027-02-28" }))])).toEqual([]);
  expect(calendarOf([of(filledIn({ ...over, decisionOn: "2027-03-01" }))])).toHaveLength(3);
});

describe("the check before a start", () => {
  const row = (id: string, wanted: "yes" | "no" | null, text: string | null = id) => ({ id, text, wanted, plan: null });
  const questions = fitQuestions({
    eligibility: [row("a", "yes"), row("b", "no"), row("c", null), row("d", "yes", null)],
    area: null,
  });

  it("asks what can be judged, at most five", () => {
    expect(questions.map(({ id }) => id)).toEqual(["a", "b"]);
    const eligibility = Array.from({ length: 7 }, (_, i) => row(`q${i}`, "yes"));
    expect(fitQuestions({ eligibility, area: null })).toHaveLength(5);
  });

  it("asks first whether a group is where the fund is for, by its area, and takes no other question's place", () => {
    const eligibility = Array.from({ length: 5 }, (_, i) => row(`q${i}`, "yes"));
    const asked = fitQuestions({ eligibility, area: "Wendle" });
    expect(asked).toHaveLength(6);
    expect(asked[0]).toEqual({ id: "where-you-are", kind: "area", text: "Wendle", wanted: "yes", plan: null });
    const rest = Object.fromEntries(eligibility.map(({ id }) => [id, "yes" as const]));
    expect(fitOf(asked, { ...rest, "where-you-are": "no" }).notYet.map(({ text }) => text)).toEqual(["Wendle"]);
    expect(fitOf(asked, rest).is).toBe("open");
  });

  it.each([
    { given: { a: "yes", b: "no" }, is: "yes", notYet: [] },
    { given: { a: "yes", b: "yes" }, is: "not-yet", notYet: ["b"] },
    { given: { a: "no" }, is: "not-yet", notYet: ["a"] },
    { given: { a: "yes" }, is: "open", notYet: [] },
    { given: {}, is: "open", notYet: [] },
    { given: { a: "unsure", b: "no" }, is: "unsure", notYet: [] },
    { given: { a: "unsure", b: "yes" }, is: "not-yet", notYet: ["b"] },
  ] as const)("$given: $is", ({ given, is, notYet }) => {
    const fit = fitOf(questions, given);
    expect([fit.is, fit.notYet.map(({ id }) => id)]).toEqual([is, notYet]);
  });
});
