import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { FunderRole } from "~/domain/people/viewer";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { council, trust, twoFunders } from "../people/ground";
import { visitor } from "../sign-in/signing-in-http";
import { awarded, knownGroup, place, told } from "./known-ground";

/** What stands in one sensitive place each. */
const canaries = {
  phone: "01632 960 777",
  words: "canary-words",
  address: "canary-street",
  email: "canary@example.org",
  person: "Canary Member",
  toldBy: "canary-teller",
  costs: "£7,654,321",
  reserves: "£8,765,432",
};
const people = ["phone", "words", "address", "email", "person", "toldBy"] as const;

onEachEngine((engine) => {
  let server: Running;
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let group: string;
  let foreign: string;
  beforeEach(async () => {
    const url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await twoFunders(store);
    await place(store);
    group = await knownGroup(store, { name: "=Supper Club", wards: ["hillfoot"] });
    foreign = await knownGroup(store, { name: "Foreign Hall", funder: trust, orgId: "GB-CHC-1098765" });
    await store.write(async (on) => {
      const known = { id: randomUUID(), groupId: group, funderId: council.id, how: "councillors" as const };
      await on.insert(on.tables.knownGroups).values({ ...known, since: new Date() });
    });
    await fill();
    server = await startServer({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    await store.close();
  });

  const fill = async () => {
    const { phone, words, address, toldBy } = canaries;
    const fact = (field: string, value: unknown) => told(store, { groupId: group, field, value, toldBy });
    await fact("contact", { how: "phone", words, phone, address });
    await fact("runningCosts", { pence: 765_432_100, year: 2025 });
    await fact("reserves", { pence: 876_543_200, on: "2026-04-01" });
    await awarded(store, { key: "GB-CHC-1", groupId: group }, [{ day: "2024-05-01", title: "=Heating" }]);
    const personId = await at.person("canary");
    await store.write(async (on) => {
      await on.update(on.tables.people).set({ name: canaries.person }).where(eq(on.tables.people.id, personId));
      const member = { id: randomUUID(), groupId: group, personId, role: "lead" as const, givenAt: new Date() };
      await on.insert(on.tables.memberships).values(member);
    });
  };
  const as = async (role: FunderRole, funder = council) => {
    const personId = await at.person(`${role}-${funder.id}`, { [role]: funder });
    if (role === "councillor")
      await store.write(async (on) => {
        const { roles } = on.tables;
        await on.update(roles).set({ wardId: "hillfoot" }).where(eq(roles.personId, personId));
      });
    return signedIn(personId);
  };
  const signedIn = async (personId: string) => {
    const browser = visitor(server);
    const secret = JSON.stringify(await at.signIn(personId, new Date()));
    browser.cookies.set("session", encodeURIComponent(Buffer.from(secret).toString("base64")));
    return browser;
  };
  const seenIn = (body: string) => {
    const flat = body.replaceAll("<!-- -->", "");
    const raw = { costs: "765432100", reserves: "876543200" } as Record<string, string>;
    const all = Object.entries(canaries) as [keyof typeof canaries, string][];
    return all.filter(([key, text]) => flat.includes(text) || flat.includes(raw[key] ?? text)).map(([key]) => key);
  };

  it("shows each role what it opens: on the page, to script, in the list and in the file", async () => {
    const sums = ["costs", "reserves"];
    const wanted: [FunderRole, { page: readonly string[]; list: readonly string[] }][] = [
      ["officer", { page: [...people, ...sums], list: ["words"] }],
      ["auditor", { page: [...people, ...sums], list: [] }],
      ["finance", { page: sums, list: [] }],
      ["trustee", { page: sums, list: [] }],
      ["councillor", { page: [], list: [] }],
    ];
    for (const [role, { page, list }] of wanted) {
      const browser = await as(role);
      const html = await browser.get(`/groups/${group}`);
      expect([html.status, html.headers["cache-control"], faultsOf(html.body)], role).toEqual([200, "no-store", []]);
      expect(html.body, role).toContain("=Heating");
      expect(seenIn(html.body).sort(), role).toEqual([...page].sort());
      expect(seenIn((await browser.get(`/groups/${group}.data`)).body).sort(), role).toEqual([...page].sort());
      const listed = await browser.get("/groups");
      expect([listed.status, faultsOf(listed.body)], role).toEqual([200, []]);
      expect(listed.body).toContain("=Supper Club");
      const file = await browser.get("/groups.csv");
      expect([file.status, file.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8; header=present"]);
      for (const { body } of [listed, file, await browser.get("/groups.data")])
        expect([seenIn(body), body.includes("Foreign Hall")], role).toEqual([list, false]);
      expect(file.body).toContain(`"'=Supper Club"`);
      expect(file.body.includes("Likes to be reached"), role).toBe(role === "officer");
      expect((await browser.get("/groups.csv?q=nothing")).body).not.toContain("Supper");
      if (role !== "officer") expect(html.body + listed.body).not.toMatch(/groups\/new|method="post"/);
    }
  }, 120_000);

  it("a list that is taken away stands in the record of the funder: who, what was left in, how many", async () => {
    const officer = await as("officer");
    expect((await officer.get("/groups.csv?q=supper&ward=hillfoot")).status).toBe(200);
    const exported = await store.read(async (on) => {
      const { events, eventDetails } = on.tables;
      return on
        .select()
        .from(events)
        .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
        .where(eq(events.type, "groups-exported"));
    });
    expect(exported).toMatchObject([
      {
        events: { subjectId: council.id, funderId: council.id, role: "officer" },
        event_details: { after: { count: 1, search: "supper", ward: "hillfoot", what: "1 group" } },
      },
    ]);
  }, 60_000);

  it("an address with NUL, and a day before there were years, are no fault of ours", async () => {
    const officer = await as("officer");
    const lead = await at.person("lead");
    await store.write(async (on) => {
      const member = { id: randomUUID(), groupId: group, personId: lead, role: "lead" as const };
      await on.insert(on.tables.memberships).values({ ...member, givenAt: new Date(), confirmedAt: new Date() });
    });
    const ofGroup = await signedIn(lead);
    const asked: [typeof officer, string, number][] = [
      [officer, "/groups?after=%00~x", 200],
      [officer, "/groups?q=%00", 200],
      [officer, "/groups?q=%0%000x", 200],
      [officer, "/groups.csv?q=%00", 200],
      [officer, "/groups/%00x", 404],
      [ofGroup, "/my/group/host?q=%00%00%00", 200],
      [ofGroup, "/my/group/host?q=mill%00brook", 200],
    ];
    for (const [browser, path, status] of asked)
      expect([path, (await browser.get(path)).status]).toEqual([path, status]);
    const form = { work: "Suppers", toldBy: "Jo", told: "phone", toldOn: "0000-01-01" };
    expect((await officer.post(`/groups/${group}/story/work`, form)).status).toBe(422);
  }, 60_000);

  it("what is another's, or nobody's, is not there; nor is any of it for an administrator", async () => {
    const officer = await as("officer");
    for (const id of [foreign, randomUUID(), "x'"])
      for (const form of ["", ".data"]) expect((await officer.get(`/groups/${id}${form}`)).status).toBe(404);
    expect((await officer.get(`/groups/${foreign}?funder=${trust.id}`)).status).toBe(404);
    const administrator = await as("administrator");
    for (const path of ["/groups", "/groups.csv", "/groups/new", `/groups/${group}`])
      expect((await administrator.get(path)).status, path).toBe(404);
    for (const role of ["finance", "auditor", "councillor"] as const) {
      const browser = await as(role);
      expect((await browser.get("/groups/new")).status, role).toBe(404);
      expect((await browser.post("/groups/new", { name: "Mine" })).status, role).toBe(404);
    }
    expect((await visitor(server).get("/groups")).headers.location).toBe("/sign-in?to=%2Fgroups");
  }, 60_000);

  it("the address of a group that was merged leads to the one that was kept, for those who may see it", async () => {
    const gone = await knownGroup(store, { name: "Supper Club, old" });
    const elsewhere = await knownGroup(store, { name: "Hidden" });
    await store.write(async (on) => {
      const { groups } = on.tables;
      await on.update(groups).set({ mergedInto: group }).where(eq(groups.id, gone));
      await on.update(groups).set({ mergedInto: foreign }).where(eq(groups.id, elsewhere));
    });
    const officer = await as("officer");
    const moved = await officer.get(`/groups/${gone}`);
    expect([moved.status, moved.headers.location]).toEqual([302, `/groups/${group}`]);
    expect((await officer.get(`/groups/${elsewhere}`)).status).toBe(404);
    expect((await officer.get("/groups")).body).not.toContain("Supper Club, old");
  }, 60_000);

  const groupsNamed = (name: string) =>
    store.read(async (on) => on.select().from(on.tables.groups).where(eq(on.tables.groups.name, name)));

  it("shows groups that look alike before it adds one, and of another funder's only that there is one", async () => {
    const officer = await as("officer");
    const alike = await officer.post("/groups/new", { name: "supper club" });
    expect([alike.status, faultsOf(alike.body)]).toEqual([422, []]);
    expect(alike.body).toContain(`href="/groups/${group}"`);
    const form = { name: "Our Hall", charity: "1098 765" };
    const hidden = await officer.post("/groups/new", form);
    expect(hidden.body).toContain("A group with this number is already here; ask its leads to share with you.");
    for (const secret of ["Foreign Hall", foreign]) expect(hidden.body).not.toContain(secret);
    expect((await officer.post("/groups/new", { name: "Foreign hall", shown: "x" })).status).toBe(303);
    expect((await officer.post("/groups/new", { ...form, shown: "something else" })).status).toBe(422);
    expect(await groupsNamed("Our Hall")).toEqual([]);
    const shown = /name="shown" value="([^"]*)"/.exec(hidden.body)![1]!;
    const added = await officer.post("/groups/new", { ...form, shown });
    expect([added.status, added.headers.location]).toEqual([303, expect.stringMatching(/\?done=added$/)]);
    expect(await groupsNamed("Our Hall")).toMatchObject([{ orgId: "GB-CHC-1098765" }]);
  }, 60_000);

  it("adds a group with what is known of it and a lead who counts at once, each with its event", async () => {
    const officer = await as("officer");
    const person = { personName: "Ada Quill", email: "ada@example.org", title: "treasurer", lead: "yes" };
    const form = {
      name: "Canalside",
      ward: "millbrook",
      how: "phone",
      phone: "01632 960 002",
      words: "mornings",
      ...person,
    };
    const added = await officer.post("/groups/new", { ...form, funderId: trust.id, confirmedAt: "" });
    const page = await officer.get(String(added.headers.location));
    for (const text of [
      "Canalside was added.",
      "Likes a phone call, mornings",
      "Millbrook",
      "Ada Quill",
      "treasurer",
      "Lead",
    ])
      expect(page.body.replaceAll("<!-- -->", ""), text).toContain(text);
    const [made] = await groupsNamed("Canalside");
    const rows = await store.read(async (on) => ({
      known: await on.select().from(on.tables.knownGroups).where(eq(on.tables.knownGroups.groupId, made!.id)),
      members: await on.select().from(on.tables.memberships).where(eq(on.tables.memberships.groupId, made!.id)),
      events: await on.select().from(on.tables.events).where(eq(on.tables.events.groupId, made!.id)),
    }));
    expect(rows.known).toMatchObject([{ funderId: council.id, how: "added" }]);
    expect(rows.members).toMatchObject([{ role: "lead", title: "treasurer", confirmedAt: expect.any(Date) }]);
    expect(rows.events.map(({ type }) => type).sort()).toEqual([
      ...["fact-told", "fact-told", "fact-told", "group-added", "membership-given"],
    ]);
    expect(new Set(rows.events.map(({ funderId }) => funderId))).toEqual(new Set([council.id]));
    // The same address is the same person.
    await officer.post("/groups/new", { name: "Another", personName: "A. Quill", email: "ADA@example.org" });
    const adas = await store.read((on) =>
      on.$count(on.tables.people, eq(on.tables.people.emailKey, "ada@example.org")),
    );
    expect(adas).toBe(1);
  }, 60_000);

  it("an officer writes down what a group told them, for a group that they know and for no other", async () => {
    const officer = await as("officer");
    const call = { work: "We cook", toldBy: "Ada", told: "phone", toldOn: "2025-03-01" };
    const path = `/groups/${group}/story/work`;
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const wrong of [
      { toldOn: tomorrow },
      { toldOn: "2025-02-30" },
      { told: "page" },
      { toldBy: " " },
      { work: "" },
    ])
      expect((await officer.post(path, { ...call, ...wrong })).status).toBe(422);
    const done = await officer.post(path, call);
    expect([done.status, done.headers.location]).toEqual([303, `/groups/${group}?done=told&field=work`]);
    const crossed = await officer.post(path, { ...call, work: "We bake" });
    expect(crossed.headers.location).toBe(`/groups/${group}?done=beside&field=work`);
    const events = await store.read(async (on) =>
      on.select().from(on.tables.events).where(eq(on.tables.events.type, "fact-told")),
    );
    expect(events).toMatchObject(Array(2).fill({ funderId: council.id, actingFor: group, role: "officer" }));
    const [auditor, vera] = [await as("auditor"), await as("officer", trust)];
    for (const wrong of [`/groups/${foreign}/story/work`, `/groups/${group}/story/colour`, "/groups/none/story/work"])
      expect((await officer.post(wrong, call)).status, wrong).toBe(404);
    for (const browser of [auditor, vera]) {
      expect((await browser.get(path)).status).toBe(404);
      expect((await browser.post(path, call)).status).toBe(404);
    }
  }, 60_000);

  it("keeps what was typed, says what is missing, and adds nothing", async () => {
    const officer = await as("officer");
    const form = { name: " ", charity: "12", how: "phone", email: "nobody", title: "chair" };
    const back = await officer.post("/groups/new", form);
    expect([back.status, faultsOf(back.body)]).toEqual([422, []]);
    for (const text of [
      "Type a name of up",
      "Type a charity number",
      "Type the phone number",
      "Type an e-mail",
      "name of the person",
    ])
      expect(back.body, text).toContain(text);
    expect(back.body).toContain('value="chair"');
  }, 60_000);
});
