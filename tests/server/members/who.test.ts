import { beforeEach, describe, expect, it } from "vitest";
import { addInbox } from "~/server/members/add-inbox.server";
import { addMember } from "~/server/members/add-member.server";
import { endInbox, inboxId } from "~/server/members/end-inbox.server";
import { addPerson } from "~/server/people/add-person.server";
import { addUser } from "~/server/people/add-user.server";
import { type Said, sayWho, whoShown } from "~/server/sign-in/say-who.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { door } from "../sign-in/signing-in";
import { council, inbox, ourClub, refused } from "./ground";

const MINUTE = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof ourClub>>;
  let doors: ReturnType<typeof door>;
  let maureen: Awaited<ReturnType<typeof at.member>>;
  let joyce: typeof maureen;
  beforeEach(async () => {
    store = await engine.open();
    at = await ourClub(store);
    doors = door(store);
    maureen = await at.member("Maureen", "lead");
    joyce = await at.member("Joyce", "lead", { email: "joyce@example.org" });
    await at.inbox();
  });

  /** Asks, and redeems the code: what the browser keeps from then on. */
  const come = async (address = inbox) => {
    const browser = randomSecret();
    await doors.ask(address, { browser, returnTo: "/my/group" });
    const { code } = await doors.letter(inbox);
    const done = await doors.redeem({ browser, code });
    return (done as { who?: string } | null)?.who ?? null;
  };
  const say = (who: string | null, said: Partial<Said>) => {
    const session = { secret: randomSecret(), before: null, device: "own" as const, browser: "Firefox" };
    return sayWho(who, { who: "", name: "", ...said }, session, doors.ground());
  };

  describe("a shared inbox", () => {
    it("asks who is there before there is a session, names without an own address only, and spends nothing by looking", async () => {
      const who = await come(" HELLO@club.example ");
      expect((await at.all()).sessions).toEqual([]);
      for (let i = 0; i < 2; i++)
        expect(await whoShown(store, who, doors.now())).toMatchObject({
          people: [{ id: maureen.personId, name: "Maureen" }],
        });
      expect(await say(who, { who: maureen.personId })).toEqual({ returnTo: "/my/group" });
      const { sessions, events, details } = await at.all();
      expect(sessions).toMatchObject([{ personId: maureen.personId, inboxKey: inbox }]);
      const started = events.find(({ type }) => type === "session-started")!;
      expect(details.find(({ eventId }) => eventId === started.id)?.after).toMatchObject({ inbox: true });
      expect(await whoShown(store, who, doors.now())).toBeNull();
      expect(await say(who, { who: maureen.personId })).toBeNull();
    });

    it("twenty answers at once make one session, and one person", async () => {
      const who = await come();
      const done = await Promise.all(Array.from({ length: 20 }, () => say(who, { who: "else", name: "Dot Ames" })));
      expect(done.filter((one) => one !== null)).toHaveLength(1);
      const { sessions, people } = await at.all();
      expect([sessions.length, people.filter(({ name }) => name === "Dot Ames").length]).toEqual([1, 1]);
    });

    it("somebody else becomes a plain member without an address, and the leads are told", async () => {
      const who = await come();
      expect(await say(who, { who: "else", name: "  Dot\n Ames " })).toMatchObject({ returnTo: "/my/group" });
      const { people, memberships, mails } = await at.all();
      const dot = people.find(({ name }) => name === "Dot Ames")!;
      expect(dot).toMatchObject({ email: null, emailKey: null });
      expect(memberships.find(({ personId }) => personId === dot.id)).toMatchObject({ role: "member" });
      const told = mails.filter(({ kind }) => kind === "membership-told").map(({ address }) => address);
      expect(told.sort()).toEqual([inbox, "joyce@example.org"]);
    });

    it("no name, a name too long, or one who is not in the list leaves the question open", async () => {
      const who = await come();
      expect(await say(who, {})).toBe("who");
      expect(await say(who, { who: joyce.personId })).toBe("who");
      expect(await say(who, { who: "else", name: " " })).toBe("name");
      expect(await say(who, { who: "else", name: "x".repeat(121) })).toBe("name");
      expect(await say(who, { who: maureen.personId })).toMatchObject({ returnTo: "/my/group" });
    });

    it("is asked for ten minutes from the code on, of this browser only, while the inbox is in use", async () => {
      const [who, late] = [await come(), await come()];
      expect(await say(null, { who: maureen.personId })).toBeNull();
      expect(await say(randomSecret(), { who: maureen.personId })).toBeNull();
      doors.pass(10 * MINUTE - 1);
      expect(await whoShown(store, who, doors.now())).not.toBeNull();
      doors.pass(1);
      expect(await say(late, { who: maureen.personId })).toBeNull();
      const third = await come();
      await endInbox(joyce, inboxId(inbox), at.ground);
      expect(await say(third, { who: maureen.personId })).toBeNull();
    });
  });

  describe("adding an inbox", () => {
    it("moves a person's own address, their sessions and what is on its way, in one write", async () => {
      const browser = randomSecret();
      await doors.ask("joyce@example.org", { browser });
      const first = await doors.letter("joyce@example.org");
      await doors.redeem({ browser, code: first.code });
      await doors.ask("joyce@example.org", { browser });
      const { code } = await doors.letter("joyce@example.org");
      expect(await addInbox(joyce, "Joyce@Example.org", at.ground)).toMatchObject({ ok: true, was: "Joyce" });
      const { people, sessions, events, details } = await at.all();
      expect(people.find(({ id }) => id === joyce.personId)).toMatchObject({ email: null, emailKey: null });
      expect(sessions).toMatchObject([{ personId: joyce.personId, inboxKey: "joyce@example.org" }]);
      expect(await doors.redeem({ browser, code })).toBeNull();
      const added = events.find(({ type }) => type === "inbox-added")!;
      expect(details.find(({ eventId }) => eventId === added.id)?.after).toEqual({
        what: "Joyce@Example.org",
        movedFrom: joyce.personId,
      });
    });

    it("takes no other lead's own address, and a member's", async () => {
      const dele = await at.member("Dele", "member", { email: "dele@example.org" });
      expect(await addInbox(maureen, "Joyce@Example.org", at.ground)).toEqual(refused("leads-own"));
      expect((await at.all()).people.find(({ id }) => id === joyce.personId)?.email).toBe("joyce@example.org");
      expect(await addInbox(maureen, "dele@example.org", at.ground)).toMatchObject({ ok: true, was: dele.name });
    });

    it("takes nobody's way in who is not in the group, or does something elsewhere as well", async () => {
      await at.member("Foreign", "lead", { email: "f@example.org", group: { id: "other", name: "Millbrook Hall" } });
      expect(await addInbox(joyce, "f@example.org", at.ground)).toEqual(refused("address-used"));
      const officer = { email: "amina@example.org", role: "officer" as const, funder: council.id, name: "Amina" };
      await addUser(store, officer, at.ground.now());
      const asked = { name: "Am", email: "amina@example.org", phone: null, title: null, role: "member" as const };
      expect(await addMember(joyce, asked, at.ground)).toMatchObject({ ok: true });
      expect(await addInbox(joyce, "amina@example.org", at.ground)).toEqual(refused("address-used"));
      expect(await addInbox(joyce, inbox, at.ground)).toEqual(refused("inbox-there"));
      expect(await addInbox({ ...maureen, role: "member", personId: "nobody" }, "x@example.org", at.ground)).toBeNull();
    });

    it("an inbox is nobody's own address afterwards", async () => {
      const asked = { name: "Nia", email: inbox, phone: null, title: null, role: "member" as const };
      expect(await addMember(joyce, asked, at.ground)).toEqual(refused("your-inbox"));
      const officer = { email: inbox, role: "officer" as const, funder: council.id, name: "Amina" };
      expect(await addUser(store, officer, at.ground.now())).toEqual(refused("shared"));
      const ruth = { email: "ruth@example.org", role: "administrator" as const, funder: council.id, name: "Ruth" };
      const done = await addUser(store, ruth, at.ground.now());
      const by = { personId: (done as { person: { id: string } }).person.id, name: "Ruth", funder: council };
      const person = { name: "Nia", email: inbox, phone: null, role: "officer" as const, same: null };
      expect(await addPerson(by, person, at.ground)).toMatchObject(refused("address-shared"));
    });
  });

  it("ending an inbox signs out who came through it, and not by who came through it themselves", async () => {
    await say(await come(), { who: maureen.personId });
    const through = { ...maureen, inboxKey: inbox };
    expect(await endInbox(through, inboxId(inbox), at.ground)).toEqual(refused("came-through"));
    expect(await endInbox(joyce, inboxId("other@example.org"), at.ground)).toBeNull();
    expect(await endInbox(joyce, inboxId(inbox), at.ground)).toEqual({ ok: true, email: inbox });
    expect((await at.all()).sessions).toMatchObject([{ personId: maureen.personId, endedAt: at.ground.now() }]);
    expect(await addInbox(joyce, inbox, at.ground)).toMatchObject({ ok: true, was: null });
  });
});
