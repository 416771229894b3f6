import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { csvReader } from "~/domain/opendata/csv";
import { loader as faults } from "~/routes/public/audit-faults";
import { loader as faultsCsv } from "~/routes/public/audit-faults-csv";
import { loader as grants } from "~/routes/public/audit-grants";
import { loader as grantsCsv } from "~/routes/public/audit-grants-csv";
import { loader as groups } from "~/routes/public/audit-groups";
import { auditToFolder } from "~/server/audit/audit-to-folder.server";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { Store } from "~db/store/store";
import { addAudit, addReadyView, asked } from "~tests/support/audit-rows";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const at = testFolder();
let made = 0;

onEachEngine((engine) => {
  let store: Store;
  let id: string;
  let dataDir: string;
  let shown: { summary: ShownAudit; funders: ShownFunder[] };
  beforeEach(async () => {
    store = await engine.open();
    id = await addAudit(store);
    dataDir = at(`data-${made++}`);
    const reading = join(dataDir, "audits", id, "reading-1");
    shown = await kept(join(dataDir, "sent"), reading);
    const view = await addReadyView(store, id, "", shown);
    mkdirSync(join(reading, `view-${view}`));
    for (const name of listsOf(shown)) copyFileSync(join(reading, "view", name), join(reading, `view-${view}`, name));
  });

  const ask = (params: Record<string, string>, path: string) => {
    const request = asked(store, { id, ...params }, `/audit/${id}/${path}`) as { context: object };
    return { ...request, context: { ...request.context, env: { dataDir, audit: { diskMb: 2_000 } } } } as never;
  };
  const page = async (query: string, number = "1") =>
    (await grants(ask({ number }, `findings/${number}?${query}`))).data;

  it("shows every grant behind a finding, 25 a page, from any place", async () => {
    const { count } = shown.funders[0]!.findings[0]!.grants;
    expect(count).toBeGreaterThan(50);
    const rows: number[] = [];
    for (let from = 1; from <= count; from += 25) {
      const { grants: here, stretch } = await page(`from=${from}`);
      expect(stretch).toEqual({ from, size: 25, all: count });
      rows.push(...here.map(({ row }) => row));
    }
    expect(rows).toHaveLength(count);
    expect(new Set(rows).size).toBe(count);
    expect((await page("from=27")).grants[0]?.row).toBe(rows[26]);
    expect((await page(`from=${count + 1}`)).grants).toEqual([]);
    for (const bad of ["from=0", "from=-1", "from=x", "from=1e9", "from=99999999999"])
      expect((await page(bad)).stretch.from, bad).toBe(1);
  });

  it("names no person, on the page or in the CSV, and gives every grant in the CSV", async () => {
    const answer = await grantsCsv(ask({ number: "1" }, "findings/1.csv"));
    const text = await answer.text();
    const rows = read(text);
    expect(rows).toHaveLength(shown.funders[0]!.findings[0]!.grants.count + 1);
    expect(text).toContain('"not named"');
    expect(text).not.toContain("Mary");
    expect(text).toContain('"\'=Hall 1 Village Hall Trust"');
    expect(JSON.stringify(await page(""))).not.toContain("Mary");
    expect(rows[1]!.slice(3, 8)).toEqual(["2020-04-01", "2020-04-01", "2021-03-31", "5000.5", "GBP"]);
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  });

  it("answers 404 for a finding or a funder that is not there", async () => {
    for (const [number, query] of [
      ["99", ""],
      ["01", ""],
      ["x", ""],
      ["1", "funder=2"],
    ] as const)
      await expect(grants(ask({ number }, `findings/${number}?${query}`)), `${number} ${query}`).rejects.toMatchObject({
        status: 404,
      });
  });

  it("shows every group on repeat, 25 a page", async () => {
    const { all } = shown.funders[0]!.streaks!;
    expect(all).toBeGreaterThan(25);
    const first = (await groups(ask({}, "groups"))).data;
    const rest = (await groups(ask({}, "groups?from=26"))).data;
    expect([first.groups.length, rest.groups.length, rest.stretch.all]).toEqual([25, all - 25, all]);
    expect(JSON.stringify([first, rest])).not.toContain("Mary");
  });

  it("shows faults by kind, and gives every one as CSV with its row and how to mend it", async () => {
    const { kinds } = (await faults(ask({}, "faults"))).data;
    const tidied = kinds.find(({ code }) => code === "amount-tidied");
    expect(tidied).toMatchObject({
      count: 30,
      first: expect.arrayContaining([expect.objectContaining({ fixed: "5000.5" })]),
    });
    const rows = read(await (await faultsCsv(ask({}, "faults.csv"))).text());
    expect(rows).toHaveLength(1 + kinds.reduce((sum, { count }) => sum + count, 0));
    expect(rows.filter((row) => row.includes("Amount Awarded") && row.at(-1) === "5000.5")).toHaveLength(30);
  });

  it("asks for nothing by a name that is no audit", async () => {
    for (const loader of [grants, groups, faults])
      await expect(loader(asked(store, { id: "../../etc", number: "1" }, "/x"))).rejects.toMatchObject({ status: 404 });
  });
});

/** Thirty groups and one person with a grant a year, of which a third are written with a sign and commas. */
async function kept(sent: string, reading: string) {
  const head = ["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"];
  const more = ["Planned Dates:Start Date", "Planned Dates:End Date", "Recipient Org:Identifier", "Recipient Org:Name"];
  const lines = [[...head, ...more, "Funding Org:Identifier", "Funding Org:Name"].join(",")];
  for (let group = 0; group <= 30; group++) for (let year = 2020; year < 2023; year++) lines.push(line(group, year));
  for (const folder of [sent, dirname(reading)]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(sent, "grants.csv"), lines.join("\n"));
  const made = await auditToFolder(
    [{ path: join(sent, "grants.csv"), name: "grants.csv" }],
    { asAt: null, yearStart: "04-01" },
    { reading, view: join(reading, "view") },
  );
  if (made.kind === "refused") throw new Error(made.refusal.code);
  return made;
}

function line(group: number, year: number): string {
  const [id, name] =
    group === 30 ? ["", "Mary Unknown"] : [`GB-CHC-${1_000_000 + group}`, `=Hall ${group} Village Hall Trust`];
  const amount = year === 2020 && group < 30 ? '"£5,000.50"' : "5000.50";
  const days = [`${year}-04-01`, `${year}-04-01`, `${year + 1}-03-31`];
  return [`G-${group}-${year}`, "Rent", "Rent", "GBP", amount, ...days, id, name, "GB-LAE-WEN", "Wendle"].join(",");
}

/** The lists that a view keeps of its first funder. */
function listsOf({ funders }: { funders: ShownFunder[] }): string[] {
  const behind = funders[0]!.findings.map(({ number }) => `behind-1-${number}.bin`);
  return [...behind, "groups-1.jsonl", "groups-1.index"];
}

function read(csv: string): string[][] {
  const rows: string[][] = [];
  const decoded = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");
  const listener = { row: (cells: string[]) => void rows.push(cells), openQuote: () => {}, decoded };
  const reader = csvReader(listener, { cell: 1_000_000, columns: 20 });
  reader.write(Buffer.from(csv.replace(/^\ufeff/, "")).toString("latin1"));
  reader.end();
  return rows;
}
