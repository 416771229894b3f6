import { beforeEach, describe, expect, it } from "vitest";
import { fieldNames } from "~/domain/groups/fields";
import { recordOfGroup } from "~/server/events/queries.server";
import { confirmFact } from "~/server/groups/confirm-fact.server";
import { withoutContact } from "~/server/groups/in-story.server";
import { historyOf, sayerOf, storyOf } from "~/server/groups/queries-story.server";
import { settleFact } from "~/server/groups/settle-fact.server";
import { tellFact } from "~/server/groups/tell-fact.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { supperClub } from "./telling";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof supperClub>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await supperClub(store);
  });
  const noNumbers = { charity: "", company: "", other: "" };

  describe("telling", () => {
    it("writes a fact with its day and who said so, and an event without the words", async () => {
      expect(await at.tell("work", "Suppers on Tuesdays")).toMatchObject({ outcome: "told" });
      expect((await at.shown("work")).fact).toMatchObject({
        ...{ value: "Suppers on Tuesdays", toldBy: "treasurer", how: "page", toldOn: "2026-05-12" },
        ...{ recordedBy: "Maureen Tagg", isOld: false },
      });
      const { events, details } = await at.rows();
      expect(events).toMatchObject([{ type: "fact-told", groupId: "club", actorId: "maureen", actingFor: "club" }]);
      expect(JSON.stringify(details)).not.toContain("Suppers");
      const { entries } = await recordOfGroup(store, "club");
      const told = entries.find(({ type }) => type === "fact-told");
      expect(told).toMatchObject({ what: "work", group: "Supper Club", by: "Maureen Tagg" });
    });

    it("keeps the older text, and puts the newer in its place", async () => {
      const first = await at.tell("work", "Suppers");
      await at.tell("work", "Suppers and lunches", first.factId);
      expect((await at.shown("work")).fact?.value).toBe("Suppers and lunches");
      expect(await at.history("work")).toEqual(["Suppers and lunches", "Suppers"]);
    });

    it("writes nothing where nothing has changed, however often it is pressed", async () => {
      const first = await at.tell("runningCosts", { pence: 1_200_000, year: 2026 });
      for (const basedOn of [null, first.factId])
        expect(await at.tell("runningCosts", { pence: 1_200_000, year: 2026 }, basedOn)).toEqual({
          ...{ outcome: "same", factId: first.factId },
        });
      const { facts, events } = await at.rows();
      expect([facts.length, events.length]).toEqual([1, 1]);
    });

    it("keeps name, identifier and wards of the group in step", async () => {
      await at.tell("name", "The Supper Club");
      const numbers = await at.tell("numbers", { ...noNumbers, charity: "SC012345" });
      const wards = await at.tell("wards", ["w-1", "w-2"]);
      let rows = await at.rows();
      expect(rows.groups).toMatchObject([
        { name: "The Supper Club", foldedName: expect.stringContaining("supper club"), orgId: "GB-SC-SC012345" },
      ]);
      expect(rows.groupWards.map(({ wardId }) => wardId)).toEqual(["w-1", "w-2"]);
      await at.tell("numbers", noNumbers, numbers.factId);
      await at.tell("wards", ["w-2"], wards.factId);
      rows = await at.rows();
      expect(rows.groups[0]?.orgId).toBeNull();
      expect(rows.groupWards.map(({ wardId }) => wardId)).toEqual(["w-2"]);
    });

    it("takes what an officer was told on the phone, with the day of the call", async () => {
      const by = { personId: "maureen", actingFor: "council", role: "officer" };
      const said = { groupId: "club", field: "work" as const, value: "Suppers", toldBy: "Jo, cook", basedOn: null };
      await tellFact(by, { ...said, how: "phone", toldOn: "2026-05-01" }, at.ground);
      expect((await at.shown("work")).fact).toMatchObject({ how: "phone", toldOn: "2026-05-01", toldBy: "Jo, cook" });
    });

    it("is not for a group that is not there, nor for one that turned out to be another", async () => {
      const said = { field: "work" as const, value: "Suppers", toldBy: "Jo", basedOn: null, how: "page" as const };
      const tell = (groupId: string) =>
        tellFact(at.as("maureen"), { ...said, groupId, toldOn: "2026-05-12" }, at.ground);
      expect(await tell("nowhere")).toBeNull();
      await store.write(async (on) => {
        await on.update(on.tables.groups).set({ mergedInto: "other" });
      });
      expect(await tell("club")).toBeNull();
      expect((await at.rows()).facts).toEqual([]);
    });
  });

  describe("two who write at once", () => {
    const both = async () => {
      const base = await at.tell("work", "Suppers");
      const [one, other] = await Promise.all([
        at.tell("work", "Suppers by Maureen", base.factId),
        at.tell("work", "Suppers by Dele", base.factId, "dele"),
      ]);
      const shown = await at.shown("work");
      return { base, outcomes: [one.outcome, other.outcome].sort(), shown, second: shown.waiting[0]! };
    };
    const settling = (seen: string[]) => ({ groupId: "club", field: "work" as const, seen });

    it("lose nothing: the second text waits beside the first", async () => {
      const { outcomes, shown, second } = await both();
      expect(outcomes).toEqual(["beside", "told"]);
      expect([shown.fact?.value, second.value].sort()).toEqual(["Suppers by Dele", "Suppers by Maureen"]);
      expect(await at.history("work")).toHaveLength(3);
    });

    it("pressed twice, the second text waits once", async () => {
      const { base, second } = await both();
      const again = await at.tell("work", String(second.value), base.factId, "dele");
      expect(again).toEqual({ outcome: "beside", factId: second.id });
      expect((await at.shown("work")).waiting).toHaveLength(1);
    });

    it("a name that waits changes nothing of the group yet", async () => {
      await at.tell("name", "Club A");
      expect(await at.tell("name", "Club B", null, "dele")).toMatchObject({ outcome: "beside" });
      const settle = async () => {
        const { fact, waiting } = await at.shown("name");
        const seen = { groupId: "club", field: "name" as const, seen: [fact!.id, waiting[0]!.id] };
        return settleFact(at.as("dele"), seen, { kind: "one", factId: waiting[0]!.id }, at.ground);
      };
      expect((await at.rows()).groups[0]?.name).toBe("Club A");
      expect(await settle()).toBe("settled");
      expect((await at.rows()).groups[0]?.name).toBe("Club B");
    });

    it("are settled by choosing either, or by a third text; all are kept", async () => {
      for (const which of ["first", "second", "third"] as const) {
        const { shown, second } = await both();
        const seen = settling([shown.fact!.id, second.id]);
        const choice =
          which === "third"
            ? ({ kind: "new", value: "Third", toldBy: "both", toldOn: "2026-05-12" } as const)
            : ({ kind: "one", factId: which === "first" ? shown.fact!.id : second.id } as const);
        expect(await settleFact(at.as("maureen"), seen, choice, at.ground)).toBe("settled");
        const after = await at.shown("work");
        const wanted = { first: shown.fact!.value, second: second.value, third: "Third" }[which];
        expect([after.fact?.value, after.waiting]).toEqual([wanted, []]);
        expect(await at.history("work")).toContain(second.value);
        store = await engine.open();
        at = await supperClub(store);
      }
    });

    it("whoever settles has seen all of them, and only one settles", async () => {
      const { base, shown, second } = await both();
      const choice = { kind: "one", factId: second.id } as const;
      const third = await at.tell("work", "A third came, too", base.factId);
      expect(third.outcome).toBe("beside");
      const seen = [shown.fact!.id, second.id];
      expect(await settleFact(at.as("dele"), settling(seen), choice, at.ground)).toBe("changed");
      const all = settling([...seen, third.factId]);
      const done = await Promise.all([
        settleFact(at.as("dele"), all, choice, at.ground),
        settleFact(at.as("maureen"), all, { kind: "one", factId: third.factId }, at.ground),
      ]);
      expect(done.sort()).toEqual(["changed", "settled"]);
      const { events } = await at.rows();
      expect(events.filter(({ type }) => type === "fact-settled")).toHaveLength(1);
    });

    it("a text of another group or question is none to choose", async () => {
      const { shown, second } = await both();
      const other = await at.tell("name", "Club");
      const seen = settling([shown.fact!.id, second.id]);
      expect(await settleFact(at.as("dele"), seen, { kind: "one", factId: other.factId }, at.ground)).toBe("changed");
      expect((await at.shown("work")).waiting).toHaveLength(1);
    });

    it("one who only says that it is still right stands in nobody's way", async () => {
      const base = await at.tell("work", "Suppers");
      const by = { groupId: "club", field: "work" as const, factId: base.factId, toldBy: "x", toldOn: "2026-05-13" };
      expect(await confirmFact(at.as("dele"), by, at.ground)).toBe("confirmed");
      expect(await at.tell("work", "Lunches", base.factId)).toMatchObject({ outcome: "told" });
    });
  });

  describe("still right", () => {
    const confirm = (factId: string, toldOn = "2027-05-13") =>
      confirmFact(at.as("dele"), { groupId: "club", field: "work", factId, toldBy: "Dele Okoro", toldOn }, at.ground);

    it("is asked after more than a year, and answered with a day of its own, once", async () => {
      const { factId } = await at.tell("work", "Suppers");
      at.pass(365);
      expect((await at.shown("work")).fact?.isOld).toBe(false);
      at.pass(1);
      expect((await at.shown("work")).fact?.isOld).toBe(true);
      expect([await confirm(factId), await confirm(factId)]).toEqual(["confirmed", "confirmed"]);
      expect((await at.shown("work")).fact).toMatchObject({ value: "Suppers", toldOn: "2027-05-13", isOld: false });
      const { events, facts } = await at.rows();
      expect([events.map(({ type }) => type).sort(), facts.length]).toEqual([["fact-confirmed", "fact-told"], 2]);
    });

    it("is never said of an answer that was not seen, nor of none", async () => {
      const first = await at.tell("work", "Suppers");
      await at.tell("work", "Lunches", first.factId);
      expect(await confirm(first.factId)).toBe("changed");
      expect(
        await confirmFact(
          at.as("dele"),
          { ...{ groupId: "club", field: "name", factId: first.factId }, toldBy: "x", toldOn: "2027-05-13" },
          at.ground,
        ),
      ).toBeNull();
      expect((await at.rows()).facts).toHaveLength(2);
    });
  });

  describe("the story", () => {
    it("is there before anything is told, and is nothing for a group that is not there", async () => {
      const story = await storyOf(store, "club", new Date());
      expect(story?.fields.map(({ field, fact, waiting }) => [field, fact, waiting])).toEqual(
        fieldNames.map((field) => [field, null, []]),
      );
      expect(story?.wards.map(({ name, isEnded }) => [name, isEnded])).toEqual([
        ...[
          ["Canalside", false],
          ["Millbrook", false],
          ["Old Town", true],
        ],
      ]);
      expect(await storyOf(store, "nowhere", new Date())).toBeNull();
    });

    it("takes two queries, however long its history", async () => {
      let basedOn: string | null = null;
      for (let i = 0; i < 12; i++) basedOn = (await at.tell("work", `Text ${i}`, basedOn)).factId;
      await at.tell("work", "Beside", null);
      await at.tell("reserves", { pence: 0, on: "2026-03-31" });
      let queries = 0;
      const read: Store["read"] = (work) =>
        store.read((on) =>
          work(
            new Proxy(on, {
              get(target, name) {
                if (name === "select") queries++;
                return Reflect.get(target, name);
              },
            }),
          ),
        );
      const story = await storyOf({ ...store, read }, "club", at.ground.now());
      // One of them has a part of its own, which is no query.
      expect(queries).toBe(3);
      const told = story!.fields.filter(({ fact }) => fact !== null);
      expect(told.map(({ field, fact, waiting }) => [field, fact!.value, waiting.length])).toEqual([
        ["work", "Text 11", 1],
        ["reserves", { pence: 0, on: "2026-03-31" }, 0],
      ]);
    });

    it("hides from a helper where the group is reached", async () => {
      const contact = { how: "phone" as const, words: "mornings", phone: "01632 960 123", address: "1 Canal Row" };
      const first = await at.tell("contact", contact);
      await at.tell("contact", { ...contact, phone: "01632 960 999" }, first.factId);
      await at.tell("contact", { ...contact, phone: "01632 960 555" }, first.factId);
      const seen = JSON.stringify(withoutContact((await storyOf(store, "club", new Date()))!));
      expect(seen).toContain("mornings");
      expect(seen).not.toMatch(/01632|Canal Row/);
    });

    it("gives its history page by page", async () => {
      let basedOn: string | null = null;
      for (let i = 0; i < 52; i++) basedOn = (await at.tell("work", `Text ${i}`, basedOn)).factId;
      const which = { groupId: "club", field: "work" as const };
      const first = await historyOf(store, { ...which, before: null }, new Date());
      const second = await historyOf(store, { ...which, before: first.next }, new Date());
      expect([first.facts.length, first.facts[0]?.value, second.facts.length, second.next]).toEqual([
        50,
        "Text 51",
        2,
        null,
      ]);
    });

    it("says who says so by what they do in the group, or by name", async () => {
      expect(await sayerOf(store, { personId: "maureen", name: "Maureen Tagg" }, "club")).toBe("treasurer");
      expect(await sayerOf(store, { personId: "dele", name: "Dele Okoro" }, "club")).toBe("Dele Okoro");
    });
  });
});
