import { beforeEach, expect, it } from "vitest";
import { loader } from "~/routes/public/audit-compare";
import type { Comparison } from "~/server/audits/compare.server";
import type { ShownFunder } from "~/ui/audit/shown";
import type { Store } from "~db/store/store";
import { addAudit, addReadyView, asked } from "~tests/support/audit-rows";
import { onEachEngine } from "~tests/support/engines";

const choices = {
  programmes: [],
  areas: [],
  years: [
    { name: "2023", grants: 7 },
    { name: "2024", grants: 5 },
  ],
  files: [{ name: "grants.csv", grants: 12 }],
};

onEachEngine((engine) => {
  let store: Store;
  let id: string;
  beforeEach(async () => {
    store = await engine.open();
    id = await addAudit(store);
    await addReadyView(store, id, "", { summary: { choices }, funders: [funder("Wendle", 12), funder("Other", 3)] });
  });

  const compare = async (query: string) => {
    const answer = (await loader(asked(store, { id }, `/audit/${id}/compare?${query}`))) as never as {
      data: { comparison: Comparison };
      init: { status: number; headers: Record<string, string> };
    };
    return { ...answer.data.comparison, status: answer.init.status, headers: answer.init.headers };
  };

  it("offers years newest first, and no file when there is only one", async () => {
    const { choices: offered, state, status, headers } = await compare("");
    expect(offered.map(({ value }) => value)).toEqual(["year-2024", "year-2023"]);
    expect([state, status]).toEqual(["choose", 200]);
    expect(headers).toMatchObject({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });
  });

  it.each([
    "a=year-2024",
    "a=year-2024&b=year-2024",
    "a=year-2024&b=year-1999",
    "a=x&b=__proto__",
    "a=file-1&b=year-2024",
  ])("cannot compare %s, keeps what was chosen and orders nothing", async (query) => {
    const { state, status, a } = await compare(query);
    expect([state, status, a]).toEqual(["bad", 422, new URLSearchParams(query).get("a")]);
    expect(await ordered()).toEqual([""]);
  });

  it("orders both parts at once and waits for them", async () => {
    const { state, sides } = await compare("a=year-2023&b=year-2024");
    expect([state, sides]).toEqual(["waiting", null]);
    expect(await ordered()).toEqual(["", "year=2023", "year=2024"]);
  });

  it("shows the same funder of both parts, wherever it stands in them", async () => {
    await addReadyView(store, id, "year=2023", { funders: [funder("Other", 1), funder("Wendle", 7)] });
    await addReadyView(store, id, "year=2024", { funders: [funder("Wendle", 5, "€5"), funder("Wendle", 4)] });
    const { state, sides } = await compare("a=year-2023&b=year-2024&funder=1");
    expect(state).toBe("ready");
    expect(sides?.map((side) => [side.name, side.funder?.grants])).toEqual([
      ["2023", 7],
      ["2024", 4],
    ]);
  });

  it("says so where the funder has no grants in a part", async () => {
    await addReadyView(store, id, "year=2023", { funders: [funder("Other", 1)] });
    await addReadyView(store, id, "year=2024", { funders: [funder("Wendle", 5)] });
    const { sides } = await compare("a=year-2023&b=year-2024");
    expect(sides?.map((side) => side.funder?.grants ?? null)).toEqual([null, 5]);
  });

  it("answers 404 for an audit that nobody made", async () => {
    const nobody = loader(asked(store, { id: "x".repeat(22) }, "/audit/x/compare"));
    await expect(nobody).rejects.toMatchObject({ status: 404 });
  });

  async function ordered(): Promise<string[]> {
    const views = await store.read(async (on) =>
      on.select({ query: on.tables.auditViews.query }).from(on.tables.auditViews),
    );
    return views.map(({ query }) => query).sort();
  }
});

function funder(name: string, grants: number, totalText = `£${grants}`): Partial<ShownFunder> {
  return { name, about: `${name} (GB-X)`, title: name, grants, totalText, figures: [], findings: [] };
}
