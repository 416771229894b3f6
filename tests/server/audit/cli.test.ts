import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { describeShared, shared } from "~tests/support/shared";

const folder = mkdtempSync(join(tmpdir(), "perennial-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync("docs/audit.schema.json", "utf8")));

function perennial(args: string[], options: { input?: string | Buffer; cwd?: string } = {}) {
  const env = { ...process.env, INIT_CWD: options.cwd ?? folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/perennial/main.js", ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    input: options.input,
    env,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

const csv = [
  "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Name,Funding Org:Name,Own column",
  "W-1,Drop-in,Weekly,GBP,5000,2020-02-11,2020-02-11,2020-03-31,Blue Door,Wendle,x",
  "W-2,Drop-in,Weekly,GBP,£5000,2021-02-11,2021-02-11,2021-03-31,Blue Door,Wendle,x",
  "W-3,Drop-in,Weekly,GBP,5000,2022-02-31,2022-02-11,2022-03-31,Blue Door,Wendle,x",
  ",,,,,,,,,,x",
  "",
].join("\n");
writeFileSync(join(folder, "wendle.csv"), csv);
writeFileSync(join(folder, "wendle.csv.gz"), gzipSync(csv));

describe("perennial audit", () => {
  it("lets no text of a file steer the terminal", () => {
    const input = csv
      .replace("Own column", "\u001b]0;title\u0007Own\u009b31m \u202ecolumn")
      .replace(/,Wendle/g, ",Wen\u001b[2Jdle");
    for (const format of ["text", "md"]) {
      const { status, stdout } = perennial(["audit", "-", "--format", format], { input });
      expect(status).toBe(0);
      expect(stdout).toContain("2Jdle");
      expect(stdout.match(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
    }
  });

  it("prints what its JSON Schema says, on standard output alone", () => {
    const { status, stdout, stderr, json } = perennial(["audit", "wendle.csv", "--format", "json"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(validate(json()), JSON.stringify(validate.errors)).toBe(true);
    expect(perennial(["audit", "wendle.csv", "--json"]).stdout, "same input, same bytes").toBe(stdout);
    const [file] = json().files;
    expect(file).toMatchObject({ name: "wendle.csv", format: "csv", encoding: "utf-8", rows: 4, grants: 3, merged: 0 });
    expect(file.rejected).toMatchObject([{ row: 5 }]);
    expect(file.notes.map((note: { code: string; row: number; id: string }) => [note.code, note.row, note.id])).toEqual(
      expect.arrayContaining([
        ["amount-tidied", 3, "W-2"],
        ["date-not-real", 4, "W-3"],
      ]),
    );
    expect(file.columns.at(-1)).toEqual({ heading: "Own column", field: null });
    const [finding] = json().funders[0].findings;
    expect(finding).toMatchObject({
      rule: "year-end-rush",
      evidence: "dated",
      subject: "funder:wendle",
      grants: ["W-1", "W-2"],
    });
  });

  it("reads gzip, a folder, standard input and several files; one grant counts once", () => {
    const plain = perennial(["audit", "wendle.csv", "--json"]).json().funders;
    expect(perennial(["audit", "wendle.csv.gz", "--json"]).json().funders).toEqual(plain);
    expect(perennial(["audit", "-", "--json"], { input: csv }).json().funders).toEqual(plain);
    const both = perennial(["audit", ".", "--json"]).json();
    expect(both.files.map((file: { name: string; grants: number }) => [file.name, file.grants])).toEqual([
      ["wendle.csv", 3],
      ["wendle.csv.gz", 0],
    ]);
    expect(both.funders).toEqual(plain);
  });

  it("leaves out later awards and says how many, and moves the year end when told", () => {
    const early = perennial(["audit", "wendle.csv", "--json", "--as-at", "2020-12-31"]).json();
    expect([early.asAt, early.funders[0].asAt, early.funders[0].grants]).toEqual(["2020-12-31", "2020-12-31", 2]);
    expect(early.files[0].notes).toContainEqual(
      expect.objectContaining({ code: "awarded-after-as-at", message: expect.stringContaining("1 grant") }),
    );
    const rush = (args: string[]) =>
      perennial(["audit", "wendle.csv", "--json", ...args])
        .json()
        .funders[0].findings.map((f: { rule: string }) => f.rule);
    expect(rush([])).toContain("year-end-rush");
    expect(rush(["--year-start", "01-01"])).not.toContain("year-end-rush");
  });

  it.each([
    ["text", /What we found/],
    ["md", /^# .*grants/],
    ["html", /^<!doctype html>/i],
  ])("prints %s", (format, looks) => {
    const { status, stdout } = perennial(["audit", "wendle.csv", "--format", format as string]);
    expect(status).toBe(0);
    expect(stdout).toMatch(looks as RegExp);
    expect(stdout, "no name of a recipient").not.toContain("Blue Door");
  });

  it("never writes over a file it reads, and never quotes what may be a name", () => {
    expect(perennial(["audit", "wendle.csv", "--out", "./wendle.csv"])).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(join(folder, "wendle.csv"), "utf8")).toBe(csv);
    const slipped = `${csv.split("\n")[0]}\nW-7,Drop-in,Weekly,GBP,Jane,Mary Doe,2020-04-01,2021-03-31,Blue Door,Wendle,x\n`;
    const { stdout } = perennial(["audit", "-"], { input: slipped });
    expect(stdout).toMatch(/xxxx/);
    expect(stdout).not.toMatch(/Jane|Mary/);
  });

  it("writes to a file beside where it was called", () => {
    expect(perennial(["audit", "wendle.csv", "--json", "--out", "out.json"])).toMatchObject({ status: 0, stdout: "" });
    expect(validate(JSON.parse(readFileSync(join(folder, "out.json"), "utf8")))).toBe(true);
    expect(perennial(["audit", "wendle.csv", "--out", "no/such/folder.txt"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("ENOENT"),
    });
  });

  it.each([
    [["audit"], 2, /name a file/],
    [["audit", "wendle.csv", "--as-at", "2020-02-31"], 2, /2020-02-31/],
    [["audit", "wendle.csv", "--year-start", "13-01"], 2, /13-01/],
    [["audit", "wendle.csv", "--format", "pdf"], 2, /pdf/],
    [["audit", "wendle.csv", "--fail-on", "bad"], 2, /bad/],
    [["audit", "wendle.csv", "--nonsense"], 2, /nonsense/],
    [["audit", "missing.csv"], 1, /missing\.csv/],
    [["export"], 2, /not built yet/],
    [["dance"], 2, /dance/],
    [[], 2, /perennial/],
  ] as [string[], number, RegExp][])("%j ends with %i and one clear sentence", (args, status, says) => {
    const result = perennial(args);
    expect(result.status).toBe(status);
    expect(result.stderr + result.stdout).toMatch(says);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  it("ends with 3 when a finding reaches what --fail-on names", () => {
    const late = csv.replace(
      /W-3.*/,
      "W-3,Drop-in,Weekly,GBP,5000,2022-02-11,2022-02-11,2022-03-31,Blue Door,Wendle,x",
    );
    expect(perennial(["audit", "-", "--fail-on", "serious"], { input: late }).status).toBe(3);
    expect(perennial(["audit", "wendle.csv", "--fail-on", "info"]).status).toBe(3);
    const steady = `${late.split("\n")[0]}\nW-9,Core,Weekly,GBP,90000,2020-01-01,2020-04-01,2025-03-31,Blue Door,Wendle,x\n`;
    expect(perennial(["audit", "-", "--fail-on", "serious"], { input: steady }).status).toBe(0);
  });
});

describeShared("perennial audit of real files", () => {
  it("keeps to its schema for every funder at once, and names who published and under which licence", () => {
    const { status, json } = perennial(["audit", shared("data/360giving/grants"), "--json"]);
    expect(status).toBe(0);
    expect(validate(json()), JSON.stringify(validate.errors)).toBe(true);
    expect(json().funders).toHaveLength(7);
    expect(json().funders.reduce((sum: number, funder: { grants: number }) => sum + funder.grants, 0)).toBe(12_084);
    const text = perennial(["audit", shared("data/360giving/grants/ab-charitable-trust-2013-2021.xlsx")]).stdout;
    expect(text).toMatch(/Licence: /);
  });
});
