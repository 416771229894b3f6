import { describe, expect, it } from "vitest";
import { exceptionFacts, type Reason, reasonProblems, usualReview } from "~/domain/rounds/reasons";
import type { ExceptionCode, Severity } from "~/domain/rules/rule";

const today = "2027-01-04";
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
const good: Reason = {
  ...{ exception: null, facts: {}, reason: words(20), secondId: "colin", isPublic: true, whyPrivate: "" },
  reviewOn: "2027-06-01",
};
const E1 = { what: "Flood", where: "Millbrook", until: "March" };

describe("a reason", () => {
  it.each<[string, Severity, Partial<Reason>, Record<string, string>]>([
    ["twenty words", "serious", {}, {}],
    ["nineteen", "serious", { reason: words(19) }, { reason: "too-few-words" }],
    ["twenty with odd spaces", "serious", { reason: `  ${words(20).replaceAll(" ", " \n ")} ` }, {}],
    ["one word for a warning", "warn", { reason: "Why" }, {}],
    ["none for a warning", "warn", { reason: "  " }, { reason: "too-few-words" }],
    ["none for what is worth knowing", "info", { reason: "" }, { reason: "too-few-words" }],
    ["an exception needs no words", "warn", { exception: "E5", reason: "" }, {}],
    ["a serious one does", "serious", { exception: "E5", reason: "" }, { reason: "too-few-words" }],
    ["nobody else, serious", "serious", { secondId: null }, { second: "no-second" }],
    ["nobody else, a warning", "warn", { secondId: null }, {}],
    [
      "without its facts",
      "warn",
      { exception: "E1", reviewOn: "2027-02-01" },
      { "fact.what": "no-fact", "fact.where": "no-fact", "fact.until": "no-fact" },
    ],
    [
      "a fact of spaces",
      "warn",
      { exception: "E1", facts: { ...E1, where: " " }, reviewOn: "2027-02-01" },
      { "fact.where": "no-fact" },
    ],
    ["with its facts", "warn", { exception: "E1", facts: E1, reviewOn: "2027-02-01" }, {}],
    ["private without a why", "warn", { isPublic: false, whyPrivate: " " }, { whyPrivate: "why-private" }],
    ["private with one", "warn", { isPublic: false, whyPrivate: "A family" }, {}],
    ["no day", "warn", { reviewOn: "" }, { reviewOn: "no-day" }],
    ["no such day", "warn", { reviewOn: "2027-02-29" }, { reviewOn: "no-day" }],
    ["today", "warn", { reviewOn: today }, { reviewOn: "day-too-soon" }],
    ["tomorrow", "warn", { reviewOn: "2027-01-05" }, {}],
    ["twelve months on", "warn", { reviewOn: "2028-01-04" }, {}],
    ["a day more", "warn", { reviewOn: "2028-01-05" }, { reviewOn: "day-too-late" }],
    ["an emergency, ninety days on", "warn", { exception: "E1", facts: E1, reviewOn: "2027-04-04" }, {}],
    [
      "an emergency, ninety-one",
      "warn",
      { exception: "E1", facts: E1, reviewOn: "2027-04-05" },
      { reviewOn: "day-too-late" },
    ],
    [
      "a concern, ninety-one",
      "warn",
      { exception: "E13", facts: { evidence: "x" }, reviewOn: "2027-04-05" },
      { reviewOn: "day-too-late" },
    ],
    ["another exception may take a year", "warn", { exception: "E5", reviewOn: "2028-01-04" }, {}],
  ])("%s", (_, severity, more, wanted) =>
    expect(reasonProblems({ ...good, ...more }, severity, today)).toEqual(wanted),
  );

  it("tells of all that is wrong at once", () => {
    const empty: Reason = {
      exception: "E7",
      facts: {},
      reason: "",
      secondId: null,
      isPublic: false,
      whyPrivate: "",
      reviewOn: "",
    };
    expect(Object.keys(reasonProblems(empty, "serious", today)).sort()).toEqual(
      ["fact.body", "fact.clause", "reason", "reviewOn", "second", "whyPrivate"].sort(),
    );
  });

  it.each<[ExceptionCode | null, string, string]>([
    [null, today, "2028-01-04"],
    [null, "2028-02-29", "2029-02-28"],
    ["E1", today, "2027-04-04"],
    ["E13", today, "2027-04-04"],
    ["E2", today, "2028-01-04"],
  ])("%s of %s: the day that is offered, %s, is allowed", (exception, from, wanted) => {
    expect(usualReview(from, exception)).toBe(wanted);
    const facts = Object.fromEntries((exception ? exceptionFacts[exception] : []).map((name) => [name, "x"]));
    expect(reasonProblems({ ...good, exception, facts, reviewOn: wanted }, "serious", from)).toEqual({});
  });

  it("knows the facts of fifteen exceptions", () => expect(Object.keys(exceptionFacts)).toHaveLength(15));
});

describe("where the funder refuses what was found", () => {
  it.each<[string, Partial<Reason>, Record<string, string>]>([
    ["words alone do not count", {}, { exception: "needs-fact" }],
    ["a fact does", { exception: "E1", facts: E1, reviewOn: "2027-02-01" }, {}],
  ])("%s", (_, more, wanted) => expect(reasonProblems({ ...good, ...more }, "serious", today, true)).toEqual(wanted));
});
