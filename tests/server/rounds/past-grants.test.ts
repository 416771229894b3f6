import { beforeEach, describe, expect, it } from "vitest";
import { effortOf } from "~/domain/rounds/effort";
import { applyFix } from "~/server/rounds/apply-fix.server";
import { pastGrantRows, pastGrants } from "~/server/rounds/past-grants.server";
import { undoChange } from "~/server/rounds/undo-change.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { csvOf, importFile } from "~tests/server/imports/importing";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { planOf } from "~tests/support/plans";
import { oneRound } from "./ground";

const file = testFolder();

onEachEngine((engine) => {
  describe("what published grants count up to", () => {
    let [url, store]: [string, Store | undefined] = ["", undefined];
    beforeEach(async () => {
      url = await engine.newUrl();
      store = await openStore(url, migrations);
      return () => store?.close();
    });
    const read = (funderId: string) => store!.read((on) => pastGrants(on, { funderId, yearStart: "04-01" }));

    it("of this funder alone, of the edition that is seen", async () => {
      const grants = [
        { id: "a1", day: "2024-02-20", recipient: "GB-CHC-7", start: "2024-02-01" },
        { id: "a2", day: "2023-05-01", recipient: "GB-CHC-7", start: "2023-06-01" },
        { id: "a3", day: "2024-05-01", recipient: "GB-CHC-8" },
        { id: "b1", day: "2025-05-01", funder: "GB-CHC-2" },
      ];
      await importFile(store!, csvOf(file("first.csv"), grants));
      expect(await read("GB-CHC-1")).toMatchObject({
        ...{ until: "2024-05-01", grants: 3, isCut: false, onRepeat: { some: 0, of: 2 } },
        ...{ lateInYear: { some: 1, of: 3 }, afterStart: { some: 1, of: 2 }, medianMonths: null },
      });
      await importFile(store!, csvOf(file("second.csv"), [{ id: "a4", day: "2026-06-01" }]));
      expect(await read("GB-CHC-1")).toMatchObject({ until: "2026-06-01", grants: 4 });
      expect(await read("GB-CHC-9")).toBeNull();
    });

    it("is nothing where no grant has a day", async () => {
      await importFile(store!, csvOf(file("none.csv"), [{ id: "a1", day: "" }]));
      expect(await read("GB-CHC-1")).toBeNull();
    });

    it("of very many the newest, by an index", async () => {
      const many = Array.from({ length: 6_000 }, (_, i) => ({
        ...{ id: `g${i}`, recipient: `GB-CHC-${i % 900}`, funder: `GB-CHC-${i % 9 === 0 ? 2 : 1}` },
        day: `${2000 + (i % 24)}-0${1 + (i % 9)}-1${i % 10}`,
      }));
      await importFile(store!, csvOf(file("many.csv"), many));
      expect(await read("GB-CHC-1")).toMatchObject({ grants: 5_000, isCut: true });
      expect(await read("GB-CHC-2")).toMatchObject({ grants: 667, isCut: false });
      const plan = await store!.read(async (on) => planOf(url, pastGrantRows(on, "GB-CHC-2")));
      if (engine.name === "sqlite") {
        expect(plan).toMatch(/SEARCH awards USING INDEX sqlite_autoindex_awards_1 \(edition=\? AND funder_id=\?/);
        expect(plan).not.toMatch(/TEMP B-TREE|SCAN awards/);
      } else {
        // For a few hundred rows it sorts what the smaller index finds.
        expect(plan).toMatch(/Index Scan (?:on|using|Backward using) awards_/);
        expect(plan).not.toMatch(/Seq Scan on awards/);
      }
    }, 60_000);
  });

  describe("a press beside the sum or the words", () => {
    let store: Store;
    let at: Awaited<ReturnType<typeof oneRound>>;
    beforeEach(async () => {
      store = await engine.open();
      at = await oneRound(store);
    });
    const press = (ruleId: string, fix: { code: string; value: string }) =>
      applyFix(at.hand("a"), { roundId: at.roundId, ruleId, fix }, at.ground);

    it("takes a question out without any finding, once, and Undo brings it back where it was", async () => {
      const { design, terms } = await at.read();
      const { id } = effortOf(design, terms).costliest[0]!;
      const done = await press("application-burden", { code: "drop_question", value: id });
      expect(done).toEqual({ version: 2 });
      expect((await at.read()).design.questions.map((one) => one.id)).not.toContain(id);
      expect(await press("application-burden", { code: "drop_question", value: id })).toEqual({ version: null });
      await undoChange(at.hand("a"), { roundId: at.roundId, version: 2 }, at.ground);
      expect((await at.read()).design.questions).toEqual(design.questions);
    });

    it("swaps words as long as they stand there", async () => {
      await at.save("a", 1, { guidance: "We pay for new work. Ring us." });
      const fix = { code: "swap_words", value: "guidance..new work" };
      expect(await press("novelty-demand", fix)).toEqual({ version: 3 });
      expect((await at.read()).design.guidance).toBe("We pay for the same work. Ring us.");
      expect(await press("novelty-demand", fix)).toEqual({ version: null });
    });

    it.each([
      ["another rule's", "campaign-gag", "swap_words", "guidance..new work"],
      ["words without a swap", "novelty-demand", "swap_words", "guidance..pilot"],
      ["a field that has no marks", "novelty-demand", "swap_words", "area..new work"],
      ["nothing known", "toString", "constructor", "x"],
    ])("does nothing that is not offered: %s", async (_, ruleId, code, value) => {
      await at.save("a", 1, { guidance: "A pilot of new work.", area: "new work" });
      expect(await press(ruleId, { code, value })).toEqual({ version: null });
    });
  });
});
