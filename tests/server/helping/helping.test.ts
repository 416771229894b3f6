import { beforeEach, expect, it } from "vitest";
import { recordOfGroup } from "~/server/events/queries.server";
import { endHelper, stopHelping } from "~/server/helping/end-helper.server";
import { inviteHelper } from "~/server/helping/invite-helper.server";
import { helperNamed, helpersOf } from "~/server/helping/queries.server";
import { openLog } from "~/server/log.server";
import { letterOf } from "~/server/mail/letters.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { startSession } from "~/server/sign-in/start-session.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { rowsOf, threeGroups } from "./ground";

const asked = { name: "Hana", email: "Hana@example.org", task: "The form of the Roots fund", untilDay: "2027-03-28" };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof threeGroups>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await threeGroups(store);
  });
  const invite = (by = at.maureen, more: Partial<typeof asked> = {}) =>
    inviteHelper(by, { ...asked, ...more }, at.ground);
  const typesOf = async () => (await rowsOf(store)).events.map(({ type }) => type);

  it("somebody new is made, asked by letter, and written down", async () => {
    expect(await invite()).toEqual({ ok: true, id: expect.any(String) });
    const { people, mails, events, details } = await rowsOf(store);
    expect(people.find(({ emailKey }) => emailKey === "hana@example.org")?.name).toBe("Hana");
    const event = events.find(({ type }) => type === "helper-invited")!;
    expect(event).toMatchObject({ actorId: at.maureen.personId, actingFor: "club", groupId: "club", role: "lead" });
    const { after } = details.find(({ eventId }) => eventId === event.id)!;
    expect(after).toEqual({ what: asked.task, untilDay: asked.untilDay, isStaff: false });
    const letter = letterOf(mails[0]!.kind, mails[0]!.values as Record<string, string>, "https://grants.example.org")!;
    expect(letter.subject).toBe("Supper Club asks for your help");
    for (const words of ["Maureen of Supper Club", asked.task, "28 March 2027", "You cannot send anything"])
      expect(letter.text).toContain(words);
  });

  it("who has the address already goes by the name that was typed, and the group learns no other", async () => {
    const rosalind = await at.person("Rosalind");
    const done = await invite(at.maureen, { name: "Ros", email: "rosalind@example.org" });
    const id = done?.ok ? done.id : "";
    expect(await invite(at.maureen, { name: "Rosie", email: "rosalind@example.org", task: "More" })).toMatchObject({
      ...{ ok: false, code: "helps-already", name: "Rosie" },
    });
    await stopHelping(rosalind, id, at.ground);
    expect((await helpersOf(store, "club", at.ground.now())).before).toMatchObject([{ name: "Ros", endedBy: "Ros" }]);
    expect(await helperNamed(store, "club", id)).toMatchObject({ name: "Ros" });
    const { entries } = await recordOfGroup(store, "club");
    const told = entries.filter(({ type }) => type.startsWith("helper-")).map(({ name }) => name);
    expect(told).toEqual(["Ros", "Ros"]);
    await at.join(rosalind, "club", "member");
    const again = await invite(at.maureen, { name: "Ro", email: "rosalind@example.org" });
    expect(again).toEqual({ ok: false, code: "in-group", name: "Ro" });
  });

  it("the other leads of the group hear of it at once, whatever they chose", async () => {
    const joyce = await at.person("Joyce");
    await at.join(joyce, "club", "lead");
    const choose = { about: "group", changedAt: at.ground.now(), personId: joyce, how: "never" as const };
    await store.write((on) => on.insert(on.tables.mailChoices).values(choose));
    await invite();
    const told = (await rowsOf(store)).mails.find(({ personId }) => personId === joyce)!;
    const values = told.values as Record<string, string>;
    const { subject, text } = letterOf(told.kind, values, "https://grants.example.org")!;
    expect(subject).toBe("Supper Club: about Hana");
    for (const words of ["Maureen has asked Hana to help", "/my/group/helpers"]) expect(text).toContain(words);
  });

  it("the same press twice, one after the other or at once, makes one of everything", async () => {
    const presses = await Promise.all([invite(), invite()]);
    const again = await invite();
    expect(new Set([...presses, again].map((done) => done?.ok && done.id)).size).toBe(1);
    const { delegations, mails, people } = await rowsOf(store);
    expect([delegations.length, mails.length, people.length]).toEqual([1, 1, 4]);
    expect((await typesOf()).filter((type) => type === "helper-invited")).toHaveLength(1);
  });

  it("refuses who helps already, who is in the group, who is kept out, and a mailbox of several", async () => {
    await invite();
    expect(await invite(at.maureen, { task: "Something else" })).toMatchObject({ ok: false, code: "helps-already" });
    expect(await invite(at.maureen, { email: "maureen@example.org" })).toMatchObject({ code: "in-group" });
    await at.person("Otto", { disabled: true });
    expect(await invite(at.maureen, { email: "otto@example.org" })).toMatchObject({ code: "kept-out" });
    await store.write(async (on) => {
      const inbox = { emailKey: "all@example.org", email: "all@example.org", groupId: "hall", addedAt: new Date() };
      await on.insert(on.tables.inboxes).values(inbox);
    });
    expect(await invite(at.maureen, { email: "All@example.org" })).toMatchObject({ code: "shared-inbox" });
    expect((await rowsOf(store)).delegations).toHaveLength(1);
    expect(await invite(at.dele)).toMatchObject({ ok: true });
  });

  it("is for leads only, also when they stopped being one a moment ago", async () => {
    const member = { ...at.maureen, personId: await at.person("Mo") };
    await at.join(member.personId, "club", "member");
    expect(await invite(member)).toBeNull();
    expect(await invite({ ...at.dele, group: at.maureen.group })).toBeNull();
    const done = await invite();
    const id = done?.ok ? done.id : "";
    expect(await endHelper(member, id, at.ground)).toBeNull();
    expect(await endHelper(at.dele, id, at.ground)).toBeNull();
    expect(await stopHelping(at.dele.personId, id, at.ground)).toBeNull();
    expect(await endHelper(at.maureen, "nothing-of-ours", at.ground)).toBeNull();
  });

  it("somebody who works for a funder that knows the group may help, and it is told", async () => {
    await at.person("Amina", { role: "officer" });
    await at.person("Tom", { role: "trustee", funder: "trust" });
    await invite(at.maureen, { name: "Amina", email: "amina@example.org" });
    await invite(at.maureen, { name: "Tom", email: "tom@example.org" });
    const { details } = await rowsOf(store);
    expect(details.flatMap(({ after }) => (after && "isStaff" in after ? [after.isStaff] : [])).sort()).toEqual([
      false,
      true,
    ]);
    const { now } = await helpersOf(store, "club", at.ground.now());
    const told = Object.fromEntries(now.map(({ name, worksFor }) => [name, worksFor]));
    expect(told).toEqual({ Amina: ["Wendle Borough Council"], Tom: [] });
  });

  it("a helper counts to midnight of the last day and not a second longer, and not once it was ended", async () => {
    const done = await invite();
    const { people } = await rowsOf(store);
    const personId = people.find(({ name }) => name === "Hana")!.id;
    const groupsAt = async (iso: string) => {
      at.put(iso);
      const secret = randomSecret();
      const session = { secret, before: null, device: "own" as const, browser: "Firefox", personId };
      await store.write((on) => startSession(on, session, { at: at.ground.now(), requestId: "r-1" }));
      const viewer = await viewerOf(secret, { store, now: at.ground.now, log: openLog("silent") });
      return viewer.kind === "person" ? viewer.memberships.map(({ groupId, role }) => `${role} ${groupId}`) : [];
    };
    // The clocks go on that day: it has 23 hours, and ends at 23:00 of the world's clock.
    expect(await groupsAt("2027-03-28T22:59:59.999Z")).toEqual(["helper club"]);
    expect(await groupsAt("2027-03-28T23:00:00.000Z")).toEqual([]);
    expect((await helpersOf(store, "club", at.ground.now())).before[0]).toMatchObject({ state: "over" });
    expect(await endHelper(at.maureen, done?.ok ? done.id : "", at.ground)).toMatchObject({ code: "help-over" });
    at.put("2027-03-29T09:00:00.000Z");
    const anew = await invite(at.maureen, { untilDay: "2027-04-30" });
    expect(await groupsAt("2027-03-29T10:00:00.000Z")).toEqual(["helper club"]);
    const id = anew?.ok ? anew.id : "";
    const both = await Promise.all([endHelper(at.maureen, id, at.ground), stopHelping(personId, id, at.ground)]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect(await groupsAt("2027-03-29T10:00:01.000Z")).toEqual([]);
    expect((await typesOf()).filter((type) => type === "helper-ended")).toHaveLength(1);
  });
});
