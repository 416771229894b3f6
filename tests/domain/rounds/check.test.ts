import { describe, expect, it } from "vitest";
import { aboutStored, isWithin } from "~/domain/rounds/about";
import type { Kept } from "~/domain/rounds/check";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { canFix, fixed, stillOffered } from "~/domain/rounds/fixes";
import type { History } from "~/domain/rounds/snapshot-of";
import type { Severity } from "~/domain/rules/rule";
import { rank } from "~/domain/rules/settle";
import { asAt, checked, filledIn, findingOf, ground, noHistory, only, wordOf } from "~tests/support/designs";

const question = (id: string, text: string, more: Partial<RowOf<"questions">> = {}): RowOf<"questions"> => ({
  ...{ id, text, type: "long", guideWords: 150, isCutOff: true, isRequired: true },
  ...{ why: "So that we know.", usedFor: "The panel reads it.", meaning: null, ...more },
});
const clause = (text: string, type: RowOf<"clauses">["type"] = "other"): RowOf<"clauses"> => ({
  ...{ id: "c", text, type, noticeMonths: null },
});
const funded: History = { repeatPct: 80, successPct: null };
const freedom = clause(wordOf("clauses.freedom"), "freedom");

interface Case {
  when: string;
  design: Partial<Design>;
  history?: History;
  rule: string;
  severity: Severity;
  /** Fixes that one press can do. */
  presses: string[];
}

/** The seven of the issue, and what stands beside them. */
const table: Case[] = [
  {
    ...{ when: "a February-to-March round", rule: "year-end-rush", severity: "serious" },
    design: {
      closesOn: "2028-01-05",
      opensOn: "2027-10-01",
      decisionOn: "2028-02-11",
      startOn: "2028-02-14",
      spendBy: "2028-03-31",
    },
    presses: ["extend_spend_by", "carry_forward", "pay_as_core"],
  },
  {
    ...{
      when: "the same without a last day to spend, where what is left goes back",
      rule: "year-end-rush",
      severity: "serious",
    },
    design: {
      ...{ closesOn: "2028-01-05", opensOn: "2027-10-01", decisionOn: "2028-02-11", startOn: "2028-03-01" },
      termMonths: 1,
      purpose: "one_off",
      underspend: "return",
    },
    presses: ["extend_spend_by", "carry_forward", "pay_as_core"],
  },
  {
    ...{
      when: "a one-year core fund for groups funded three years running",
      history: funded,
      rule: "one-year-terms",
      severity: "serious",
    },
    design: { termMonths: 12, committedYears: 1 },
    presses: ["make_36", "make_60"],
  },
  {
    ...{
      when: "a one-year fund that goes to others",
      history: { repeatPct: 49, successPct: null },
      rule: "one-year-terms",
      severity: "warn",
    },
    design: { termMonths: 12, committedYears: 1 },
    presses: ["make_36", "make_60"],
  },
  {
    ...{ when: "26 questions for £5,000", rule: "application-burden", severity: "serious" },
    design: {
      ...{ leastPence: 500_000, mostPence: 500_000, termMonths: 12, committedYears: 1, purpose: "one_off" },
      questions: Array.from({ length: 26 }, (_, at) => question(`q-${at}`, `Tell us about ${at}.`)),
    },
    presses: ["trim_form", "remove_question", "guide_lengths"],
  },
  {
    ...{ when: "what is innovative about your project?", rule: "novelty-demand", severity: "warn" },
    design: { guidance: "Come in.", questions: [question("new", "What is innovative about your project?")] },
    presses: ["swap_question", "add_welcome"],
  },
  {
    ...{ when: "the same under a printed welcome", rule: "novelty-demand", severity: "info" },
    design: { questions: [question("new", "What is innovative about your project?")] },
    presses: ["swap_question"],
  },
  {
    ...{ when: "a gagging clause", rule: "campaign-gag", severity: "serious" },
    design: { clauses: [freedom, clause("The group shall not criticise the Council.")] },
    presses: ["remove_clause", "insert_freedom"],
  },
  {
    ...{
      when: "a clause that asks to see publicity, in a grant with a form every year",
      rule: "campaign-gag",
      severity: "warn",
    },
    design: { clauses: [clause("Prior written approval of publicity is needed.")], renewal: "apply-again" },
    presses: ["remove_clause", "insert_freedom"],
  },
  {
    ...{ when: "nothing is said of the freedom to speak", rule: "campaign-gag", severity: "info" },
    design: { clauses: [] },
    presses: ["insert_freedom"],
  },
  {
    ...{ when: "arrears, paid against receipts", rule: "payment-in-arrears", severity: "serious" },
    design: { payment: "arrears-receipts" },
    presses: ["pay_quarterly", "pay_yearly"],
  },
  {
    ...{
      when: "arrears by the quarter, before anybody has said a first day",
      rule: "payment-in-arrears",
      severity: "warn",
    },
    design: { payment: "quarterly-arrears", startOn: null },
    presses: ["pay_quarterly", "pay_yearly"],
  },
  {
    ...{ when: "no notice, all years firm", rule: "multi-year-in-name-only", severity: "warn" },
    design: { noticeMonths: 0 },
    presses: ["set_notice"],
  },
  {
    ...{ when: "no notice, and only one year of five firm", rule: "multi-year-in-name-only", severity: "serious" },
    design: { noticeMonths: 2, committedYears: 1, outYears: "review" },
    presses: ["all_firm", "set_notice"],
  },
];

describe("caught, and mended with one press", () => {
  it.each(table)("$when: $rule, $severity", ({ design: said, history = noHistory, rule, severity, presses }) => {
    const design = filledIn(said);
    const finding = findingOf(checked(design, { history }), rule);
    expect(finding?.severity).toBe(severity);
    const pressable = finding!.fixes.filter((fix) => canFix(rule, fix));
    expect([...new Set(pressable.map(({ code }) => code))]).toEqual(presses);
    for (const fix of pressable) {
      const changes = fixed(design, rule, fix, ground);
      const after = findingOf(checked({ ...design, ...changes }, { history }), rule);
      const isShorter =
        rule === "application-burden" && Number(after?.computed.minutes) < Number(finding!.computed.minutes);
      expect(rank(after?.severity ?? null) < rank(severity) || isShorter, `${fix.code}: ${after?.severity}`).toBe(true);
    }
  });

  it.each<[string, Partial<Design>, string]>([
    ["a round decided in November", { decisionOn: "2027-11-14", spendBy: "2028-03-31" }, "year-end-rush"],
    ["36 months", { termMonths: 36, committedYears: 3 }, "one-year-terms"],
    ["a short form for £5,000 a year", { mostPence: 500_000 }, "application-burden"],
    ["new applicants", { guidance: "Open to new applicants." }, "novelty-demand"],
    ["law and freedom", { clauses: [clause("Within charity law."), freedom] }, "campaign-gag"],
    [
      "quarterly in advance, for a sum that does not divide",
      { payment: "quarterly-advance", leastPence: 7, mostPence: 7 },
      "payment-in-arrears",
    ],
    ["three months' notice", { noticeMonths: 3 }, "multi-year-in-name-only"],
    ["two and a half years with an uplift", { termMonths: 30, committedYears: 3 }, "no-inflation-uplift"],
    [
      "twenty short questions",
      {
        questions: Array.from({ length: 20 }, (_, at) =>
          question(`q-${at}`, "Your name?", { type: "short", guideWords: null }),
        ),
      },
      "application-burden",
    ],
  ])("near miss: %s", (_, said, rule) => expect(findingOf(checked(filledIn(said)), rule)).toBeUndefined());

  it("a flat grant of two and a half years shrinks by two years of inflation, not by half", () => {
    const finding = findingOf(
      checked(filledIn({ termMonths: 30, committedYears: 3, uplift: "none" })),
      "no-inflation-uplift",
    );
    expect(finding).toMatchObject({ severity: "warn", computed: { loss_pct: 5.7404 } });
  });

  it("firm years that nobody has spoken of are not known, and not counted as open", () => {
    const check = checked(filledIn({ committedYears: null, outYears: null }));
    expect(findingOf(check, "multi-year-in-name-only")).toBeUndefined();
    expect(check.notAssessed).toContainEqual({
      rule: "multi-year-in-name-only",
      subject: "fund:r",
      missing: ["year_firm"],
    });
  });
});

describe("what a finding offers", () => {
  const offered = [
    { code: "remove_question", value: 2 },
    { code: "close_later", value: "2027-05-01" },
    { code: "trim_form", value: 6 },
  ];
  it.each([
    [{ code: "remove_question", value: 2 }, offered[0]],
    [{ code: "remove_question", value: "2" }, offered[0]],
    [{ code: "remove_question", value: 3 }, null],
    [{ code: "close_later", value: "2027-04-01" }, offered[1]],
    [{ code: "close_later", value: "<script>" }, offered[1]],
    [{ code: "open_all_year" }, null],
    [{ code: "trim_form", value: "6" }, offered[2]],
    [{ code: "trim_form", value: 12 }, null],
  ])("%j", (pressed, wanted) => expect(stillOffered(offered, pressed)).toEqual(wanted));

  it.each(["constructor", "toString", "novelty-demand"])("is never %s of what every object has", (name) => {
    expect(canFix(name, { code: "constructor" })).toBe(false);
    expect(fixed(filledIn(), name, { code: "toString" }, ground)).toBeNull();
  });

  it.each([
    ["application-burden", { code: "remove_question", value: 99 }],
    ["novelty-demand", { code: "swap_question", value: 0 }],
    ["novelty-demand", { code: "swap_criterion", value: 1 }],
    ["campaign-gag", { code: "remove_clause", value: "x" }],
  ])("%s, of a row that is gone, does nothing", (rule, fix) => expect(fixed(filledIn(), rule, fix, ground)).toBeNull());

  it("splits an award that is too large for most groups here", () => {
    const fix = { code: "split_awards", value: 3 };
    expect(fixed(filledIn({ leastPence: 1_000_000 }), "shut-out-by-size", fix, ground)).toEqual({
      leastPence: 333_333,
    });
  });

  it("moves what follows the closing with it", () => {
    const design = filledIn({ closesOn: "2027-02-11", spendBy: "2028-03-31" });
    const later = { code: "close_later", value: "2027-03-29" };
    expect(fixed(design, "short-application-window", later, ground)).toEqual({
      ...{ closesOn: "2027-03-29", decisionOn: "2027-07-27", startOn: "2027-08-16", spendBy: "2029-03-31" },
    });
    const first = fixed({ ...design, closesOn: null }, "short-application-window", later, ground);
    expect(first).toMatchObject({ closesOn: "2027-03-29", decisionOn: design.decisionOn, startOn: design.startOn });
  });

  it("does not ask twice what the form asks already", () => {
    const asked = [question("new", "What is innovative?"), question("old", "What goes on?", { meaning: "keep-going" })];
    const swap = { code: "swap_question", value: 1 };
    expect(fixed(filledIn({ questions: asked }), "novelty-demand", swap, ground)).toEqual({ questions: [asked[1]] });
  });
});

const design = filledIn({ noticeMonths: 0 });
const rule = "multi-year-in-name-only";

describe("a finding that is kept", () => {
  const aboutIn = (said: Design, ruleId: string) => findingOf(checked(said), ruleId)!.about;
  const kept = (more: Partial<Kept> = {}): Kept => ({
    ruleId: rule,
    about: aboutIn(design, rule),
    severity: "warn",
    isAgreed: true,
    reviewOn: "2027-06-01",
    ...more,
  });
  it.each<[string, Kept[], string, string]>([
    ["nobody kept it", [], asAt, "open"],
    ["kept", [kept()], asAt, "justified"],
    ["kept when it was worse", [kept({ severity: "serious" })], asAt, "justified"],
    ["it has become more serious than what was kept", [kept({ severity: "info" })], asAt, "open"],
    ["another waits to agree", [kept({ isAgreed: false })], asAt, "asked"],
    ["one agreed, another not", [kept({ isAgreed: false }), kept()], asAt, "justified"],
    ["another finding is kept", [kept({ ruleId: "campaign-gag" })], asAt, "open"],
    ["the day before its day", [kept()], "2027-05-31", "justified"],
    ["its day has come", [kept()], "2027-06-01", "open"],
    ["its day is over", [kept()], "2027-06-02", "open"],
    [
      "its day is over, and another waits",
      [kept(), kept({ isAgreed: false, reviewOn: "2028-01-01" })],
      "2027-06-02",
      "asked",
    ],
  ])("%s", (_, reasons, day, state) =>
    expect(findingOf(checked(design, { kept: reasons, day }), rule)?.state).toBe(state),
  );

  const exception = { code: "E7", facts: { body: "HM Treasury", clause: "4" } };
  it.each<[string, Partial<Kept>, string, string]>([
    ["of its own rule", {}, asAt, "info"],
    ["of another rule", { ruleId: "campaign-gag" }, asAt, "warn"],
    ["that nobody agreed to yet", { isAgreed: false }, asAt, "warn"],
    ["that was kept when it was less serious", { severity: "info" }, asAt, "warn"],
    ["whose day has come", {}, "2027-06-01", "warn"],
  ])("an exception %s", (_, more, day, severity) =>
    expect(findingOf(checked(design, { kept: [kept({ exception, ...more })], day }), rule)?.severity).toBe(severity),
  );

  it("an exception that takes it away leaves it among what is passed", () => {
    const said = { opensOn: "2027-10-01", closesOn: "2028-01-05", decisionOn: "2028-02-11", spendBy: "2028-03-31" };
    const about = aboutIn(filledIn(said), "year-end-rush");
    const festival = kept({ ruleId: "year-end-rush", severity: "serious", about, exception: { code: "E3" } });
    expect(findingOf(checked(filledIn(said)), "year-end-rush")?.severity).toBe("serious");
    const { findings, passed } = checked(filledIn(said), { kept: [festival] });
    const late = ["year-end-rush", "short-spend-window"];
    expect(findings.filter(({ rule }) => late.includes(rule))).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(late));
  });
});

describe("a reason counts for what was there to be agreed to, and for no more", () => {
  const [gag, other] = [clause("The group shall not criticise the Council."), clause("The group shall not campaign.")];
  const approval = clause("Prior written approval of publicity is needed.");
  const ask = (id: string, text: string) => question(id, text);
  const [fresh, pilot] = [ask("new", "What is innovative about your project?"), ask("two", "What is your new idea?")];
  const late = { opensOn: "2027-10-01", closesOn: "2028-01-05", decisionOn: "2028-02-11", spendBy: "2028-03-31" };
  const noCore: Partial<Design> = { pays: ["FT03"], overheads: "none" };
  it.each<[string, string, Partial<Design>, Partial<Design>, string]>([
    ["the same", "campaign-gag", { clauses: [gag] }, { clauses: [gag] }, "justified"],
    ["a second gag is added below", "campaign-gag", { clauses: [gag] }, { clauses: [gag, other] }, "asked"],
    ["a second gag is added above", "campaign-gag", { clauses: [gag] }, { clauses: [other, gag] }, "asked"],
    ["a milder one is added", "campaign-gag", { clauses: [gag] }, { clauses: [gag, approval] }, "asked"],
    ["it is written anew", "campaign-gag", { clauses: [gag] }, { clauses: [other] }, "asked"],
    ["a harmless clause is put above it", "campaign-gag", { clauses: [gag] }, { clauses: [freedom, gag] }, "justified"],
    ["one of two is gone", "campaign-gag", { clauses: [gag, other] }, { clauses: [other] }, "justified"],
    ["another sentence", "campaign-gag", { clauses: [gag, approval] }, { clauses: [approval] }, "open"],
    [
      "a question is moved",
      "novelty-demand",
      { questions: [fresh] },
      { questions: [ask("x", "Name?"), fresh] },
      "justified",
    ],
    ["a second question", "novelty-demand", { questions: [fresh] }, { questions: [fresh, pilot] }, "open"],
    ["days alone, no worse", "year-end-rush", late, { ...late, decisionOn: "2028-02-14" }, "justified"],
    ["words shut out what was a choice", "no-core-costs", noCore, { ...noCore, guidance: "No core costs." }, "asked"],
  ])("%s: %s", (_, ruleId, then, now, state) => {
    const { severity, about } = findingOf(checked(filledIn({ guidance: "Come in.", ...then })), ruleId)!;
    const reason: Kept = { ruleId, severity, about, isAgreed: true, reviewOn: "2028-01-01" };
    const found = findingOf(checked(filledIn({ guidance: "Come in.", ...now }), { kept: [reason] }), ruleId)!;
    expect([found.state, found.isChanged ?? false]).toEqual([state, state !== "justified"]);
  });

  it("an exception neither, for it is not known whether it holds for that", () => {
    const { severity, about } = findingOf(checked(filledIn({ clauses: [gag] })), "campaign-gag")!;
    const held: Kept = { ruleId: "campaign-gag", severity, about, isAgreed: true, reviewOn: "2028-01-01" };
    const kept = [{ ...held, exception: { code: "E7", facts: {} } }];
    const severityOf = (clauses: Design["clauses"]) =>
      findingOf(checked(filledIn({ clauses }), { kept }), "campaign-gag")!.severity;
    expect([severityOf([gag]), severityOf([gag, other])]).toEqual(["warn", "serious"]);
  });

  it("of a finding stored without what it is about, no text was agreed to", () => {
    const found = findingOf(checked(filledIn({ clauses: [gag] })), "campaign-gag")!;
    const { about, ...stored } = found;
    expect(isWithin(about, aboutStored({ ...stored }))).toBe(false);
    expect(isWithin(about, aboutStored({ ...found }))).toBe(true);
    const { about: years, ...bare } = findingOf(checked(design), rule)!;
    expect(isWithin(years, aboutStored({ ...bare }))).toBe(true);
  });
});

describe("the check", () => {
  it("tells the worst first, and a rule of the design and of the form once", () => {
    const { findings } = checked(filledIn({ requiresNew: true, noticeMonths: 0, groundwork: false }));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "novelty-demand warn",
      "multi-year-in-name-only warn",
      "no-groundwork-money info",
    ]);
  });

  it("never says that a check passed which gave way to a graver one", () => {
    const said = { opensOn: "2027-10-01", closesOn: "2028-01-05", decisionOn: "2028-02-11", spendBy: "2028-03-31" };
    const check = checked(filledIn(said));
    expect(check.passed).not.toContain("short-spend-window");
    expect(check.passed).not.toContain("year-end-rush");
  });

  it.each<[Design["underspend"], boolean]>([
    ["keep", false],
    ["carry", false],
    ["return", true],
    [null, true],
  ])("without a last day to spend, and %s: is it unjudged? %s", (underspend, isUnjudged) => {
    const { notAssessed } = checked(only({ underspend, decisionOn: "2027-06-11" }));
    expect(notAssessed.some(({ rule }) => rule === "year-end-rush")).toBe(isUnjudged);
  });

  it("names each absent fact of a rule once", () => {
    const { notAssessed, passed } = checked(only({}));
    expect(new Set(notAssessed.map(({ rule }) => rule)).size).toBe(notAssessed.length);
    for (const { missing } of notAssessed) expect(new Set(missing).size).toBe(missing.length);
    expect(passed.filter((rule) => notAssessed.some((one) => one.rule === rule))).toEqual([]);
  });
});
