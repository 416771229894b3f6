import { afterEach, beforeEach, expect, it } from "vitest";
import { type Given, giveRole } from "~/server/people/give-role.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { visitor } from "../sign-in/signing-in-http";
import { causedBy, council, rowsOf, trust, twoFunders } from "./ground";

onEachEngine((engine) => {
  let server: Running;
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let amina: string;
  let roleId: string;
  beforeEach(async () => {
    const url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await twoFunders(store);
    amina = await at.person("Amina", { officer: council });
    roleId = ((await giveRole(at.ruth, amina, { role: "finance" }, at.ground)) as Given).roleId;
    server = await startServer({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    await store.close();
  });

  const as = async (personId: string) => {
    const browser = visitor(server);
    const secret = JSON.stringify(await at.signIn(personId, new Date()));
    browser.cookies.set("session", encodeURIComponent(Buffer.from(secret).toString("base64")));
    return browser;
  };
  const pages = () => ["/settings/people", `/settings/people/${amina}`];
  const doors = () => [
    "/settings/people/new",
    ...["roles", "details", "disabling", "enabling"].map((verb) => `/settings/people/${amina}/${verb}`),
    ...["confirmation", "ending"].map((verb) => `/settings/roles/${roleId}/${verb}`),
  ];

  it("is for administrators of the funder; an auditor reads; nobody else finds anything", async () => {
    const tom = await at.person("Tom", { auditor: council });
    const [ruth, auditor, officer, vera] = [
      await as(at.ruth.personId),
      await as(tom),
      await as(amina),
      await as(at.vera.personId),
    ];
    const { types } = await causedBy(store, async () => {
      for (const path of pages()) {
        for (const browser of [ruth, auditor]) {
          const page = await browser.get(path);
          expect([page.status, page.headers["cache-control"], faultsOf(page.body)], path).toEqual([
            200,
            "no-store",
            [],
          ]);
          if (browser === auditor) expect(page.body, path).not.toContain('method="post"');
        }
        expect((await officer.get(path)).status, path).toBe(404);
        expect((await visitor(server).get(path)).headers.location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
      }
      expect((await vera.get(pages()[1]!)).status).toBe(404);
      expect((await vera.get(`/settings/people?funder=${council.id}`)).status).toBe(404);
      for (const path of doors()) {
        expect([(await ruth.get(path)).status, faultsOf((await ruth.get(path)).body)], path).toEqual([200, []]);
        for (const browser of [auditor, officer, vera])
          if (browser !== vera || !path.endsWith("/new")) {
            expect((await browser.get(path)).status, path).toBe(404);
            expect((await browser.post(path, { role: "auditor" })).status, path).toBe(404);
            expect((await browser.post(`${path}?funder=${council.id}`, { role: "auditor" })).status, path).toBe(404);
          }
        expect((await visitor(server).post(path)).headers.location).toMatch(/^\/sign-in/);
      }
    });
    expect(types).toEqual([]);
  });

  it("keeps what was typed, says what is missing, and adds nobody", async () => {
    const ruth = await as(at.ruth.personId);
    const back = await ruth.post("/settings/people/new", { name: ' <b>"', email: "no address", phone: "?" });
    expect(back.status).toBe(422);
    expect(faultsOf(back.body)).toEqual([]);
    for (const text of ["Type an e-mail address", "Type a phone number", "Pick a role", 'value=" &lt;b&gt;&quot;"'])
      expect(back.body).toContain(text);
    expect((await ruth.post(`/settings/people/${amina}/roles`, { role: "king" })).status).toBe(422);
    expect((await rowsOf(store)).people).toHaveLength(4);
  });

  it("takes nothing from a form but what it asks for", async () => {
    const ruth = await as(at.ruth.personId);
    const more = { confirmedAt: "2026-11-26", confirmedBy: at.colin.personId, givenBy: at.colin.personId, id: "mine" };
    const of = { ...more, personId: at.vera.personId, funderId: trust.id, funder: trust.id, disabledAt: "2026-11-26" };
    const form = { name: "Nia Bowen", email: "nia@example.org", role: "trustee", ...of };
    const added = await ruth.post("/settings/people/new", form);
    expect(added.status).toBe(303);
    const { people, roles } = await rowsOf(store);
    const nia = people.find(({ name }) => name === "Nia Bowen")!;
    expect(nia).toMatchObject({ email: "nia@example.org", phone: null, disabledAt: null });
    expect(roles.filter(({ personId }) => personId === nia.id)).toMatchObject([
      { funderId: council.id, role: "trustee", givenBy: at.ruth.personId, confirmedAt: null, confirmedBy: null },
    ]);
  });

  it("says why a press did nothing, and leads on", async () => {
    const ruth = await as(at.ruth.personId);
    const own = await ruth.post(`/settings/roles/${roleId}/confirmation`);
    expect([own.status, faultsOf(own.body)]).toEqual([409, []]);
    expect(own.body).toContain("You chose this role for Amina yourself.");
    const again = await ruth.post(`/settings/people/${amina}/roles`, { role: "finance" });
    expect([again.status, faultsOf(again.body)]).toEqual([409, []]);
    const colin = await as(at.colin.personId);
    const agreed = await colin.post(`/settings/roles/${roleId}/confirmation`);
    expect(agreed.headers.location).toBe(`/settings/people/${amina}?done=confirmed&role=${roleId}`);
    expect((await colin.get(String(agreed.headers.location))).body).toContain("You agreed. Amina has the role now");
  });

  it("asks one with several funders which, and keeps to it", async () => {
    const both = await at.person("Both", { administrator: council, auditor: trust });
    const browser = await as(both);
    expect((await browser.get("/settings/people")).headers.location).toMatch(/^\/settings\/people\?funder=/);
    const page = await browser.get(`/settings/people?funder=${council.id}`);
    expect(page.body).toContain(`/settings/people/${amina}?funder=${council.id}`);
    expect((await browser.get(`/settings/people/${amina}?funder=${trust.id}`)).status).toBe(404);
    const read = await browser.get(`/settings/people?funder=${trust.id}`);
    expect([read.status, read.body.includes('method="post"')]).toEqual([200, false]);
    const given = await browser.post(`/settings/people/${amina}/roles?funder=${council.id}`, { role: "auditor" });
    expect(given.status).toBe(303);
  });
});
