import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { queryOf } from "~/domain/audit/filter";
import { auditToFolder } from "~/server/audit/audit-to-folder.server";
import { type Fault, readFaultKinds, readFaults } from "~/server/audit/faults.server";
import { readGrantsBehind, readGroups } from "~/server/audit/grants-behind.server";
import { type AuditOptions, Stopped } from "~/server/audit/run-audit.server";
import { testFolder } from "~tests/support/folder";
import { root } from "~tests/support/sources";

const at = testFolder();
let made = 0;
const everything = { programme: null, year: null, area: null, file: null, asAt: null };
const wendle = { path: join(root, "docs/guide/wendle-grants.csv"), name: "Our grants.csv" };

async function audit(path: string, options: Partial<AuditOptions> = {}, folder = at(`audit-${made++}`)) {
  const folders = { reading: folder, view: join(folder, `view-${made++}`) };
  const given = { asAt: null, yearStart: "04-01", ...options };
  return { folders, result: await auditToFolder([{ path, name: "Our grants.csv" }], given, folders) };
}

async function done(path: string, options?: Partial<AuditOptions>, folder?: string) {
  const { folders, result } = await audit(path, options, folder);
  if (result.kind !== "done") throw new Error(`refused: ${result.refusal.code}`);
  return { folders, ...result };
}

function csv(lines: string[]): string {
  const path = at(`sent-${made++}.csv`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

it("gives the grants behind every finding in pages, the same as the report names", async () => {
  const { folders, funders } = await done(wendle.path);
  const report = JSON.parse(readFileSync(join(folders.view, "report.json"), "utf8"));
  const [funder] = funders;
  expect(funder!.findings.length).toBeGreaterThan(2);
  for (const { number, rule, evidence, grants } of funder!.findings) {
    const asked = { funder: 1, finding: number };
    const all = await readGrantsBehind(folders, asked, { from: 0, count: 10_000 });
    const told = report.funders[0].findings.find(
      (one: typeof report) => one.rule === rule && one.evidence === evidence,
    );
    expect(all?.total).toBe(grants.count);
    expect(all?.grants.map(({ id }) => id)).toEqual(told.grants);
    const last = await readGrantsBehind(folders, asked, { from: grants.count - 1, count: 25 });
    expect(last?.grants).toEqual(all?.grants.slice(-1));
  }
  expect(await readGrantsBehind(folders, { funder: 1, finding: 99 }, { from: 0, count: 25 })).toBeNull();
  expect(readFileSync(join(folders.view, "report.html"), "utf8")).toContain(`<h1>${funder!.title}</h1>`);
});

it("lists every group on repeat that the figures count", async () => {
  const { folders, funders } = await done(wendle.path);
  const groups = await readGroups(folders, 1, { from: 0, count: 10_000 });
  const { streaks, keyNumbers } = funders[0]!;
  expect(groups?.groups.length).toBe(streaks?.all);
  expect(keyNumbers.find(({ code }) => code === "onRepeat" || code === "yearly")?.value).toBe(String(groups?.total));
  expect(groups?.groups.slice(0, 10)).toEqual(streaks?.first);
  expect(groups?.groups.some(({ name }) => name !== null)).toBe(true);
});

it("narrows a view to what was chosen, by a reading that is kept once", async () => {
  const all = await done(wendle.path);
  const [year] = all.summary.choices.years;
  const before = readFileSync(join(all.folders.reading, "grants.bin"));
  const filter = { ...everything, year: Number(year!.name) };
  const one = await done(wendle.path, { filter }, all.folders.reading);
  expect(queryOf(filter)).toBe(`year=${year!.name}`);
  expect(one.funders.reduce((sum, { grants }) => sum + grants, 0)).toBe(year!.grants);
  expect(year!.grants).toBeLessThan(all.funders.reduce((sum, { grants }) => sum + grants, 0));
  expect(readFileSync(join(all.folders.reading, "grants.bin"))).toEqual(before);
  const { programmes, areas } = all.summary.choices;
  for (const [name, choice] of [
    ["programme", programmes[0]],
    ["area", areas[0]],
  ] as const) {
    if (!choice) continue;
    const part = await done(wendle.path, { filter: { ...everything, [name]: choice.name } }, all.folders.reading);
    expect(
      part.funders.reduce((sum, { grants }) => sum + grants, 0),
      name,
    ).toBe(choice.grants);
  }
});

it("reads columns as somebody said, names nobody who may be a person, and leaves a total out", async () => {
  const path = csv([
    "Ref,Who,What,How much,When",
    "A-1,Mat Fraser,A show by Mat Fraser,£1,000,x".replace("£1,000", '"£1,000"').replace(",x", ",5/6/2024"),
    "A-2,Wendle Youth Club,Club nights,500,13/6/2024",
    ",,Total,1500,",
  ]);
  const refused = await audit(path);
  expect(refused.result).toMatchObject({ kind: "refused", refusal: { code: "no-headings", file: "Our grants.csv" } });
  const columns = {
    Ref: "id",
    Who: "recipientOrganization/0/name",
    What: "title",
    "How much": "amountAwarded",
    When: "awardDate",
  };
  const { folders, funders, summary } = await done(path, { columns });
  expect([funders[0]?.grants, funders[0]?.totalText]).toEqual([2, "1,500"]);
  expect(summary.files[0]?.rejected).toBe(1);
  const kept = readFileSync(join(folders.reading, "grants.jsonl"), "utf8");
  expect(kept).toContain("Wendle Youth Club");
  expect(kept).not.toContain("Fraser");
  const faults: Fault[] = [];
  for await (const fault of readFaults(folders.reading)) faults.push(fault);
  const said = faults.map(({ row, column, code, says, fixed }) => [row, column, code, says, fixed]);
  expect(said).toContainEqual([2, "How much", "amount-tidied", "£1,000", "1000"]);
  expect(said).toContainEqual([2, "When", "date-written-otherwise", "5/6/2024", "2024-06-05"]);
  expect(said).toContainEqual([4, "How much", "totals-row", "1500", null]);
  const kinds = await readFaultKinds(folders.reading);
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(faults.length);
});

it("keeps to a limit of rows, and stops when told to", async () => {
  const { result } = await audit(wendle.path, { maxRows: 20 });
  expect(result).toMatchObject({ kind: "refused", refusal: { code: "too-many-rows", data: { limit: 20 } } });
  await expect(audit(wendle.path, { stopped: () => true })).rejects.toThrow(Stopped);
});

it("leaves no half file of a reading that was refused or stopped", async () => {
  const { folders } = await audit(wendle.path, { maxRows: 20 });
  expect(readdirSync(folders.reading)).toEqual([basename(folders.view)]);
  const stopped = at("stopped");
  await expect(audit(wendle.path, { stopped: () => true }, stopped)).rejects.toThrow(Stopped);
  expect(readdirSync(stopped).filter((name) => !name.startsWith("view-"))).toEqual([]);
});

it("does not make the folder of an audit again that was deleted", async () => {
  await expect(audit(wendle.path, {}, join(at("deleted"), "reading-1"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(existsSync(at("deleted"))).toBe(false);
});
