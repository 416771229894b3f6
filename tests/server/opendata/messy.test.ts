import { readdirSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { testFolder } from "~tests/support/folder";
import { mutatedFiles, numbers } from "~tests/support/mutated";
import { outcomeOf, readFile } from "~tests/support/read-source";
import { describeShared, shared } from "~tests/support/shared";
import { builtWorkbookChild } from "~tests/support/workbook-child";

const file = testFolder();
beforeAll(builtWorkbookChild);

const MESSY = "data/360giving/messy";
const GRANTS = "data/360giving/grants";

/** Grants in each real file; a table has its row of headings besides. */
const REAL: Record<string, number> = {
  "ab-charitable-trust-2013-2021.json.gz": 783,
  "ab-charitable-trust-2013-2021.xlsx": 783,
  "arts-council-england-2013-2014.csv.gz": 2_162,
  "arts-council-wales-2005-2014.csv.gz": 4_020,
  "blagrave-trust-2016.xlsx": 69,
  "lloyds-bank-foundation-2010-2015.json.gz": 4_116,
  "lloyds-bank-foundation-2010-2015.xlsx": 4_116,
  "trafford-council-2013-2024.csv": 555,
  "trafford-council-2013-2024.json.gz": 555,
  "wolfson-foundation-2014.json.gz": 379,
};

describeShared("real published grants", () => {
  it.each(Object.entries(REAL))("%s", async (name, grants) => {
    const found = await readFile(shared(`${GRANTS}/${name}`));
    const rows = found.sheets[0]?.rows ?? found.rows;
    expect(found.format === "json" ? found.grants.length : rows.length - 1).toBe(grants);
    expect(found.notes).toEqual([]);
  });
  it("are all named above", () => {
    expect(readdirSync(shared(GRANTS)).sort()).toEqual(Object.keys(REAL).sort());
  });
});

describeShared("messy files", () => {
  it("are all read", async () => {
    for (const name of readdirSync(shared(MESSY)))
      expect([name, await outcomeOf(shared(`${MESSY}/${name}`))]).toEqual([name, "read"]);
  });
  it("keep text as it was written", async () => {
    expect((await readFile(shared(`${MESSY}/bom.csv`))).rows[0]?.[0]).not.toMatch(/^\ufeff/);
    const padded = await readFile(shared(`${MESSY}/fundingproviders_grants_2_grants.csv`));
    expect(padded.rows.flat().some((cell) => typeof cell === "string" && cell !== cell.trim())).toBe(true);
  });
});

async function mutate(kind: RegExp, copies: number, seed: number): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  for (const { name, content } of mutatedFiles(kind, copies, seed)) {
    writeFileSync(file(name), content);
    const started = performance.now();
    const outcome = await outcomeOf(file(name));
    expect(performance.now() - started, name).toBeLessThan(10_000);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
}

describeShared("mutated copies end in rows or one refusal", () => {
  it("of CSV and JSON", { timeout: 120_000 }, async () => {
    const outcomes = await mutate(/\.(csv|json)(\.gz)?$/, 950, 360);
    expect(outcomes.get("read")).toBeGreaterThan(200);
    expect(outcomes.get("broken-json")).toBeGreaterThan(100);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
  it("of workbooks", { timeout: 120_000 }, async () => {
    const outcomes = await mutate(/\.xlsx$/, 50, 361);
    expect(outcomes.get("not-built")).toBeUndefined();
    expect(outcomes.get("broken-workbook")).toBeGreaterThan(10);
  });
});

describe("the seeded numbers", () => {
  it("are the same in every run", () => {
    const next = numbers(360);
    const again = numbers(360);
    expect([next(100), next(100), next(100)]).toEqual([again(100), again(100), again(100)]);
  });
});
