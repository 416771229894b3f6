import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recordOfGroup, recordOfGroupForFunder } from "~/server/events/queries.server";
import { addKnownGroup } from "~/server/groups/add-known-group.server";
import { groupShown } from "~/server/groups/queries-page.server";
import { endMembership } from "~/server/members/end-membership.server";
import { leadForm } from "~/server/members/forms.server";
import { nameLead } from "~/server/members/name-lead.server";
import type { Staff } from "~/server/viewer/staff.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { club, council, inbox, ourClub, refused } from "./ground";

const joyce = { name: "Joyce", email: "joyce@example.org" as string | null, phone: null, title: "chair" };
const reason = "Rang Joyce";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof ourClub>>;
  let amina: Staff;
  beforeEach(async () => {
    store = await engine.open();
    at = await ourClub(store);
    amina = await at.officer();
    await store.write((on) =>
      on.insert(on.tables.roles).values({
        ...{ id: "r", personId: amina.personId, funderId: council.id, role: "officer" },
        ...{ givenAt: at.ground.now(), confirmedAt: at.ground.now() },
      }),
    );
  });
  const name = (asked = joyce, groupId = club.id, by = amina) => nameLead(by, groupId, { ...asked, reason }, at.ground);
  const shown = async (groupId: string) => {
    const page = await groupShown(store, amina, groupId);
    return page && "people" in page ? (page.people ?? []) : [];
  };

  describe("naming a lead", () => {
    it("of a group without one: they count at once, get a letter, and how it was agreed stands in the record", async () => {
      const dele = await at.member("Dele", "member", { email: "dele@example.org" });
      expect(await name()).toMatchObject({ ok: true });
      expect(await shown(club.id)).toMatchObject([
        { name: "Joyce", role: "lead", isLeading: true, title: "chair" },
        { name: dele.name, isLeading: false },
      ]);
      const { mails } = await at.all();
      expect(mails).toMatchObject([{ kind: "membership-given", address: "joyce@example.org" }]);
      const lines = await store.read(async (on) => on.select().from(on.tables.digestLines));
      expect(lines).toMatchObject([{ kind: "group-changed", personId: dele.personId }]);
      const entry = { type: "membership-given", by: "Amina", name: "Joyce", role: "lead", reason };
      expect((await recordOfGroup(store, club.id)).entries).toContainEqual(expect.objectContaining(entry));
      const elsewhere = await recordOfGroupForFunder(store, club.id, "trust");
      expect(JSON.stringify(elsewhere)).not.toContain(reason);
    });

    it("only while it has none who counts, also when two officers press at once", async () => {
      const done = await Promise.all([name(), name({ ...joyce, name: "Ann", email: null })]);
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
      expect(done).toContainEqual(refused("has-leads"));
    });

    it("a member of it becomes its lead, and is one person", async () => {
      const dele = await at.member("Dele", "member", { email: "dele@example.org" });
      expect(await name({ ...joyce, name: "D.", email: "Dele@example.org" })).toMatchObject({ ok: true });
      expect(await shown(club.id)).toMatchObject([{ name: "Dele", role: "lead", isLeading: true }]);
      expect(await endMembership(dele, dele.id, at.ground)).toEqual(refused("has-ended"));
    });

    it("not by an address that several read, or of somebody kept out; not by strangers, nor for groups not known", async () => {
      await at.inbox();
      expect(await name({ ...joyce, email: inbox })).toEqual(refused("shared-inbox"));
      const out = await at.member("Out", "lead", { email: "out@example.org" });
      await store.write(async (on) => {
        const { people } = on.tables;
        await on.update(people).set({ disabledAt: at.ground.now() }).where(eq(people.id, out.personId));
      });
      expect(await name({ ...joyce, email: "out@example.org" })).toEqual(refused("kept-out"));
      expect(await name(joyce, "other")).toBeNull();
      expect(await name(joyce, club.id, { ...amina, funder: { id: "trust", name: "Trust" } })).toBeNull();
      expect(await name(joyce, club.id, { ...amina, personId: out.personId })).toBeNull();
    });

    it.each([
      ["rang Joyce", true],
      ["telephoned", false],
      ["rang J", false],
      [" ", false],
    ])("how it was agreed takes a few words: %j", (text, isFine) => {
      const form = { name: "Joyce", email: "", phone: "", title: "", reason: text };
      expect(leadForm.safeParse(form).success).toBe(isFine);
    });
  });

  describe("the first person of a new group", () => {
    const add = (person: { name: string; email: string; phone: string | null }) => {
      const none = { wards: [], contact: null, shown: "", numbers: { charity: "", company: "", other: "" } };
      const asked = { ...none, name: "Canalside", person: { ...person, title: null, role: "lead" as const } };
      return addKnownGroup(amina, asked, at.ground);
    };

    it("gets a letter", async () => {
      expect(await add({ name: "Nia", email: "nia@example.org", phone: null })).toMatchObject({ ok: true });
      const { mails } = await at.all();
      expect(mails).toMatchObject([{ kind: "membership-given", address: "nia@example.org" }]);
    });

    it("is nobody whose address several read", async () => {
      await at.inbox();
      expect(await add({ name: "Nia", email: inbox, phone: null })).toEqual(refused("shared-inbox"));
    });

    it("who had the address goes by the name that was typed, and nothing more is shown of them", async () => {
      await at.member("Rosalind Real-Name", "member", { email: "r@example.org" });
      await store.write((on) => on.update(on.tables.people).set({ phone: "01632 960 777" }));
      const done = await add({ name: "Ros", email: "R@example.org", phone: null });
      const groupId = done.ok ? done.groupId : "";
      expect(await shown(groupId)).toMatchObject([{ name: "Ros", phone: null, email: "r@example.org" }]);
      expect(JSON.stringify([await shown(groupId), await recordOfGroup(store, groupId)])).not.toMatch(
        /Rosalind|960 777/,
      );
    });
  });
});
