import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { FunderRole } from "~/domain/people/viewer";
import { confirmRole } from "~/server/people/confirm-role.server";
import { disablePerson } from "~/server/people/disable-person.server";
import { endRole } from "~/server/people/end-role.server";
import { type Given, giveRole } from "~/server/people/give-role.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { causedBy, council, rowsOf, trust, twoFunders } from "./ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let amina: string;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
    amina = await at.person("Amina", { officer: council });
  });
  const given = async (role: FunderRole, personId = amina, by = at.ruth) => {
    const done = await giveRole(by, personId, { role }, at.ground);
    expect(done).toMatchObject({ ok: true });
    return (done as Given).roleId;
  };
  const refused = (code: string) => ({ ok: false, code });

  describe("giving a role", () => {
    it.each(["councillor", "auditor"] as const)("%s counts at once", async (role) => {
      const secret = await at.signIn(amina);
      await given(role);
      expect(await at.rolesOf(secret)).toEqual([role, "officer"].sort());
    });

    it.each(["finance", "trustee", "administrator"] as const)("%s waits for a second administrator", async (role) => {
      const secret = await at.signIn(amina);
      const roleId = await given(role);
      expect(await at.rolesOf(secret)).toEqual(["officer"]);
      expect(await confirmRole(at.colin, roleId, at.ground)).toMatchObject({ ok: true, personId: amina });
      expect(await at.rolesOf(secret)).toEqual([role, "officer"].sort());
      await endRole(at.ruth, roleId, at.ground);
      expect(await at.rolesOf(secret)).toEqual(["officer"]);
    });

    it("leaves one event, and tells the person and all who watch over the money", async () => {
      const priya = await at.person("Priya", { finance: council });
      await at.person("Foreign", { finance: trust });
      const { events, letters } = await causedBy(store, () => given("finance"));
      expect(events).toMatchObject([
        { type: "role-given", actorId: at.ruth.personId, actingFor: council.id, role: "administrator" },
      ]);
      expect(events[0]).toMatchObject({ subjectKind: "person", subjectId: amina, funderId: council.id });
      expect(letters).toEqual([
        "role-told colin@example.org",
        "role-told priya@example.org",
        "role-told ruth@example.org",
        "role-waits amina@example.org",
      ]);
      await store.write(async (on) => {
        await on.update(on.tables.people).set({ disabledAt: new Date() }).where(eq(on.tables.people.id, priya));
      });
      expect((await causedBy(store, () => given("trustee"))).letters).not.toContain("role-told priya@example.org");
      expect((await causedBy(store, () => given("auditor"))).letters).toEqual(["role-given amina@example.org"]);
    });

    it("sends no letter to somebody without an address", async () => {
      await store.write(async (on) => {
        const { people } = on.tables;
        await on.update(people).set({ email: null, emailKey: null }).where(eq(people.id, amina));
      });
      expect((await causedBy(store, () => given("auditor"))).letters).toEqual([]);
    });

    it("is refused to oneself, to who has it or waits for it, and for somebody kept out", async () => {
      expect(await giveRole(at.ruth, at.ruth.personId, { role: "auditor" }, at.ground)).toMatchObject(
        refused("gives-self"),
      );
      expect(await giveRole(at.ruth, amina, { role: "officer" }, at.ground)).toMatchObject(refused("has-role"));
      await given("finance");
      expect(await giveRole(at.colin, amina, { role: "finance" }, at.ground)).toMatchObject(refused("has-role"));
      await disablePerson(at.ruth, amina, at.ground);
      const { types } = await causedBy(store, async () =>
        expect(await giveRole(at.ruth, amina, { role: "auditor" }, at.ground)).toMatchObject(refused("is-disabled")),
      );
      expect(types).toEqual([]);
    });

    it("twenty times at once makes one", async () => {
      const all = Array.from({ length: 20 }, (_, i) =>
        giveRole(i % 2 ? at.ruth : at.colin, amina, { role: "trustee" }, at.ground),
      );
      const done = await Promise.all(all);
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
      expect((await rowsOf(store)).roles.filter(({ role }) => role === "trustee")).toHaveLength(1);
    });

    it("again after it was ended waits again", async () => {
      const roleId = await given("finance");
      await confirmRole(at.colin, roleId, at.ground);
      await endRole(at.ruth, roleId, at.ground);
      expect(await giveRole(at.ruth, amina, { role: "finance" }, at.ground)).toMatchObject({ ok: true, waits: true });
      expect((await rowsOf(store)).roles.filter(({ role }) => role === "finance")).toHaveLength(2);
    });
  });

  describe("agreeing to a role", () => {
    it("is for neither who gave it nor who gets it", async () => {
      const roleId = await given("finance");
      expect(await confirmRole(at.ruth, roleId, at.ground)).toMatchObject(refused("gave-it"));
      const own = await given("finance", at.colin.personId);
      expect(await confirmRole(at.colin, own, at.ground)).toMatchObject(refused("gets-it"));
    });

    it("is for no administrator who was ended or kept out meanwhile, and none who only waits", async () => {
      const roleId = await given("finance");
      const waits = await given("administrator");
      const aspiring = { personId: amina, name: "Amina", funder: council };
      expect(await confirmRole(aspiring, roleId, at.ground)).toBeNull();
      await confirmRole(at.colin, waits, at.ground);
      await disablePerson(at.ruth, at.colin.personId, at.ground);
      expect(await confirmRole(at.colin, roleId, at.ground)).toBeNull();
      const third = await at.administrator("Third", council);
      await endRole(third, waits, at.ground);
      expect(await confirmRole(aspiring, roleId, at.ground)).toBeNull();
      expect(await confirmRole(third, roleId, at.ground)).toMatchObject({ ok: true });
    });

    it("is refused for what was agreed or ended, and for somebody kept out", async () => {
      const [first, second, third] = [await given("finance"), await given("trustee"), await given("administrator")];
      await confirmRole(at.colin, first, at.ground);
      await endRole(at.ruth, second, at.ground);
      expect(await confirmRole(at.colin, first, at.ground)).toMatchObject(refused("role-counts"));
      expect(await confirmRole(at.colin, second, at.ground)).toMatchObject(refused("role-ended"));
      await disablePerson(at.ruth, amina, at.ground);
      expect(await confirmRole(at.colin, third, at.ground)).toMatchObject(refused("is-disabled"));
    });

    it("twenty times at once is done once, with one event and one letter", async () => {
      const roleId = await given("finance");
      const { types, letters } = await causedBy(store, async () => {
        const done = await Promise.all(Array.from({ length: 20 }, () => confirmRole(at.colin, roleId, at.ground)));
        expect(done.filter((one) => one?.ok)).toHaveLength(1);
      });
      expect([types, letters]).toEqual([["role-confirmed"], ["role-given amina@example.org"]]);
    });
  });

  describe("ending a role", () => {
    const roleOf = async (personId: string) =>
      (await rowsOf(store)).roles.find((role) => role.personId === personId && role.role === "administrator")!.id;

    it("keeps the row, and leaves one event", async () => {
      const roleId = await given("auditor");
      const { types } = await causedBy(store, () => endRole(at.colin, roleId, at.ground));
      expect(types).toEqual(["role-ended"]);
      expect((await rowsOf(store)).roles.find(({ id }) => id === roleId)?.endedAt).toEqual(at.ground.now());
      expect(await endRole(at.colin, roleId, at.ground)).toMatchObject(refused("role-ended"));
    });

    it("spares the last administrator: one who waits or is kept out does not count", async () => {
      await given("administrator");
      expect(await endRole(at.ruth, await roleOf(at.ruth.personId), at.ground)).toMatchObject({ ok: true });
      const last = await roleOf(at.colin.personId);
      expect(await endRole(at.colin, last, at.ground)).toMatchObject(refused("last-administrator"));
      await at.administrator("Kept", council).then((kept) => disablePerson(at.colin, kept.personId, at.ground));
      expect(await endRole(at.colin, last, at.ground)).toMatchObject(refused("last-administrator"));
      await at.administrator("Free", council);
      expect(await endRole(at.colin, last, at.ground)).toMatchObject({ ok: true });
    });

    it("by two administrators of each other at once leaves one", async () => {
      const [hers, his] = [await roleOf(at.ruth.personId), await roleOf(at.colin.personId)];
      const done = await Promise.all([endRole(at.ruth, his, at.ground), endRole(at.colin, hers, at.ground)]);
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
    });
  });

  it("another funder's administrator finds nothing to change", async () => {
    const roleId = await given("finance");
    const { types } = await causedBy(store, async () => {
      for (const deed of [
        giveRole(at.vera, amina, { role: "auditor" }, at.ground),
        confirmRole(at.vera, roleId, at.ground),
        endRole(at.vera, roleId, at.ground),
        endRole({ ...at.vera, funder: council }, roleId, at.ground),
        giveRole(at.ruth, at.vera.personId, { role: "auditor" }, at.ground),
        giveRole(at.ruth, "nobody", { role: "auditor" }, at.ground),
        endRole(at.ruth, "nothing", at.ground),
      ])
        expect(await deed).toBeNull();
    });
    expect(types).toEqual([]);
  });

  it("a councillor speaks for a ward of the place; of other roles a ward is left out", async () => {
    await store.write(async (on) => {
      await on.insert(on.tables.wards).values([
        { id: "millbrook", name: "Millbrook" },
        { id: "gone", name: "Gone", endedAt: at.ground.now() },
      ]);
    });
    const give = (role: FunderRole, ward: string) => giveRole(at.ruth, amina, { role, ward }, at.ground);
    expect(await give("councillor", "gone")).toMatchObject({ ok: false, code: "no-such-ward" });
    expect(await give("councillor", "nowhere")).toMatchObject({ ok: false, code: "no-such-ward" });
    expect(await give("councillor", "millbrook")).toMatchObject({ ok: true });
    expect(await give("auditor", "millbrook")).toMatchObject({ ok: true });
    const held = (await rowsOf(store)).roles.filter(({ personId }) => personId === amina);
    const wards = Object.fromEntries(held.map(({ role, wardId }) => [role, wardId]));
    expect(wards).toMatchObject({ councillor: "millbrook", auditor: null });
  });
});
