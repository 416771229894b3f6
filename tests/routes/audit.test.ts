import { beforeEach, describe, expect, it } from "vitest";
import { translator } from "~/messages";
import { loader } from "~/routes/public/audit";
import { loader as numbers } from "~/routes/public/audit-numbers";
import { loader as reportHtml } from "~/routes/public/audit-report-html";
import { loader as reportJson } from "~/routes/public/audit-report-json";
import type { MadePage } from "~/server/audits/made-pages.server";
import type { Store } from "~db/store/store";
import { addAudit, addReadyView, asked } from "~tests/support/audit-rows";
import { shownOfWendle } from "~tests/support/audited";
import { onEachEngine } from "~tests/support/engines";

const t = translator("en");
const wendle = await shownOfWendle();
const choices = {
  programmes: [
    { name: "Core & rent", grants: 12 },
    { name: "Projects", grants: 30 },
  ],
  years: [
    { name: "2024", grants: 20 },
    { name: "2023", grants: 22 },
  ],
  areas: [],
  files: [{ name: "wendle-grants.csv", grants: 42 }],
};

interface Answer {
  data: { path: string; page: MadePage | null };
  init: { status: number; headers: Record<string, string> };
}

onEachEngine((engine) => {
  let store: Store;
  let id: string;
  beforeEach(async () => {
    store = await engine.open();
    id = await addAudit(store, ["wendle-grants.csv"]);
    await addReadyView(store, id, "", { summary: { ...wendle.summary, choices }, funders: wendle.funders });
  });

  const ask = (query = "", which = id) =>
    loader(asked(store, { id: which }, `/audit/${which}${query}`)) as Promise<never>;
  const answer = async (query = ""): Promise<Answer> => ask(query);
  const page = async (query = "") => (await answer(query)).data.page!.html;

  describe("the page of an audit", () => {
    it("leads with the finding and shows its caveat before any chart", async () => {
      const html = await page();
      const [funder] = wendle.funders;
      expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toBe(escaped(funder!.title));
      expect(html.indexOf(t("audit-page:caveat.heading"))).toBeGreaterThan(0);
      expect(html.indexOf(t("audit-page:caveat.heading"))).toBeLessThan(html.indexOf("<figure"));
      for (const { sentence } of funder!.findings) expect(html).toContain(escaped(sentence));
    });

    it("is for nobody but the holder of the link", async () => {
      const { init } = await answer();
      expect(init).toMatchObject({ status: 200, headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });
    });

    it("takes two reads, and one when it is looked at again; what was corrected meanwhile is made anew", async () => {
      let reads = 0;
      const counted: Store = {
        ...store,
        read(work) {
          reads++;
          return store.read(work);
        },
      };
      const look = async () => ((await loader(asked(counted, { id }, `/audit/${id}`))) as unknown as Answer).data.page;
      const first = await look();
      expect(reads).toBe(2);
      expect(await look()).toEqual(first);
      expect(reads).toBe(3);
      await store.write(async (on) => {
        await on.delete(on.tables.auditFunders);
        await on.delete(on.tables.auditViews);
      });
      const funders = [{ ...wendle.funders[0]!, title: "Read anew" }];
      await addReadyView(store, id, "", { summary: { ...wendle.summary, choices }, funders });
      expect((await look())?.title).toBe("Read anew");
    });

    it("is not shown from what was kept once the audit is deleted", async () => {
      await page();
      await store.write(async (on) => {
        const { auditFiles, auditFunders, auditViews, audits } = on.tables;
        for (const table of [auditFunders, auditViews, auditFiles, audits]) await on.delete(table);
      });
      await expect(ask()).rejects.toMatchObject({ status: 404 });
    });

    it("leads to the grants behind each finding, to its check and to every list of numbers", async () => {
      const html = await page();
      for (const { number, rule } of wendle.funders[0]!.findings) {
        expect(html).toContain(`href="/audit/${id}/findings/${number}"`);
        expect(html).toContain(`href="/checks/${rule}"`);
      }
      for (const part of ["lengths", "award-months", "end-months"])
        expect(html).toContain(`href="/audit/${id}/numbers.csv?part=${part}"`);
    });

    it.each(["nothing", "a".repeat(21), `${"a".repeat(21)}/`, "a".repeat(22)])("is not there for %j", async (other) => {
      await expect(ask("", other)).rejects.toMatchObject({ status: 404 });
    });

    it("is not there when its thirty days are over", async () => {
      const late = asked(store, { id }, `/audit/${id}`) as { context: { now: () => Date } };
      late.context.now = () => new Date("2026-12-23T12:00:00Z");
      await expect(loader(late as never)).rejects.toMatchObject({ status: 404 });
    });
  });

  describe("the hours of asking again", () => {
    const repeats = wendle.funders[0]!.repeatGrants;

    it("are nine, until the address says otherwise", async () => {
      expect(repeats).toBeGreaterThan(1);
      expect(await page()).toContain(t("audit-page:again.value", { count: inRound(repeats * 9) }));
      expect(await page("?hours=20")).toContain(t("audit-page:again.value", { count: inRound(repeats * 20) }));
    });

    it.each(["0", "201", "nine", "4.5", "-3"])(
      "stay nine when somebody types %j, which is kept with a sentence",
      async (typed) => {
        const { data, init } = await answer(`?hours=${encodeURIComponent(typed)}`);
        expect(init.status).toBe(422);
        const html = data.page!.html;
        expect(html).toContain(t("audit-page:again.bad"));
        expect(html).toContain(`value="${typed}"`);
        expect(html).toContain(t("audit-page:again.value", { count: inRound(repeats * 9) }));
      },
    );
  });

  describe("a part of an audit", () => {
    it("is shown from its own view, with each choice to take back", async () => {
      await addReadyView(store, id, "programme=Core+%26+rent&year=2024", {
        summary: { ...wendle.summary, choices },
        funders: wendle.funders,
      });
      const html = await page("?year=2024&programme=Core+%26+rent&hours=3");
      expect(html).toContain(`href="/audit/${id}?programme=Core+%26+rent&amp;hours=3"`);
      expect(html).toContain(`href="/audit/${id}?year=2024&amp;hours=3"`);
      expect(html).toMatch(/<option value="2024" selected="">/);
    });

    it("is ordered once when nobody asked for it before, and waited for elsewhere", async () => {
      const [first, second] = await Promise.all([ask("?year=2024"), ask("?year=2024")]);
      for (const one of [first, second] as unknown as Response[]) {
        expect(one.status).toBe(302);
        expect(one.headers.get("Location")).toBe(`/audit/${id}/progress?year=2024`);
      }
      const jobs = await store.read(async (on) => on.select().from(on.tables.jobs));
      const views = await store.read(async (on) => on.select().from(on.tables.auditViews));
      expect(jobs.map(({ kind, subject }) => [kind, subject])).toEqual([
        ["audit", views.find(({ query }) => query === "year=2024")!.id],
      ]);
    });

    it("is refused past a hundred, in a sentence", async () => {
      await store.write(async (on) => {
        const more = Array.from({ length: 99 }, (_, i) => ({
          id: `v${i}`,
          auditId: id,
          reading: 1,
          query: `year=${1901 + i}`,
          orderedAt: new Date("2026-11-01"),
        }));
        await on.insert(on.tables.auditViews).values(more);
      });
      expect(await answer("?year=2024")).toMatchObject({ data: { page: null }, init: { status: 429 } });
    });

    it("that cannot be read is told at its field, and everything is shown", async () => {
      const { data, init } = await answer("?year=soon&as-at=2025-02-30");
      expect(init.status).toBe(422);
      const html = data.page!.html;
      expect(html).toContain(t("audit-page:filter.bad.year"));
      expect(html).toContain(t("audit-page:filter.bad.as-at"));
      expect(html).toContain('value="2025-02-30"');
      expect(html).toContain(escaped(wendle.funders[0]!.title));
    });
  });

  describe("several funders", () => {
    let both: string;
    beforeEach(async () => {
      both = await addAudit(store);
      const [one] = wendle.funders;
      const funders = [one!, { ...one!, name: "Northside <Trust>", title: "Nothing found" }];
      await addReadyView(store, both, "", { summary: { ...wendle.summary, choices }, funders });
    });
    const pageAt = async (query: string) => ((await ask(query, both)) as unknown as Answer).data.page!.html;

    it("are listed with what was found, then shown one at a time", async () => {
      const list = await pageAt("");
      expect(list).toContain(`<h1>${t("audit:html.several", { count: 2 })}</h1>`);
      expect(list).toContain(`href="/audit/${both}?funder=2"`);
      expect(list).toContain("Northside &lt;Trust&gt;");
      const second = await pageAt("?funder=2");
      expect(second).toContain("<h1>Nothing found</h1>");
      expect(second).toContain(`href="/audit/${both}"`);
      expect(second).toMatch(/href="\/audit\/[^"]+\/findings\/1\?funder=2"/);
    });

    it("shows the list when there is no such funder", async () => {
      const list = `<h1>${t("audit:html.several", { count: 2 })}</h1>`;
      for (const query of ["?funder=3", "?funder=0", "?funder=x"]) expect(await pageAt(query)).toContain(list);
    });
  });

  describe("the numbers", () => {
    const csv = async (query = "") => {
      const sent = await numbers(asked(store, { id }, `/audit/${id}/numbers.csv${query}`));
      expect(sent.headers.get("Content-Disposition")).toMatch(/^attachment; filename="audit-/);
      return (await sent.text())
        .replace(/^\ufeff/, "")
        .trim()
        .split("\r\n");
    };

    it("are all there, each once, as numbers", async () => {
      const lines = await csv();
      const [funder] = wendle.funders;
      for (const { label, raw } of funder!.figures)
        expect(
          lines.filter((line) => line.includes(`"${label}",${raw ?? ""},`)),
          label,
        ).toHaveLength(1);
      const [band] = funder!.distributions.lengths;
      expect(lines.some((line) => line.includes(`"Up to 12 months",${band!.grants},`))).toBe(true);
    });

    it("can be asked for chart by chart", async () => {
      const lines = await csv("?part=award-months");
      expect(lines).toHaveLength(13);
      expect(lines[3]).toBe(
        `"Wendle Borough Council","Grants by month of award","March",${wendle.funders[0]!.distributions.awardMonths[2]},42`,
      );
    });
  });

  it.each([
    ["report.json", reportJson],
    ["report.html", reportHtml],
  ] as const)("%s is not there when its file is not", async (name, report) => {
    await expect(report(asked(store, { id }, `/audit/${id}/${name}`))).rejects.toMatchObject({ status: 404 });
  });
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;");
}

/** To two figures that count. */
function inRound(hours: number): number {
  return Number(hours.toPrecision(2));
}
