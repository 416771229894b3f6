import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { loader as faults } from "~/routes/public/audit-faults";
import { loader as faultsCsv } from "~/routes/public/audit-faults-csv";
import { loader as grants } from "~/routes/public/audit-grants";
import { loader as grantsCsv } from "~/routes/public/audit-grants-csv";
import { loader as groups } from "~/routes/public/audit-groups";
import { lineWriter, writePlaces } from "~/server/audits/line-file.server";
import { behindName, type GrantLine, groupsName } from "~/server/audits/queries-parts.server";
import type { ShownFile, ShownFunder } from "~/ui/audit/shown";
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
  beforeEach(async () => {
    store = await engine.open();
    id = await addAudit(store);
    dataDir = at(`data-${made++}`);
    const summary = { files: [{ name: "grants.csv" } as ShownFile] };
    const view = await addReadyView(store, id, "", { summary, funders: [funder] });
    const reading = join(dataDir, "audits", id, "reading-1");
    mkdirSync(join(reading, `view-${view}`), { recursive: true });
    keepGrants(reading);
    keepFaults(reading);
    await writePlaces(
      join(reading, `view-${view}`),
      behindName(1, 1),
      Uint32Array.from({ length: 60 }, (_, n) => n * 2),
    );
    const writer = lineWriter(join(reading, `view-${view}`), groupsName(1));
    for (let n = 0; n < 30; n++)
      writer.add({ name: n % 2 ? null : `Group ${n}`, years: [2020, 2021], grants: 2, totalText: "£1" });
    writer.close();
  });

  const ask = (params: Record<string, string>, path: string) => {
    const request = asked(store, { id, ...params }, `/audit/${id}/${path}`) as { context: object };
    return { ...request, context: { ...request.context, env: { dataDir } } } as never;
  };

  it("shows 25 grants from any place, and how many there are", async () => {
    const page = async (query: string) => (await grants(ask({ number: "1" }, `findings/1?${query}`))).data;
    const first = await page("");
    expect([first.grants.length, first.stretch, first.grants[1]?.row]).toEqual([25, { from: 1, size: 25, all: 60 }, 4]);
    expect(first.grants.map(({ recipient }) => recipient).slice(0, 3)).toEqual(["Group 0", null, "Group 4"]);
    const last = await page("from=51");
    expect([last.grants.length, last.grants.at(-1)?.row]).toEqual([10, 120]);
    for (const bad of ["from=0", "from=-1", "from=x", "from=1e9", "from=99999999999"])
      expect((await page(bad)).stretch.from, bad).toBe(1);
    expect((await page("from=61")).grants).toEqual([]);
  });

  it("gives all of them as CSV, nobody named who is not, and nothing that a spreadsheet would run", async () => {
    const answer = await grantsCsv(ask({ number: "1" }, "findings/1.csv"));
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(61);
    expect(lines[1]).toBe('"G-0","\'=1+1","Group 0","2024-01-01",,,1000.5,"GBP","grants.csv",,2');
    expect(lines[2]).toContain('"not named"');
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  });

  it("answers 404 for a finding or a funder that is not there", async () => {
    for (const [number, query] of [
      ["2", ""],
      ["01", ""],
      ["x", ""],
      ["1", "funder=2"],
    ] as const)
      await expect(grants(ask({ number }, `findings/${number}?${query}`)), `${number} ${query}`).rejects.toMatchObject({
        status: 404,
      });
  });

  it("shows groups on repeat, 25 a page", async () => {
    const page = async (query: string) => (await groups(ask({}, `groups?${query}`))).data;
    expect((await page("")).groups).toHaveLength(25);
    expect((await page("from=26")).groups).toHaveLength(5);
    expect((await page("")).groups[1]?.name).toBeNull();
  });

  it("shows faults by kind, and gives every one as CSV", async () => {
    const page = (await faults(ask({}, "faults"))).data;
    expect(page.kinds.map(({ code, count }) => [code, count])).toEqual([["amount-tidied", 700]]);
    const csv = await (await faultsCsv(ask({}, "faults.csv"))).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(701);
    expect(csv).toContain('"grants.csv",,2,"Amount Awarded","G-0","£1,000","The amount has a sign.","1000"');
  });

  it("asks for nothing by a name that is no audit", async () => {
    for (const loader of [grants, groups, faults])
      await expect(loader(asked(store, { id: "../../etc", number: "1" }, "/x"))).rejects.toMatchObject({ status: 404 });
  });
});

const funder = {
  name: "Wendle",
  about: "Wendle (GB-X)",
  findings: [{ number: 1, rule: "funding-gap", severity: "warn", evidence: "dated", sentence: "Money stopped." }],
} as unknown as ShownFunder;

function keepGrants(reading: string): void {
  const writer = lineWriter(reading, "grants");
  for (let n = 0; n < 200; n++) writer.add(grant(n));
  writer.close();
}

function grant(n: number): GrantLine {
  const recipient = n % 4 === 2 ? null : `Group ${n}`;
  const days = { award: "2024-01-01", start: null, end: null };
  return {
    id: `G-${n}`,
    title: "=1+1",
    recipient,
    ...days,
    pence: 100_050,
    currency: "GBP",
    row: n + 2,
    sheet: null,
    file: 1,
  };
}

function keepFaults(reading: string): void {
  const fault = (n: number) => ({
    file: "grants.csv",
    sheet: null,
    row: n + 2,
    column: "Amount Awarded",
    id: `G-${n}`,
    says: "£1,000",
    wrong: "The amount has a sign.",
    fixed: "1000",
  });
  const writer = lineWriter(reading, "faults");
  for (let n = 0; n < 700; n++) writer.add(fault(n));
  writer.close();
  const kinds = [{ code: "amount-tidied", reason: "The amount has a sign.", count: 700, first: [fault(0)] }];
  writeFileSync(join(reading, "faults.json"), JSON.stringify({ kinds, rejected: 3 }));
}
