import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { isField } from "~/domain/rounds/fields";
import { applyFix } from "~/server/rounds/apply-fix.server";
import { versionsOf } from "~/server/rounds/queries-design.server";
import { type Choice, settleText } from "~/server/rounds/settle-text.server";
import { undoChange } from "~/server/rounds/undo-change.server";
import type { Store } from "~db/store/store";
import { counting } from "~tests/support/counting";
import { onEachEngine } from "~tests/support/engines";
import { oneRound, rowsOf } from "./ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
  });

  describe("saving", () => {
    it("one tab never stands in its own way", async () => {
      expect(await at.save("a", 1, { area: "Wendle" })).toEqual({ version: 2, saved: ["area"], beside: [] });
      expect(await at.save("a", 1, { area: "Wendle and around" })).toEqual({ version: 3, saved: ["area"], beside: [] });
      expect((await at.read()).design.area).toBe("Wendle and around");
    });

    it("what a tab sent before is not put over what it sent after, whichever comes first", async () => {
      await at.save("a", 1, { area: "Wendle and around" }, at.amina, 2);
      const late = await at.save("a", 1, { area: "Wendle", potPence: 100 }, at.amina, 1);
      expect(late).toEqual({ version: 3, saved: ["potPence"], beside: [] });
      expect((await at.read()).design).toMatchObject({ area: "Wendle and around", potPence: 100 });
      expect(await at.save("a", 1, { area: "Wendle" }, at.amina, 3)).toMatchObject({ saved: ["area"] });
      await at.save("b", 1, { area: "Millbrook" }, at.trudy, 2);
      await at.save("b", 1, { area: "Mill" }, at.trudy, 1);
      expect((await at.read()).waiting).toMatchObject([{ typed: "Millbrook" }]);
    });

    it("another tab that changed the same field meanwhile: both are kept, nothing is overwritten", async () => {
      await at.save("a", 1, { area: "Wendle", termMonths: 36 });
      const saved = await at.save("b", 1, { area: "Millbrook", potPence: 100 }, at.trudy);
      expect(saved).toEqual({ version: 3, saved: ["potPence"], beside: ["area"] });
      const { design, waiting } = await at.read();
      expect(design).toMatchObject({ area: "Wendle", termMonths: 36, potPence: 100 });
      expect(waiting).toMatchObject([{ field: "area", typed: "Millbrook", by: "Trudy" }]);
    });

    it("what waits takes what is typed on in its tab, and is one", async () => {
      await at.save("a", 1, { area: "Wendle" });
      await at.save("b", 1, { area: "Mill" });
      await at.save("b", 1, { area: "Millbrook" });
      await at.save("c", 1, { area: "Canalside" });
      expect((await at.read()).waiting.map(({ typed }) => typed).sort()).toEqual(["Canalside", "Millbrook"]);
    });

    it("another field: both are saved", async () => {
      await at.save("a", 1, { area: "Wendle" });
      expect(await at.save("b", 1, { termMonths: 36 })).toEqual({ version: 3, saved: ["termMonths"], beside: [] });
      expect((await at.read()).design).toMatchObject({ area: "Wendle", termMonths: 36 });
    });

    it("who has seen the change may change it again; who typed the same has nothing to settle", async () => {
      await at.save("a", 1, { area: "Wendle" });
      expect(await at.save("b", 1, { area: "Wendle" })).toEqual({ version: 2, saved: [], beside: [] });
      expect(await at.save("b", 2, { area: "Millbrook" })).toEqual({ version: 3, saved: ["area"], beside: [] });
    });

    it("nothing changed makes no version, for lists too", async () => {
      const { questions, clauses, area, pays } = (await at.read()).design;
      expect(await at.save("a", 1, { questions, clauses, area, pays })).toEqual({ version: 1, saved: [], beside: [] });
      expect(await at.save("a", 1, {})).toEqual({ version: 1, saved: [], beside: [] });
      expect((await rowsOf(store)).changes).toEqual([]);
    });

    it("twenty at once, each with a field or a text, lose nothing", async () => {
      const one = (i: number) =>
        i % 2 === 0
          ? at.save(`t-${i}`, 1, { area: `Place ${i}` })
          : at.save(`t-${i}`, 1, { [["potPence", "mostPence"][i % 4 === 1 ? 0 : 1]!]: i });
      const saved = await Promise.all(Array.from({ length: 20 }, (_, i) => one(i)));
      const { changes } = await rowsOf(store);
      const typed = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18].map((i) => `Place ${i}`);
      const kept = changes.map(({ after }) => after.value);
      expect(kept.filter((value) => typeof value === "string").sort()).toEqual([...typed].sort());
      expect(kept.filter((value) => typeof value === "number").sort()).toEqual(
        [1, 3, 5, 7, 9, 11, 13, 15, 17, 19].sort(),
      );
      const versions = changes.filter(({ waits }) => !waits).map(({ version }) => version);
      expect(versions.sort()).toEqual([2, 3, 4]);
      expect((await at.read()).round.version).toBe(4);
      expect(saved.filter((done) => done!.beside.length > 0)).toHaveLength(17);
    });

    it("odd characters and 20,000 letters come back as they went, or as a text can hold them", async () => {
      const guidance = `\u0000a\ud800 ${"é".repeat(19_000)}<script>alert(1)</script>`;
      await at.save("a", 1, { guidance });
      expect((await at.read()).design.guidance).toBe(`a\ufffd ${"é".repeat(19_000)}<script>alert(1)</script>`);
    });

    it("another funder's officer saves nothing", async () => {
      expect(await at.save("v", 1, { area: "Ours" }, at.vic)).toBeNull();
      expect((await rowsOf(store)).changes).toEqual([]);
    });
  });

  describe("taking back", () => {
    const undo = (version: number, by = at.amina) =>
      undoChange(at.hand("u", by), { roundId: at.roundId, version }, at.ground);

    it("is a version of its own, and can be taken back too", async () => {
      await at.save("a", 1, { area: "Wendle", termMonths: 36 });
      const undone = await undo(2);
      expect({ ...undone, undone: undone!.undone.sort() }).toEqual({
        version: 3,
        undone: ["area", "termMonths"],
        changedAgain: [],
      });
      expect((await at.read()).design).toMatchObject({ area: null, termMonths: 60 });
      expect(await undo(3)).toMatchObject({ version: 4 });
      expect((await at.read()).design).toMatchObject({ area: "Wendle", termMonths: 36 });
    });

    it("leaves what was changed again meanwhile", async () => {
      await at.save("a", 1, { area: "Wendle", termMonths: 36 });
      await at.save("b", 2, { area: "Millbrook" });
      expect(await undo(2)).toEqual({ version: 4, undone: ["termMonths"], changedAgain: ["area"] });
      expect((await at.read()).design).toMatchObject({ area: "Millbrook", termMonths: 60 });
      expect(await undo(2)).toEqual({
        version: 4,
        undone: [],
        changedAgain: expect.arrayContaining(["area", "termMonths"]),
      });
    });

    it("of a list, a version that never was, or another's round", async () => {
      await at.save("a", 1, { questions: [] });
      expect(await undo(2)).toMatchObject({ undone: ["questions"] });
      expect((await at.read()).design.questions).toHaveLength(5);
      for (const version of [0, 1, 9, -1]) expect(await undo(version)).toMatchObject({ undone: [], changedAgain: [] });
      expect(await undo(2, at.vic)).toBeNull();
    });

    it("does not take back a text that waits", async () => {
      await at.save("a", 1, { area: "Wendle" });
      await at.save("a", 1, { termMonths: 36 });
      await at.save("b", 2, { termMonths: 48 });
      expect((await undo(2))!.undone).toEqual(["area"]);
      expect((await at.read()).waiting).toHaveLength(1);
    });
  });

  describe("two texts", () => {
    const crossed = async () => {
      await at.save("a", 1, { area: "Wendle" });
      await at.save("b", 1, { area: "Millbrook" }, at.trudy);
      return (await at.read()).waiting[0]!.id;
    };
    const settle = (changeId: string, choice: Choice, by = at.amina, roundId = at.roundId) =>
      settleText(at.hand("s", by), { roundId, changeId, choice }, at.ground);

    it.each<[Choice, string, number]>([
      ["waiting", "Millbrook", 3],
      ["standing", "Wendle", 2],
    ])("settled for the one that is %s", async (choice, area, version) => {
      const id = await crossed();
      expect(await settle(id, choice)).toEqual({ version });
      const { design, waiting } = await at.read();
      expect([design.area, waiting]).toEqual([area, []]);
      expect((await rowsOf(store)).changes.map(({ after }) => after.value)).toEqual(
        expect.arrayContaining(["Wendle", "Millbrook"]),
      );
    });

    it("settled twice, also at once, the first counts, and what was settled can be taken back", async () => {
      const id = await crossed();
      await Promise.all([settle(id, "waiting"), settle(id, "standing")]);
      const { round, waiting } = await at.read();
      expect(waiting).toEqual([]);
      expect(await settle(id, "waiting")).toEqual({ version: round.version });
      if (round.version === 3) {
        await undoChange(at.hand("u"), { roundId: at.roundId, version: 3 }, at.ground);
        expect((await at.read()).design.area).toBe("Wendle");
      }
    });

    it("of another funder, of another round, or none: nothing", async () => {
      const id = await crossed();
      expect(await settle(id, "waiting", at.vic)).toBeNull();
      expect(await settle(id, "waiting", at.amina, randomUUID())).toBeNull();
      const { version } = (await at.read()).round;
      expect(await settle("none", "waiting")).toEqual({ version });
      expect((await at.read()).waiting).toHaveLength(1);
    });
  });

  describe("a press", () => {
    const press = (ruleId: string, code: string, value?: string | number, by = at.amina) =>
      applyFix(at.hand("f", by), { roundId: at.roundId, ruleId, fix: { code, value } }, at.ground);

    it("does what the finding offers, says of which rule, and can be taken back", async () => {
      await at.save("a", 1, { noticeMonths: 0 });
      expect(await press("multi-year-in-name-only", "set_notice", 6)).toEqual({ version: 3 });
      expect((await at.read()).design.noticeMonths).toBe(6);
      const { versions } = await versionsOf(store, { roundId: at.roundId, upTo: 3 });
      expect(versions[0]).toMatchObject({
        ...{ version: 3, how: "fixed", ruleId: "multi-year-in-name-only", by: "Amina" },
        fields: [{ field: "noticeMonths", before: 0, after: 6 }],
      });
      await undoChange(at.hand("u"), { roundId: at.roundId, version: 3 }, at.ground);
      expect((await at.read()).design.noticeMonths).toBe(0);
    });

    it("of a finding that is gone, of advice, or of what nobody offers does nothing", async () => {
      for (const [rule, code, value] of [
        ["multi-year-in-name-only", "set_notice", 6],
        ["payment-in-arrears", "pay_quarterly", 0],
        ["year-end-rush", "extend_spend_by", "<script>"],
        ["year-end-rush", "top_up", undefined],
        ["constructor", "toString", undefined],
      ] as const)
        expect(await press(rule, code, value), rule).toEqual({ version: null });
      expect((await at.read()).round.version).toBe(1);
    });

    it("pressed twice, also at once, is one", async () => {
      await at.save("a", 1, { noticeMonths: 0 });
      const both = await Promise.all([1, 2].map(() => press("multi-year-in-name-only", "set_notice", 6)));
      expect(both.map((done) => done!.version).sort()).toEqual([3, null]);
    });

    it("takes the value that is offered now, not the one that was sent", async () => {
      await at.save("a", 1, { opensOn: "2027-02-01", closesOn: "2027-02-11" });
      await press("short-application-window", "close_later", "9999-99-99");
      expect((await at.read()).design.closesOn).toBe("2027-03-29");
    });

    it("changes another's field where it has to, as any change: what is typed over it waits", async () => {
      await at.save("a", 1, { noticeMonths: 0 });
      await press("multi-year-in-name-only", "set_notice", 6);
      expect(await at.save("b", 2, { noticeMonths: 1 })).toMatchObject({ beside: ["noticeMonths"] });
    });

    it("of another funder's officer is no press", async () => {
      expect(await press("multi-year-in-name-only", "set_notice", 6, at.vic)).toBeNull();
    });
  });

  describe("the history", () => {
    it("is read fifty versions at a time, by one query, and leaves none out", async () => {
      for (let version = 1; version <= 101; version++) await at.save("a", version, { potPence: version });
      const { asked, store: counted } = counting(store);
      const seen: number[] = [];
      let upTo: number | null = 102;
      while (upTo !== null) {
        const page = await versionsOf(counted, { roundId: at.roundId, upTo });
        expect(page.versions.length).toBeLessThanOrEqual(50);
        seen.push(...page.versions.map(({ version }) => version));
        upTo = page.next;
      }
      expect(seen).toEqual(Array.from({ length: 101 }, (_, one) => 102 - one));
      expect(asked.queries).toBe(3);
    });

    it("does not show what waits, and names only fields there are", async () => {
      await at.save("a", 1, { area: "Wendle" });
      await at.save("b", 1, { area: "Millbrook", potPence: 5 });
      const { versions, next } = await versionsOf(store, { roundId: at.roundId, upTo: 3 });
      expect(next).toBeNull();
      expect(versions.map(({ version, fields }) => [version, fields.map(({ field }) => field)])).toEqual([
        [3, ["potPence"]],
        [2, ["area"]],
      ]);
      expect(versions.flatMap(({ fields }) => fields).every(({ field }) => isField(field))).toBe(true);
    });
  });
});
