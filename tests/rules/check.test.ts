import { describe, expect, it } from "vitest";
import type { Example } from "~/domain/rules/examples/example";
import { rules } from "~/domain/rules/index";
import { runCheck } from "../../scripts/perennial/check";

/** Runs the command over one file held in memory. */
async function check(file: unknown, ...args: string[]) {
  let [out, err] = ["", ""];
  const code = await runCheck(["design.json", ...args], {
    read: async () => (typeof file === "string" ? file : JSON.stringify(file)),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function judged(file: unknown, ...args: string[]) {
  const { code, out, err } = await check(file, "--json", ...args);
  expect(err).toBe("");
  return { code, ...JSON.parse(out) };
}

const late = { level: "grant", snapshot: { award: { id: "12", notified_on: "2027-05-24", start_on: "2027-04-01" } } };

describe.each(rules.map((rule) => rule.id as string))("the examples of %s through the command", (id) => {
  it("say what they promise, in a whole sentence, with a label for every fix", async () => {
    const { examples }: { examples: readonly Example[] } = await import(`../../app/domain/rules/examples/${id}.ts`);
    for (const { level, snapshot, asAt, expect: wanted, computed } of examples) {
      const day = asAt ? ["--as-at", asAt] : [];
      const result = await judged({ level, snapshot }, ...day);
      const finding = result.findings.find((one: { rule: string }) => one.rule === id);
      const missing = result.notAssessed.some((one: { rule: string }) => one.rule === id);
      expect(finding?.severity ?? (missing ? "not_assessed" : "none")).toBe(wanted);
      if (computed) expect(finding.computed).toMatchObject(computed);
      const told = (await check({ level, snapshot }, ...day)).out;
      expect(told).not.toMatch(/\{\{|\$t\(|undefined|NaN|sentence\.|fixes\.|parts\./);
      if (finding) expect(told).toContain(finding.sentence);
      const welsh = (await check({ level, snapshot }, ...day, "--lang", "cy")).out;
      expect(welsh).not.toMatch(
        /\{\{|\$t\(|undefined|NaN|sentence\.|fixes\.|parts\.|What would mend it|Could not tell/,
      );
      if (finding) expect(welsh).not.toContain(finding.sentence);
    }
  });
});

describe("perennial check", () => {
  it("takes a language there is", async () => {
    expect((await check(late, "--lang", "cy")).out).toMatch(/^Difrifol: Daeth y cynnig ar ôl y dechrau$/m);
    expect(await check(late, "--lang", "fr")).toEqual({
      code: 2,
      out: "",
      err: "--lang takes en or cy; “fr” is neither.\n",
    });
  });

  it("prints the agreed shape", async () => {
    const result = await judged(late);
    expect(Object.keys(result)).toEqual([
      "code",
      "tool",
      "version",
      "asAt",
      "level",
      "findings",
      "notAssessed",
      "notBuilt",
    ]);
    expect(result).toMatchObject({ code: 0, tool: "perennial", asAt: null, level: "grant" });
    expect(result.findings.find(({ rule }: { rule: string }) => rule === "award-after-start")).toEqual({
      rule: "award-after-start",
      version: "1.0",
      severity: "serious",
      subject: "award:12",
      path: "award.notified_on",
      asAt: null,
      sentence:
        "The work began on 1 April 2027, and the offer came 53 days later. Until then the group carried the risk.",
      inputs: { notified_on: "2027-05-24", start_on: "2027-04-01", continues_earlier_work: false },
      computed: { days: 53 },
      thresholds: { info: 0, warn: 14, serious: 30 },
      fixes: ["backdate:2027-04-01", "letter_of_comfort"],
      state: "open",
    });
    expect(result.notAssessed).toContainEqual({ rule: "campaign-gag", subject: "award:12", missing: ["clauses"] });
    expect(result.notBuilt).toContain("reporting-burden");
  });

  it("says the day, and the exception that lowered a finding", async () => {
    const award = { ...late.snapshot.award, exceptions: [{ code: "E7", facts: { body: "The Ministry" } }] };
    const file = { level: "grant", snapshot: { award } };
    const result = await judged(file, "--as-at", "2027-06-01");
    const finding = result.findings.find(({ rule }: { rule: string }) => rule === "award-after-start");
    expect([result.asAt, finding.asAt, finding.severity, finding.exception]).toEqual([
      "2027-06-01",
      "2027-06-01",
      "warn",
      "E7",
    ]);
    expect((await check(file)).out).toContain("because of an exception: Another body set the condition");
  });

  it("prints plain text", async () => {
    const { out } = await check(late);
    expect(out).toContain("Serious: Offer came after the start\nThe work began on 1 April 2027");
    expect(out).toContain("Where: award.notified_on");
    expect(out).toContain("- Pay costs from 1 April 2027");
    expect(out).toContain("- Speaking up is restricted, because this is missing: the agreement's clauses (clauses).");
    expect((await check({ level: "organisation", snapshot: { awards: [] } })).out).toMatch(/^Of what could be judged/);
  });

  it("leaves out the parts of a sentence that are not known", async () => {
    const sentence = async (snapshot: object, level: string, rule: string) =>
      (await judged({ level, snapshot }, "--as-at", "2028-03-31")).findings.find(
        (one: { rule: string }) => one.rule === rule,
      ).sentence;
    const years = [2025, 2026].map((year) => ({
      start_on: `${year}-04-01`,
      end_on: `${year + 1}-03-31`,
      funding_type: "FT03",
    }));
    expect(await sentence({ awards: years }, "organisation", "serial-short-awards")).toBe(
      "You have funded this group 2 times in a row over 24 months. One agreement could have given the same.",
    );
    const held = { org_id: "A", start_on: "2027-04-01", end_on: "2029-03-31", amount: 5 };
    expect(await sentence({ awards: [held] }, "portfolio", "closed-circle")).toBe(
      "The top 1 by amount hold 100.0% of the live money. Long relationships are good; a closed door is not.",
    );
  });

  it("gives the same bytes for the same file", async () => {
    expect((await check(late, "--json")).out).toBe((await check(late, "--json")).out);
  });

  it("ends with 3 when a finding reaches --fail-on, else 0", async () => {
    expect((await check(late, "--fail-on", "serious")).code).toBe(3);
    const onTime = { level: "grant", snapshot: { award: { notified_on: "2026-12-01", start_on: "2027-04-01" } } };
    expect((await check(onTime, "--fail-on", "info")).code).toBe(0);
  });

  it.each([
    ["--as-at", "2027-02-31"],
    ["--fail-on", "awful"],
    ["--loud", "x"],
    ["another.json", "--json"],
  ])("calls %s %s wrong usage", async (...args) => {
    const { code, out, err } = await check(late, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^.+\n$/);
  });

  const grant = (award: unknown) => ({ level: "grant", snapshot: { award } });
  it.each<[unknown, string]>([
    ["{", "design.json: this is not JSON."],
    [[], "design.json: this must be an object with named facts."],
    [{ snapshot: {} }, "level is missing."],
    [{ level: "moon", snapshot: {} }, "level: 'moon' is none of round, form, grant, organisation, portfolio."],
    [{ level: "grant" }, "snapshot is missing."],
    [{ level: "grant", snapshot: 5 }, "snapshot: this must be an object with named facts."],
    [grant(7), "award: this must be an object with named facts."],
    [grant({ start_on: "2027-02-31" }), "award.start_on: '2027-02-31' is not a date."],
    [grant({ start_on: 5 }), "award.start_on: 5 is not text."],
    [grant({ amount: "£5" }), "award.amount: '£5' is not a number."],
    [grant({ is_emergency: "yes" }), "award.is_emergency: 'yes' is not true or false."],
    [grant({ payments: [{ due: "2027-01-01" }, { due: "soon" }] }), "award.payments[1].due: 'soon' is not a date."],
    [grant({ clauses: {} }), "award.clauses: {} is not a list."],
    [
      { level: "round", snapshot: { funder: { fy_start: "April" } } },
      "funder.fy_start: 'April' is not a month and day (MM-DD).",
    ],
    [
      { level: "round", snapshot: { funder: { dark_days: [["12-20"]] } } },
      'funder.dark_days[0]: ["12-20"] is not a pair of first and last day.',
    ],
    [
      { level: "round", snapshot: { funder: { fy_start: "04-31" } } },
      "funder.fy_start: '04-31' is not a month and day (MM-DD).",
    ],
    [grant({ id: true }), "award.id: true is not text."],
  ])("refuses %j", async (file, sentence) => {
    expect(await check(file)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
  });

  it("reads a file with a byte order mark, unknown facts and nulls", async () => {
    const text = JSON.stringify({ level: "grant", more: 1, snapshot: { award: { colour: "green", start_on: null } } });
    expect((await check(`\uFEFF${text}`)).code).toBe(0);
  });

  it("takes an identifier that is a number", async () => {
    const awards = [
      { id: 1, end_on: "2028-03-31" },
      { id: 2, previous_award_id: 1, start_on: "2028-05-12" },
    ];
    const { findings } = await judged({ level: "organisation", snapshot: { organisation: { id: 1042 }, awards } });
    expect(findings[0]).toMatchObject({ rule: "funding-gap", subject: "organisation:1042", computed: { days: 41 } });
  });

  it("says which file cannot be read", async () => {
    const err: string[] = [];
    const read = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOENT" }));
    const code = await runCheck(["gone.json"], { read, out: () => undefined, err: (text) => err.push(text) });
    expect([code, err]).toEqual([1, ["gone.json: cannot be read (ENOENT).\n"]]);
  });
});
