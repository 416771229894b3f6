import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recordOfGroup, recordOfGroupForFunder } from "~/server/events/queries.server";
import { addMember } from "~/server/members/add-member.server";
import { agreeEnding } from "~/server/members/agree-ending.server";
import { confirmMembership } from "~/server/members/confirm-membership.server";
import { endMembership } from "~/server/members/end-membership.server";
import { makeLead } from "~/server/members/make-lead.server";
import { officerAgrees } from "~/server/members/officer-agrees.server";
import { peopleOfGroup } from "~/server/members/queries.server";
import { returnMember } from "~/server/members/return-member.server";
import { titleMember } from "~/server/members/title-member.server";
import { withdrawEnding } from "~/server/members/withdraw-ending.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { startSession } from "~/server/sign-in/start-session.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { club, idOf, inbox, ourClub, refused } from "./ground";

const nia = { name: "Nia Bowen", email: null as string | null, phone: null, title: "chair", role: "lead" as const };
const log = { warn() {} } as unknown as Parameters<typeof viewerOf>[1]["log"];

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof ourClub>>;
  let maureen: Awaited<ReturnType<typeof at.member>>;
  let joyce: typeof maureen;
  beforeEach(async () => {
    store = await engine.open();
    at = await ourClub(store);
    maureen = await at.member("Maureen", "lead", { email: "maureen@example.org" });
    joyce = await at.member("Joyce", "lead", { email: "joyce@example.org" });
  });

  describe("adding somebody", () => {
    it("a lead waits for a second lead, the others are told, and only a second one can agree", async () => {
      const id = idOf(await addMember(maureen, { ...nia, email: "Nia@Example.org" }, at.ground));
      expect(await at.row(id)).toMatchObject({ role: "lead", title: "chair", confirmedAt: null });
      const { mails } = await at.all();
      expect(mails.map(({ kind, address }) => `${kind} ${address}`).sort()).toEqual([
        "membership-given Nia@Example.org",
        "membership-told joyce@example.org",
      ]);
      const added = (await at.row(id)).personId;
      const newOne = { ...maureen, personId: added, name: "Nia" };
      expect(await confirmMembership(maureen, id, at.ground)).toEqual(refused("yours-already"));
      expect(await confirmMembership(newOne, id, at.ground)).toBeNull();
      expect(await confirmMembership({ ...joyce, group: { id: "other", name: "" } }, id, at.ground)).toBeNull();
      expect(await confirmMembership(joyce, id, at.ground)).toMatchObject({ ok: true, done: "confirmed" });
      expect(await confirmMembership(joyce, id, at.ground)).toEqual(refused("counts-already"));
    });

    it("pressed twice, at once or in turn, adds one, and other words add another", async () => {
      const pressed = { ...nia, id: randomUUID() };
      const press = (more = {}) => addMember(maureen, { ...pressed, ...more }, at.ground);
      const before = (await at.all()).people.length;
      const ids = [...(await Promise.all([press(), press()])), await press()].map(idOf);
      expect([new Set(ids).size, (await at.all()).people.length]).toEqual([1, before + 1]);
      expect(await at.row(ids[0]!)).toMatchObject({ personId: pressed.id });
      const other = await at.row(idOf(await press({ name: "Dele" })));
      expect(other.personId).not.toBe(pressed.id);
      expect((await at.row(idOf(await press({ id: joyce.personId })))).personId).not.toBe(joyce.personId);
    });

    it("twice at once agrees once", async () => {
      const id = idOf(await addMember(maureen, nia, at.ground));
      const done = await Promise.all([1, 2, 3].map(() => confirmMembership(joyce, id, at.ground)));
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
    });

    it("a member counts at once, and is no one to agree", async () => {
      const dele = await at.member("Dele", "member");
      const id = idOf(await addMember(maureen, nia, at.ground));
      expect(await confirmMembership(dele, id, at.ground)).toBeNull();
      expect(await addMember(dele, nia, at.ground)).toBeNull();
      expect(await addMember(maureen, { ...nia, role: "member" }, at.ground)).toMatchObject({ done: "added" });
    });

    it("an address that somebody has leads to them, and tells no more of them than was typed", async () => {
      const known = await at.member("Rosalind Real-Name", "lead", {
        email: "r@example.org",
        group: { id: "other", name: "Millbrook Hall" },
      });
      const asked = { ...nia, name: "Ros", role: "member" as const };
      const unknown = await addMember(maureen, { ...asked, email: "new@example.org" }, at.ground);
      const done = await addMember(maureen, { ...asked, email: " R@EXAMPLE.org" }, at.ground);
      expect({ ...done, membershipId: "" }).toEqual({ ...unknown, membershipId: "" });
      expect((await at.row(idOf(done))).personId).toBe(known.personId);
      const page = await peopleOfGroup(store, club.id, { personId: maureen.personId, through: null });
      const record = await recordOfGroup(store, club.id);
      expect(page.people.filter(({ name }) => name === "Ros")).toHaveLength(2);
      expect(JSON.stringify([page, record])).not.toMatch(/Rosalind/);
      expect(await addMember(joyce, { ...asked, email: "r@example.org" }, at.ground)).toEqual(refused("in-group"));
    });

    it("the same address twenty times at once makes one", async () => {
      const asked = { ...nia, email: "nia@example.org" };
      const done = await Promise.all(Array.from({ length: 20 }, () => addMember(maureen, asked, at.ground)));
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
      expect((await at.all()).people).toHaveLength(3);
    });

    it("a member can be proposed, stays a member meanwhile, and is one person afterwards", async () => {
      const dele = await at.member("Dele", "member");
      const id = idOf(await makeLead(maureen, dele.id, at.ground));
      expect(await makeLead(maureen, dele.id, at.ground)).toEqual(refused("in-group"));
      expect(await endMembership(maureen, id, at.ground)).toMatchObject({ done: "taken-back" });
      const again = idOf(await makeLead(maureen, dele.id, at.ground));
      await confirmMembership(joyce, again, at.ground);
      const page = await peopleOfGroup(store, club.id, { personId: dele.personId, through: null });
      expect(page.people.filter(({ name }) => name === "Dele")).toMatchObject([{ role: "lead", state: "counts" }]);
    });

    it("nobody who is kept out is added, proposed or taken in again", async () => {
      const ed = await at.member("Ed", "member", { email: "ed@example.org" });
      const set = (disabledAt: Date | null) =>
        store.write(async (on) => {
          const { people } = on.tables;
          await on.update(people).set({ disabledAt }).where(eq(people.id, ed.personId));
        });
      await set(at.ground.now());
      expect(await makeLead(maureen, ed.id, at.ground)).toEqual(refused("kept-out"));
      await endMembership(maureen, ed.id, at.ground);
      const asked = { ...nia, name: "Ed", email: "ed@example.org", role: "member" as const };
      expect(await addMember(maureen, asked, at.ground)).toEqual(refused("kept-out"));
      expect(await returnMember(maureen, ed.id, at.ground)).toEqual(refused("kept-out"));
      await set(null);
      expect(await returnMember(maureen, ed.id, at.ground)).toMatchObject({ done: "added" });
    });

    it("what somebody does can be written anew", async () => {
      await titleMember(maureen, joyce.id, "treasurer", at.ground);
      expect((await at.row(joyce.id)).title).toBe("treasurer");
    });
  });

  describe("the same mailbox", () => {
    it("is one yes: neither through the same inbox, nor by who reads it", async () => {
      await at.inbox(inbox, null);
      const through = await at.member("Ann", "lead", { through: inbox });
      const other = await at.member("Bea", "lead", { through: inbox });
      const id = idOf(await addMember(through, nia, at.ground));
      expect(await confirmMembership(other, id, at.ground)).toEqual(refused("same-inbox"));
      expect(await confirmMembership(maureen, id, at.ground)).toMatchObject({ ok: true });
      const mine = idOf(await addMember(joyce, { ...nia, name: "Cara" }, at.ground));
      await store.write((on) =>
        startSession(
          on,
          {
            secret: randomSecret(),
            before: null,
            device: "own",
            browser: "",
            personId: joyce.personId,
            inboxKey: inbox,
          },
          { at: at.ground.now(), requestId: "r" },
        ),
      );
      expect(await confirmMembership(other, mine, at.ground)).toEqual(refused("same-inbox"));
    });

    it("counts for asking a lead to stop, too", async () => {
      const [ann, bea] = [
        await at.member("Ann", "lead", { through: inbox }),
        await at.member("Bea", "lead", { through: inbox }),
      ];
      await at.inbox();
      await endMembership(ann, joyce.id, at.ground);
      expect(await agreeEnding(bea, joyce.id, at.ground)).toEqual(refused("same-inbox"));
      expect(await agreeEnding(maureen, joyce.id, at.ground)).toMatchObject({ done: "ended" });
    });
  });

  describe("ending", () => {
    it("a member goes by a lead or by themselves, by no other member, and comes back with one press", async () => {
      const [dele, ed] = [await at.member("Dele", "member"), await at.member("Ed", "member")];
      expect(await endMembership(dele, ed.id, at.ground)).toEqual(refused("leads-only"));
      expect(await endMembership(dele, dele.id, at.ground)).toMatchObject({ done: "ended" });
      expect(await endMembership(maureen, ed.id, at.ground)).toMatchObject({ done: "ended" });
      expect(await endMembership(maureen, ed.id, at.ground)).toEqual(refused("has-ended"));
      expect(await returnMember(maureen, ed.id, at.ground)).toMatchObject({ done: "added" });
      expect(await returnMember(maureen, ed.id, at.ground)).toEqual(refused("in-group"));
    });

    it("a lead who came through a shared inbox only asks to leave, and a lead at another mailbox agrees", async () => {
      await at.inbox();
      const ann = await at.member("Ann", "lead", { through: inbox });
      const bea = await at.member("Bea", "lead", { through: inbox });
      expect(await endMembership(ann, ann.id, at.ground)).toMatchObject({ done: "asked" });
      expect(await at.row(ann.id)).toMatchObject({ endedAt: null, endAskedThrough: inbox });
      expect(await agreeEnding(ann, ann.id, at.ground)).toEqual(refused("about-you"));
      expect(await agreeEnding(bea, ann.id, at.ground)).toEqual(refused("same-inbox"));
      expect(await withdrawEnding(ann, ann.id, at.ground)).toMatchObject({ done: "withdrawn" });
      expect(await endMembership(ann, ann.id, at.ground)).toMatchObject({ done: "asked" });
      expect(await agreeEnding(maureen, ann.id, at.ground)).toMatchObject({ done: "ended" });
    });

    it("the last lead stays, also when both leave at once", async () => {
      const done = await Promise.all([
        endMembership(maureen, maureen.id, at.ground),
        endMembership(joyce, joyce.id, at.ground),
      ]);
      expect(done.filter((one) => one?.ok)).toHaveLength(1);
      expect(done).toContainEqual(refused("last-lead"));
    });

    it("two others replace a lost treasurer, whose next request is refused", async () => {
      const cara = await at.member("Cara", "lead", { email: "cara@example.org" });
      const secret = randomSecret();
      await store.write((on) =>
        startSession(
          on,
          { secret, before: null, device: "own", browser: "", personId: joyce.personId },
          { at: at.ground.now(), requestId: "r" },
        ),
      );
      const seen = async () =>
        (await viewerOf(secret, { store, now: at.ground.now, log })) as { memberships?: object[] };
      expect(await agreeEnding(cara, joyce.id, at.ground)).toEqual(refused("not-asked"));
      expect(await endMembership(maureen, joyce.id, at.ground)).toMatchObject({ done: "asked" });
      expect(await endMembership(cara, joyce.id, at.ground)).toEqual(refused("asked-already"));
      expect(await agreeEnding(maureen, joyce.id, at.ground)).toEqual(refused("yours-already"));
      expect(await agreeEnding(joyce, joyce.id, at.ground)).toEqual(refused("about-you"));
      expect((await seen()).memberships).toHaveLength(1);
      expect(await agreeEnding(cara, joyce.id, at.ground)).toMatchObject({ done: "ended" });
      expect((await seen()).memberships).toEqual([]);
      const { mails } = await at.all();
      expect(mails.map(({ address }) => address).sort()).toEqual(["cara@example.org", "joyce@example.org"]);
    });

    it("who is asked to stop stays when another lead says so, not by their own word", async () => {
      const cara = await at.member("Cara", "lead");
      await endMembership(maureen, joyce.id, at.ground);
      expect(await withdrawEnding(joyce, joyce.id, at.ground)).toEqual(refused("about-you"));
      expect((await at.row(joyce.id)).endAskedBy).toBe(maureen.personId);
      expect(await withdrawEnding(cara, joyce.id, at.ground)).toMatchObject({ done: "withdrawn" });
      expect(await agreeEnding(cara, joyce.id, at.ground)).toEqual(refused("not-asked"));
    });
  });

  describe("an officer, after a call", () => {
    const call = { groupId: club.id, reason: "Rang Maureen on 01632 960 001" };

    it("agrees where no second lead can, with the reason in the record", async () => {
      const amina = await at.officer();
      const id = idOf(await addMember(maureen, nia, at.ground));
      const asked = { ...call, membershipId: id, wanted: "confirmation" as const };
      expect(await officerAgrees(amina, asked, at.ground)).toEqual(refused("leads-can"));
      await endMembership(joyce, joyce.id, at.ground);
      expect(await officerAgrees(amina, asked, at.ground)).toMatchObject({ done: "confirmed" });
      expect((await at.all()).details.map(({ reason }) => reason)).toContain(call.reason);
    });

    it("ends a lost lead where one other is left, and never the last", async () => {
      const amina = await at.officer();
      const asked = { ...call, membershipId: joyce.id, wanted: "ending" as const };
      expect(await officerAgrees(amina, asked, at.ground)).toEqual(refused("not-asked"));
      await endMembership(maureen, joyce.id, at.ground);
      expect(await officerAgrees({ ...amina, personId: maureen.personId }, asked, at.ground)).toEqual(
        refused("yours-already"),
      );
      expect(await officerAgrees(amina, asked, at.ground)).toMatchObject({ done: "ended" });
      await endMembership(maureen, maureen.id, at.ground);
      expect((await peopleOfGroup(store, club.id, { personId: null, through: null })).leads).toBe(1);
    });

    it("writes the reason down for their own funder and the group, and for no other funder", async () => {
      const amina = await at.officer();
      const id = idOf(await addMember(maureen, nia, at.ground));
      await endMembership(joyce, joyce.id, at.ground);
      await officerAgrees(amina, { ...call, membershipId: id, wanted: "confirmation" }, at.ground);
      const cara = await at.member("Cara", "lead", { through: inbox });
      await endMembership(maureen, maureen.id, at.ground);
      await endMembership(cara, (await at.row(id)).id, at.ground);
      await officerAgrees(amina, { ...call, membershipId: id, wanted: "ending" }, at.ground);
      const reasons = async (record: ReturnType<typeof recordOfGroup>) =>
        (await record).entries.filter(({ reason }) => reason === call.reason).length;
      expect(await reasons(recordOfGroup(store, club.id))).toBe(2);
      expect(await reasons(recordOfGroupForFunder(store, club.id, amina.funder.id))).toBe(2);
      expect(await reasons(recordOfGroupForFunder(store, club.id, "trust"))).toBe(0);
    });

    it("agrees where the only other lead reads the same mailbox, and not for a group their funder does not know", async () => {
      const amina = await at.officer();
      await at.inbox();
      await endMembership(joyce, joyce.id, at.ground);
      const ann = await at.member("Ann", "lead", { through: inbox });
      await at.member("Bea", "lead", { through: inbox });
      await endMembership(maureen, maureen.id, at.ground);
      const id = idOf(await addMember(ann, nia, at.ground));
      const asked = { ...call, membershipId: id, wanted: "confirmation" as const };
      const stranger = { ...amina, funder: { id: "trust", name: "Trust" } };
      expect(await officerAgrees(stranger, asked, at.ground)).toBeNull();
      expect(await officerAgrees(amina, asked, at.ground)).toMatchObject({ done: "confirmed" });
    });
  });
});
