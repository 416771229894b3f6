import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recordForFunder } from "~/server/events/queries.server";
import { addPerson } from "~/server/people/add-person.server";
import { confirmRole } from "~/server/people/confirm-role.server";
import { disablePerson } from "~/server/people/disable-person.server";
import { enablePerson } from "~/server/people/enable-person.server";
import { endRole } from "~/server/people/end-role.server";
import { type Given, giveRole } from "~/server/people/give-role.server";
import { peopleOf, personShown, waitingRoles } from "~/server/people/queries.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { causedBy, council, rowsOf, trust, twoFunders } from "./ground";

const asked = { name: "Nia Bowen", email: "Nia@Example.org", phone: null, role: "officer" as const, same: null };
const all = { role: null, state: null };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
  });
  const refused = (code: string) => ({ ok: false, code });

  describe("adding a person", () => {
    it("makes them with a first role, two events and a letter", async () => {
      const { types, events, letters } = await causedBy(store, () => addPerson(at.ruth, asked, at.ground));
      expect(types).toEqual(["person-added", "role-given"]);
      for (const event of events) expect(event).toMatchObject({ actorId: at.ruth.personId, funderId: council.id });
      expect(letters).toEqual(["role-given Nia@Example.org"]);
      const { people } = await peopleOf(store, council.id, all);
      expect(people.map(({ name, email, roles }) => ({ name, email, roles }))).toContainEqual({
        ...{ name: "Nia Bowen", email: "Nia@Example.org", roles: [{ role: "officer", state: "counts" }] },
      });
    });

    it("needs neither e-mail nor phone, twice over", async () => {
      for (let i = 0; i < 2; i++)
        expect(await addPerson(at.ruth, { ...asked, email: null }, at.ground)).toMatchObject({ ok: true });
      expect((await rowsOf(store)).mails).toEqual([]);
    });

    it("pressed twice, at once or in turn, makes one, and other words make another", async () => {
      const pressed = { ...asked, email: null, id: randomUUID() };
      const press = (more = {}) => addPerson(at.ruth, { ...pressed, ...more }, at.ground);
      const { types } = await causedBy(store, async () => {
        const done = [...(await Promise.all([press(), press()])), await press()];
        expect(new Set(done.map((one) => JSON.stringify(one))).size).toBe(1);
        expect(done[0]).toMatchObject({ ok: true, personId: pressed.id });
      });
      expect(types).toEqual(["person-added", "role-given"]);
      const other = (await press({ name: "Somebody Else" })) as Given;
      expect([other.ok, other.personId === pressed.id]).toEqual([true, false]);
      expect((await press({ id: at.vera.personId })) as Given).not.toMatchObject({ personId: at.vera.personId });
    });

    it("leads to who has the address already, however it is written", async () => {
      const amina = await at.person("Amina", { officer: council });
      const { types } = await causedBy(store, async () => {
        const done = await addPerson(at.ruth, { ...asked, email: " AMINA@example.org" }, at.ground);
        expect(done).toMatchObject({
          ...refused("address-taken"),
          isKnown: true,
          person: { id: amina, name: "Amina" },
        });
      });
      expect(types).toEqual([]);
    });

    it("gives the role to them when they are meant, and only to them", async () => {
      const taken = { ...asked, email: "vera@example.org" };
      const first = await addPerson(at.ruth, taken, at.ground);
      expect(first).toMatchObject({ ...refused("address-taken"), isKnown: false });
      const other = await addPerson(at.ruth, { ...taken, same: at.colin.personId }, at.ground);
      expect(other).toMatchObject(refused("address-taken"));
      const given = await addPerson(at.ruth, { ...taken, same: at.vera.personId }, at.ground);
      expect(given).toMatchObject({ ok: true, personId: at.vera.personId });
      expect((await rowsOf(store)).people).toHaveLength(3);
      const self = { ...asked, email: "ruth@example.org", same: at.ruth.personId };
      expect(await addPerson(at.ruth, self, at.ground)).toMatchObject(refused("gives-self"));
    });

    it("twenty times at once makes one", async () => {
      const done = await Promise.all(Array.from({ length: 20 }, () => addPerson(at.ruth, asked, at.ground)));
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
      expect((await rowsOf(store)).people).toHaveLength(4);
    });

    it("is for administrators of that funder only", async () => {
      expect(await addPerson({ ...at.vera, funder: council }, asked, at.ground)).toBeNull();
    });
  });

  describe("keeping somebody out", () => {
    it("signs them out at once, and lets them in without their old sessions", async () => {
      const amina = await at.person("Amina", { officer: council });
      const secret = await at.signIn(amina);
      const { types, events } = await causedBy(store, () => disablePerson(at.ruth, amina, at.ground));
      expect(types).toEqual(["person-disabled", "session-ended"]);
      for (const event of events) expect(event.actorId).toBe(at.ruth.personId);
      expect(await at.rolesOf(secret)).toBe("nobody");
      expect((await causedBy(store, () => enablePerson(at.colin, amina, at.ground))).types).toEqual(["person-enabled"]);
      expect(await at.rolesOf(secret)).toBe("nobody");
      expect(await at.rolesOf(await at.signIn(amina))).toEqual(["officer"]);
    });

    it("is refused the second time, as letting in is", async () => {
      const amina = await at.person("Amina", { officer: council });
      expect(await enablePerson(at.ruth, amina, at.ground)).toMatchObject(refused("is-enabled"));
      await disablePerson(at.ruth, amina, at.ground);
      expect(await disablePerson(at.ruth, amina, at.ground)).toMatchObject(refused("is-disabled"));
    });

    it("spares oneself and the last administrator", async () => {
      expect(await disablePerson(at.ruth, at.ruth.personId, at.ground)).toMatchObject(refused("disables-self"));
      expect(await disablePerson(at.vera, at.vera.personId, at.ground)).toMatchObject(refused("last-administrator"));
      const both = [
        disablePerson(at.ruth, at.colin.personId, at.ground),
        disablePerson(at.colin, at.ruth.personId, at.ground),
      ];
      expect((await Promise.all(both)).filter((one) => one?.ok)).toHaveLength(1);
    });

    it("spares whoever another funder or a group counts on", async () => {
      const tom = await at.person("Tom", { auditor: council, trustee: trust });
      expect(await disablePerson(at.ruth, tom, at.ground)).toMatchObject(refused("works-elsewhere"));
      const maureen = await at.person("Maureen", { councillor: council });
      await store.write(async (on) => {
        const [groupId, givenAt] = ["hillfoot", at.ground.now()];
        await on
          .insert(on.tables.groups)
          .values({ id: groupId, name: "Hillfoot", foldedName: "hillfoot", madeAt: givenAt });
        const lead = { id: randomUUID(), groupId, personId: maureen, role: "lead" as const, givenAt };
        await on.insert(on.tables.memberships).values(lead);
      });
      expect(await disablePerson(at.ruth, maureen, at.ground)).toMatchObject(refused("works-elsewhere"));
    });

    it("spares who helps a group, until their last day has passed", async () => {
      const helper = await at.person("Helper", { auditor: council });
      const help = (untilDay: string) =>
        store.write(async (on) => {
          const { groups, delegations } = on.tables;
          const [groupId, madeAt] = ["hillfoot", at.ground.now()];
          await on.insert(groups).values({ id: groupId, name: "H", foldedName: "h", madeAt }).onConflictDoNothing();
          const row = { id: untilDay, groupId, personId: helper, task: "The form", untilDay, givenAt: madeAt };
          await on.insert(delegations).values(row);
        });
      await help("2026-11-26");
      expect(await disablePerson(at.ruth, helper, at.ground)).toMatchObject(refused("works-elsewhere"));
      await store.write((on) => on.update(on.tables.delegations).set({ untilDay: "2026-11-25" }));
      expect(await disablePerson(at.ruth, helper, at.ground)).toEqual({ ok: true });
    });

    it("is undone also where a group counts on them", async () => {
      const maureen = await at.person("Maureen", { councillor: council });
      await disablePerson(at.ruth, maureen, at.ground);
      await store.write(async (on) => {
        const [groupId, givenAt] = ["hillfoot", at.ground.now()];
        await on.insert(on.tables.groups).values({ id: groupId, name: "H", foldedName: "h", madeAt: givenAt });
        const member = { id: randomUUID(), groupId, personId: maureen, role: "member" as const, givenAt };
        await on.insert(on.tables.memberships).values(member);
      });
      expect(await enablePerson(at.ruth, maureen, at.ground)).toEqual({ ok: true });
    });

    it("is not undone by a funder that the person once worked for", async () => {
      const tom = await at.person("Tom", { auditor: council, officer: trust });
      await store.write(async (on) => {
        const { roles } = on.tables;
        const there = and(eq(roles.personId, tom), eq(roles.funderId, trust.id));
        await on.update(roles).set({ endedAt: at.ground.now() }).where(there);
      });
      expect(await disablePerson(at.ruth, tom, at.ground)).toEqual({ ok: true });
      expect(await enablePerson(at.vera, tom, at.ground)).toMatchObject(refused("works-elsewhere"));
      expect(await enablePerson(at.ruth, tom, at.ground)).toEqual({ ok: true });
    });

    it("is undone with weighty roles waiting for a second yes, and told to all who should know", async () => {
      const priya = await at.person("Priya", { finance: council, officer: council });
      await disablePerson(at.ruth, priya, at.ground);
      const { types, letters } = await causedBy(store, () => enablePerson(at.ruth, priya, at.ground));
      expect(types).toEqual(["person-enabled", "role-given"]);
      expect(letters).toEqual(expect.arrayContaining(["role-told colin@example.org", "role-waits priya@example.org"]));
      const secret = await at.signIn(priya);
      expect(await at.rolesOf(secret)).toEqual(["officer"]);
      const waiting = (await rowsOf(store)).roles.find(
        ({ personId, role }) => personId === priya && role === "finance",
      )!;
      expect(await confirmRole(at.ruth, waiting.id, at.ground)).toMatchObject(refused("gave-it"));
      expect(await confirmRole(at.colin, waiting.id, at.ground)).toMatchObject({ ok: true });
      expect(await at.rolesOf(secret)).toEqual(["finance", "officer"]);
    });

    it("is nothing another funder's administrator can do", async () => {
      const amina = await at.person("Amina", { officer: council });
      expect(await disablePerson(at.vera, amina, at.ground)).toBeNull();
      await disablePerson(at.ruth, amina, at.ground);
      expect(await enablePerson(at.vera, amina, at.ground)).toBeNull();
    });
  });

  describe("what is shown", () => {
    const names = async (filter: Parameters<typeof peopleOf>[2]) =>
      (await peopleOf(store, council.id, filter)).people.map(({ name }) => name);

    it("is the people of one funder, by role and by state", async () => {
      const amina = await at.person("Amina", { officer: council });
      const kept = await at.person("Kept", { officer: council });
      const gone = await at.person("Gone");
      await disablePerson(at.ruth, kept, at.ground);
      await giveRole(at.ruth, amina, { role: "finance" }, at.ground);
      const added = await addPerson(at.ruth, { ...asked, email: null, name: "Gone too" }, at.ground);
      await endRole(at.ruth, (added as Given).roleId, at.ground);
      expect(await names(all)).toEqual(["Amina", "Colin", "Gone too", "Kept", "Ruth"]);
      expect(await names({ role: "officer", state: null })).toEqual(["Amina", "Kept"]);
      expect(await names({ role: "finance", state: "counts" })).toEqual([]);
      expect(await names({ role: "finance", state: "waits" })).toEqual(["Amina"]);
      expect(await names({ role: null, state: "disabled" })).toEqual(["Kept"]);
      expect(await names({ role: null, state: "none" })).toEqual(["Gone too"]);
      const look = (personId: string) =>
        personShown(store, { personId, funderId: council.id, viewerId: at.ruth.personId });
      expect([await look(gone), await look(at.vera.personId), await look("nobody")]).toEqual([null, null, null]);
    });

    it("says when each last signed in, and who may agree", async () => {
      const amina = await at.person("Amina", { officer: council });
      await at.signIn(amina);
      await giveRole(at.ruth, amina, { role: "finance" }, at.ground);
      const shown = await personShown(store, { personId: amina, funderId: council.id, viewerId: at.colin.personId });
      expect(shown).toMatchObject({ name: "Amina", seenOn: "2026-11-26", addedOn: "2026-11-26", isDisabled: false });
      expect(shown?.roles).toMatchObject([
        { role: "officer", state: "counts", givenBy: null },
        { role: "finance", state: "waits", givenBy: "Ruth", whyNot: null },
      ]);
      expect(await waitingRoles(store, council.id, at.ruth.personId)).toMatchObject([{ whyNot: "gave-it" }]);
      expect(await waitingRoles(store, trust.id, at.vera.personId)).toEqual([]);
    });

    it("leaves out what happened with other funders", async () => {
      const tom = await at.person("Tom", { auditor: council, officer: trust });
      await giveRole(at.ruth, tom, { role: "councillor" }, at.ground);
      await giveRole(at.vera, tom, { role: "auditor" }, at.ground);
      const { entries } = await recordForFunder(store, tom, council.id);
      expect(entries).toMatchObject([{ type: "role-given", role: "councillor", by: "Ruth" }]);
    });
  });
});
