import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { action, loader } from "~/routes/public/audit-columns";
import type { FileColumns } from "~/ui/audit-parts/columns-form";
import type { Store } from "~db/store/store";
import { addAudit, asked } from "~tests/support/audit-rows";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const at = testFolder();
let made = 0;
const csv = [
  "Ref,Title,Sum,Given on,Group,Contact",
  "A-1,Rent,5000,2024-04-01,Wendle Arts Trust,Mary Smith",
  "A-2,Rent,6000,2025-04-01,Wendle Boxing Club,John Brown",
].join("\n");

onEachEngine((engine) => {
  let store: Store;
  let id: string;
  let dataDir: string;
  beforeEach(async () => {
    store = await engine.open();
    id = await addAudit(store, ["grants.csv", "grants.json"]);
    dataDir = at(`data-${made++}`);
    mkdirSync(join(dataDir, "audits", id), { recursive: true });
    writeFileSync(join(dataDir, "audits", id, "sent-1"), csv);
    writeFileSync(join(dataDir, "audits", id, "sent-2"), '{"grants": []}');
  });

  const ask = (form?: URLSearchParams) => {
    const request = asked(store, { id }, `/audit/${id}/columns`, form) as { context: object };
    return { ...request, context: { ...request.context, env: { dataDir, audit: { diskMb: 2_000 } } } } as never;
  };
  const shown = async () => ((await loader(ask())) as { data: { files: FileColumns[]; isCorrected: boolean } }).data;
  const send = async (fields: Record<string, string>, more: [string, string][] = []) => {
    const form = new URLSearchParams(more);
    for (const { heading, chosen } of (await shown()).files[0]!.columns) {
      form.append("file", "1");
      form.append("heading", heading);
      form.append("field", fields[heading] ?? chosen);
    }
    return (await action(ask(form))) as never as {
      data: { files: FileColumns[]; problem: string | null };
      init: { status: number };
    } & Response;
  };
  const saved = () =>
    store.read(async (on) => ({
      audits: await on.select().from(on.tables.audits),
      views: await on.select().from(on.tables.auditViews),
      jobs: await on.select().from(on.tables.jobs),
    }));

  it("shows each heading with cells, what it is read as, and nobody's name", async () => {
    const { files, isCorrected } = await shown();
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ["grants.csv", "columns"],
      ["grants.json", "json"],
    ]);
    const of = (heading: string) => files[0]!.columns.find((column) => column.heading === heading)!;
    expect([of("Title").chosen, of("Ref").chosen, of("Sum").samples]).toEqual(["title", "", ["5000", "6000"]]);
    expect(of("Group").samples).toEqual(["Wendle Arts Trust", "Wendle Boxing Club"]);
    expect(of("Contact").samples).toEqual([]);
    expect(isCorrected).toBe(false);
  });

  it("keeps a correction and orders a new reading of it, in one write", async () => {
    const answer = await send({ Ref: "id", Sum: "amountAwarded", Title: "" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/audit/${id}/progress`]);
    const { audits, views, jobs } = await saved();
    expect(audits[0]).toMatchObject({ reading: 2, columns: { Ref: "id", Sum: "amountAwarded", Title: null } });
    expect(views).toMatchObject([{ reading: 2, query: "", readyAt: null }]);
    expect(jobs).toMatchObject([{ kind: "audit", subject: views[0]!.id }]);
    expect((await shown()).files[0]!.columns.map(({ chosen }) => chosen).slice(0, 3)).toEqual([
      "id",
      "",
      "amountAwarded",
    ]);
  });

  it("goes back to our own reading", async () => {
    await send({ Ref: "id" });
    const undo = (await action(ask(new URLSearchParams({ undo: "yes" })))) as Response;
    expect(undo.status).toBe(303);
    expect((await saved()).audits[0]).toMatchObject({ reading: 3, columns: {} });
  });

  it("refuses one field for two headings, names both, and keeps what was chosen", async () => {
    const { init, data } = await send({ Ref: "title", Sum: "amountAwarded" });
    expect(init.status).toBe(422);
    const errors = data.files[0]!.columns.flatMap(({ error }) => error ?? []);
    expect(errors).toEqual(["Ref and Title are both read as “Title”. Choose another for one of them, or leave it out"]);
    expect(data.files[0]!.columns.find(({ heading }) => heading === "Sum")?.chosen).toBe("amountAwarded");
    expect((await saved()).audits[0]?.reading).toBe(1);
  });

  it("refuses a field that there is not, a form cut short, and a change that changes nothing", async () => {
    expect((await send({ Ref: "__proto__" })).init.status).toBe(422);
    expect((await send({}, [["field", "id"]])).init.status).toBe(422);
    const { init, data } = await send({});
    expect([init.status, data.problem]).toEqual([422, "Nothing was changed. We read the columns as you say already"]);
    expect((await saved()).jobs).toEqual([]);
  });

  it("answers 404 for an audit that is not there", async () => {
    await expect(loader(asked(store, { id: "x".repeat(22) }, "/x"))).rejects.toMatchObject({ status: 404 });
  });
});
