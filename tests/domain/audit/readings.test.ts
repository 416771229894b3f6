import { describe, expect, it } from "vitest";
import { auditGrants, headlineOf } from "~/domain/audit/audit";
import { Members } from "~/domain/audit/reading";
import { Flag } from "~/domain/opendata/grant-table";
import { addMonths, isoDay, parseDay } from "~/domain/period";
import type { RuleId } from "~/domain/rules/parameters";
import { published } from "~tests/support/awards";

type Grants = Parameters<typeof published>[0];
const funder = (grants: Grants, asAt?: string, yearStart = "04-01") =>
  auditGrants(published(grants), asAt ? parseDay(asAt) : null, { yearStart }).funders[0]!;
const finding = (rule: RuleId, grants: Grants, asAt?: string, yearStart?: string) =>
  funder(grants, asAt, yearStart).findings.filter((found) => found.rule === rule);
const counts = (rule: RuleId, grants: Grants, asAt?: string, yearStart?: string) => {
  const [found, more] = finding(rule, grants, asAt, yearStart);
  expect(more).toBeUndefined();
  const { members, of, serious, warn, info } = found?.computed ?? { members: 0, of: 0, serious: 0, warn: 0, info: 0 };
  return found ? { severity: found.severity, evidence: found.evidence, members, of, serious, warn, info } : null;
};
const missing = (rule: RuleId, grants: Grants) => funder(grants).notAssessed.filter((one) => one.rule === rule);
const many = (count: number, grant: Grants[number]) =>
  Array.from({ length: count }, (_, i) => ({ ...grant, to: `GROUP-${i}` }));

describe("the severity of a finding", () => {
  const severity = (of: number, serious: number, warn: number) => {
    const members = new Members();
    for (let i = 0; i < of; i++)
      members.judged(i < serious ? "serious" : i < serious + warn ? "warn" : i < serious + warn + 1 ? "info" : null, i);
    return members.severity();
  };
  it.each([
    [10, 3, 0, "serious"],
    [10, 2, 0, "info"],
    [10, 2, 1, "warn"],
    [60, 3, 0, "serious"],
    [61, 3, 0, "info"],
    [100, 5, 0, "serious"],
    [100, 4, 0, "info"],
    [100, 4, 1, "warn"],
    [100, 0, 4, "info"],
    [100, 0, 5, "warn"],
  ] as const)("of %i, %i serious and %i worth fixing: %s", (of, serious, warn, expected) =>
    expect(severity(of, serious, warn)).toBe(expected),
  );
});

describe("year-end-rush", () => {
  const late = { awarded: "2020-02-11", from: "2020-02-01", until: "2020-03-31" };
  it("counts from the later of award and start, near the funder's own year end", () => {
    expect(counts("year-end-rush", many(3, late))).toEqual({
      severity: "serious",
      evidence: "dated",
      members: 3,
      of: 3,
      serious: 3,
      warn: 0,
      info: 0,
    });
    expect(counts("year-end-rush", many(3, late), undefined, "01-01")).toBeNull();
    expect(
      counts("year-end-rush", many(3, { ...late, until: "2020-04-01" }))?.members,
      "1 April is read as 31 March",
    ).toBe(3);
  });
  it("says nothing without dates, or with award dates by year only", () => {
    expect(missing("year-end-rush", many(3, { awarded: "2020-02-11", months: 2 }))).toEqual([
      { rule: "year-end-rush", missing: ["spend_by", "start_on"], count: 3 },
    ]);
    const byYear = [...many(10, { ...late, awarded: "2019-03-31" }), ...many(10, { ...late, awarded: "2020-03-31" })];
    expect(counts("year-end-rush", byYear)).toBeNull();
    expect(missing("year-end-rush", byYear)).toEqual([{ rule: "year-end-rush", missing: ["notified_on"], count: 20 }]);
  });
});

describe("short-spend-window", () => {
  const window = (until: string, more: object = {}) =>
    many(3, { awarded: "2019-10-01", from: "2019-10-01", until, ...more });
  it.each([
    ["2019-12-30", "serious"],
    ["2019-12-31", "warn"],
    ["2020-03-30", "warn"],
    ["2020-05-01", "info"],
    ["2020-09-29", "info"],
    ["2020-09-30", null],
  ])("until %s is %s", (until, severity) =>
    expect(counts("short-spend-window", window(until))?.severity ?? null).toBe(severity),
  );
  it("leaves micro grants, capital and what the February test says out", () => {
    expect(counts("short-spend-window", window("2019-12-01", { pounds: 1000 }))).toBeNull();
    expect(counts("short-spend-window", window("2019-12-01", { pounds: 1000.01 }))?.members).toBe(3);
    expect(counts("short-spend-window", window("2019-12-01", { flags: Flag.notRevenue }))).toBeNull();
    expect(
      counts("short-spend-window", many(3, { awarded: "2020-02-11", from: "2020-02-11", until: "2020-03-31" })),
    ).toBeNull();
  });
});

describe("one-year-terms", () => {
  const year = (awarded: string, more: object = {}) => ({ awarded, months: 12, ...more });
  it("is serious for a group that had an award in the 36 months before", () => {
    expect(counts("one-year-terms", [year("2017-05-01"), year("2020-05-01")])).toMatchObject({
      serious: 1,
      warn: 1,
      evidence: "declared-length",
    });
    expect(counts("one-year-terms", [year("2017-04-30"), year("2020-05-01")])).toMatchObject({ serious: 0, warn: 2 });
    expect(
      counts("one-year-terms", [year("2020-05-01"), year("2020-05-01")]),
      "the same day is no history",
    ).toMatchObject({ serious: 0, warn: 2 });
  });
  it.each([
    [12, "warn"],
    [13, "warn"],
    [23, "warn"],
    [24, "info"],
    [35, "info"],
  ])("%i months, first award: %s", (months, severity) =>
    expect(counts("one-year-terms", many(3, { awarded: "2020-05-01", months }))?.severity).toBe(severity),
  );
  it("leaves 36 months, one-off work, micro grants and capital out, and lowers what is promised to go on", () => {
    expect(counts("one-year-terms", many(3, { months: 36 }))).toBeNull();
    for (const more of [{ flags: Flag.oneOff }, { pounds: 1000 }, { flags: Flag.notRevenue }]) {
      expect(counts("one-year-terms", many(3, { months: 12, ...more }))).toBeNull();
    }
    expect(counts("one-year-terms", many(3, { months: 12, flags: Flag.promisesMore }))).toMatchObject({
      warn: 0,
      info: 3,
    });
  });
  it("keeps what is dated and what is only declared apart", () => {
    const both = [...many(3, { from: "2020-04-01", until: "2021-03-31" }), ...many(3, { months: 12 })];
    expect(finding("one-year-terms", both).map(({ evidence, computed }) => [evidence, computed.members])).toEqual([
      ["dated", 3],
      ["declared-length", 3],
    ]);
  });
});

describe("award-after-start", () => {
  it.each([
    ["2020-04-01", null],
    ["2020-04-02", "info"],
    ["2020-04-15", "info"],
    ["2020-04-16", "warn"],
    ["2020-05-01", "warn"],
    ["2020-05-02", "serious"],
  ])("start 1 April, awarded %s: %s", (awarded, severity) =>
    expect(counts("award-after-start", many(3, { awarded, from: "2020-04-01" }))?.severity ?? null).toBe(severity),
  );
});

describe("renewal-cliff", () => {
  const groups = (stopped: number, of: number) =>
    Array.from({ length: of }, (_, i) => ({
      to: `G${i}`,
      awarded: "2018-01-01",
      until: i < stopped ? "2019-03-31" : "2021-03-31",
    })).concat({
      to: "LAST",
      awarded: "2020-06-01",
      until: "2023-03-31",
    });
  it.each([
    [1, 19, "info", 5],
    [2, 19, "warn", 10],
    [5, 19, "warn", 25],
    [6, 19, "serious", 30],
  ])("%i of %i and one more: %s", (stopped, of, severity, share) => {
    const [found] = finding("renewal-cliff", groups(stopped, of));
    expect([found?.severity, found?.computed.share_pct, found?.computed.members, found?.computed.of]).toEqual([
      severity,
      share,
      stopped,
      20,
    ]);
    expect(found?.computed[severity as "warn"]).toBe(stopped);
  });
  it("says nothing without an end, and says so", () => {
    expect(missing("renewal-cliff", many(2, { awarded: "2020-01-01" }))).toEqual([
      { rule: "renewal-cliff", missing: ["end_on"], count: 2 },
    ]);
  });
});

describe("serial-short-awards", () => {
  const chain = (to: string, length: number, more: object = {}) =>
    Array.from({ length }, (_, i) => ({
      to,
      awarded: `${2016 + i}-04-01`,
      from: `${2016 + i}-04-01`,
      until: `${2017 + i}-03-31`,
      ...more,
    }));
  it.each([
    [1, null],
    [2, "info"],
    [3, "warn"],
    [4, "serious"],
  ])("dated chains of %i: %s", (length, level) => {
    const found = counts(
      "serial-short-awards",
      ["A", "B", "C"].flatMap((to) => chain(to, length)),
    );
    expect(found?.severity ?? null).toBe(level);
    if (found) expect([found.evidence, found.members, found.of]).toEqual(["dated", 3, 3]);
  });
  it("looks 60 months back from the as-at day", () => {
    const old = chain("A", 4).map((grant) => ({
      ...grant,
      awarded: grant.awarded.replace("201", "200"),
      from: grant.from.replace("201", "200"),
      until: grant.until.replace(/20[12]/, (y) => (y === "201" ? "200" : "201")),
    }));
    expect(
      counts("serial-short-awards", [
        ...old,
        { to: "B", awarded: "2020-01-01", from: "2020-01-01", until: "2024-12-31" },
      ]),
    ).toBeNull();
  });
  it("leaves micro grants out of chains, and lowers a chain that promises more", () => {
    expect(counts("serial-short-awards", chain("A", 4, { pounds: 1000 }))).toBeNull();
    expect(counts("serial-short-awards", chain("A", 4, { flags: Flag.promisesMore }))).toMatchObject({
      serious: 0,
      warn: 1,
    });
  });
  const declared = (length: number, months?: number) =>
    Array.from({ length }, (_, i) => ({ awarded: isoDay(addMonths(parseDay("2016-05-01")!, 12 * i)), months }));
  it("needs three in a row when only lengths are declared, and is never more than info by the beat alone", () => {
    expect(counts("serial-short-awards", declared(2, 12))).toBeNull();
    expect(counts("serial-short-awards", declared(3, 12))).toMatchObject({ evidence: "declared-length", warn: 1 });
    expect(counts("serial-short-awards", declared(4, 12))).toMatchObject({ evidence: "declared-length", serious: 1 });
    const cadence = Array.from({ length: 5 }, (_, i) => declared(6).map((grant) => ({ ...grant, to: `G${i}` }))).flat();
    expect(counts("serial-short-awards", cadence)).toMatchObject({
      evidence: "cadence-only",
      severity: "info",
      members: 5,
      info: 5,
    });
  });
  it("does not take same-day awards for a chain", () => {
    expect(
      counts(
        "serial-short-awards",
        Array.from({ length: 5 }, () => ({ awarded: "2020-05-01", months: 12 })),
      ),
    ).toBeNull();
  });
});

describe("funding-gap", () => {
  const gap = (from: string, more: object = {}) => [
    { awarded: "2018-01-01", from: "2018-04-01", until: "2019-03-31", ...more },
    { awarded: "2019-01-01", from, until: "2022-03-31", ...more },
  ];
  it.each([
    ["2019-04-01", null],
    ["2019-04-02", "info"],
    ["2019-04-15", "info"],
    ["2019-04-16", "warn"],
    ["2019-05-01", "warn"],
    ["2019-05-02", "serious"],
    ["2020-03-31", "serious"],
    ["2020-04-01", null],
  ])("until 31 March 2019, then from %s: %s", (from, level) => {
    const found = counts("funding-gap", gap(from));
    expect(found ? (["serious", "warn", "info"] as const).find((one) => found[one] === 1) : null).toBe(level);
  });
  it("counts from the day the money could be used, reads 1 April as 31 March, and leaves micro grants out", () => {
    const lateAward = [gap("2019-04-01")[0]!, { ...gap("2019-04-01")[1]!, awarded: "2019-05-12" }];
    expect(finding("funding-gap", lateAward)[0]?.computed).toMatchObject({ serious: 1, gaps: 1 });
    expect(
      counts(
        "funding-gap",
        gap("2019-04-01").map((grant, i) => (i === 0 ? { ...grant, until: "2019-04-01" } : grant)),
      ),
    ).toBeNull();
    expect(counts("funding-gap", gap("2019-06-01", { pounds: 1000 }))).toBeNull();
  });
});

describe("the portfolio rules", () => {
  const live = (more: object) => ({ awarded: "2020-01-01", from: "2020-01-01", until: "2022-12-31", ...more });
  it("restricted-share weighs live money by its type", () => {
    const half = [live({ flags: Flag.fundingTypeKnown | Flag.core }), live({ to: "B", flags: Flag.fundingTypeKnown })];
    expect(finding("restricted-share", half)[0]).toMatchObject({
      severity: "info",
      computed: { core_share_pct: 50, members: 1, of: 2 },
    });
    expect(missing("restricted-share", [live({})])).toEqual([
      { rule: "restricted-share", missing: ["funding_type"], count: 1 },
    ]);
    expect(missing("restricted-share", [{ awarded: "2020-01-01", from: "2018-01-01", until: "2018-12-31" }])).toEqual([
      { rule: "restricted-share", missing: ["live_awards"], count: 1 },
    ]);
  });
  it("few-long-awards looks at the share for 36 months or more, and how far groups can see", () => {
    expect(counts("few-long-awards", [live({})])).toBeNull();
    expect(finding("few-long-awards", [live({}), live({ to: "B", until: "2021-12-31" })])[0]?.computed).toMatchObject({
      long_share_pct: 50,
      members: 1,
      of: 2,
    });
  });
  it("cliff-concentration needs five awards that end within 24 months", () => {
    const spread = (days: string[]) => days.map((until, i) => live({ to: `G${i}`, until }));
    expect(
      finding("cliff-concentration", spread(["2021-03-31", "2021-03-31", "2021-03-31", "2021-06-30", "2021-09-30"]))[0]
        ?.computed,
    ).toMatchObject({ share_pct: 60, members: 3, of: 5 });
    expect(counts("cliff-concentration", spread(["2021-03-31", "2021-03-31", "2021-03-31", "2021-03-31"]))).toBeNull();
  });
  it("closed-circle needs a record long enough to tell who is new", () => {
    const open = { flags: Flag.openCall | Flag.openCallKnown };
    const record = [
      { to: "OLD", awarded: "2012-01-01" },
      { to: "OLD", awarded: "2018-01-01" },
      ...["2019-01-01", "2019-07-01", "2020-01-01"].map((awarded) => ({ to: "OLD", awarded, pounds: 9_700, ...open })),
      { to: "NEW", awarded: "2020-01-01", pounds: 900, ...open },
    ];
    expect(finding("closed-circle", record)[0]).toMatchObject({
      severity: "serious",
      computed: { newcomer_share_pct: 3 },
    });
    expect(missing("closed-circle", record.slice(1)).map((one) => one.missing)).toContainEqual(
      expect.arrayContaining(["open_round", "panel"]),
    );
  });
});

describe("what is read", () => {
  it("leads with the highest severity, then the most members", () => {
    const { findings } = funder([
      ...many(4, { awarded: "2020-05-02", from: "2020-04-01" }),
      ...many(3, { awarded: "2020-02-11", from: "2020-02-11", until: "2020-03-31" }),
    ]);
    expect(headlineOf(findings)?.rule).toBe("award-after-start");
    expect(headlineOf([])).toBeUndefined();
  });
  it("never counts a person as a group", () => {
    expect(funder([{ to: null, awarded: "2020-05-02", from: "2020-04-01", until: "2020-05-31" }]).findings).toEqual([]);
  });
});
