import { randomUUID } from "node:crypto";
import { isNull } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { knownGroup, place } from "../groups/known-ground";
import { council, twoFunders } from "../people/ground";
import { visitor } from "../sign-in/signing-in-http";

const WORDS = "kept-canary";

onEachEngine((engine) => {
  let server: Running;
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let group: string;
  beforeEach(async () => {
    const url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await twoFunders(store);
    await place(store);
    group = await knownGroup(store, { name: "Supper Club", wards: ["hillfoot"] });
    await knownGroup(store, { name: "Millbrook Hall" });
    server = await startServer({ DATABASE_URL: url, LOG_LEVEL: "silent" });
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    await store.close();
  });

  const signIn = async (personId: string, browser = visitor(server)) => {
    const secret = JSON.stringify(await at.signIn(personId, new Date()));
    browser.cookies.set("session", encodeURIComponent(Buffer.from(secret).toString("base64")));
    return browser;
  };
  const member = async (name: string, role: "lead" | "member", askedBy: string | null = null) => {
    const [personId, id] = [await at.person(name), randomUUID()];
    const confirmedAt = askedBy === null ? new Date() : null;
    const row = { id, groupId: group, personId, role, givenAt: new Date(), givenBy: askedBy, confirmedAt };
    await store.write((on) => on.insert(on.tables.memberships).values(row));
    return { personId, id };
  };
  /** Sends a form after the session ended, signs in again and gives the page with what stands in it. */
  const sentTooLate = async (personId: string, page: string, form: Record<string, string>) => {
    const browser = await signIn(personId);
    await store.write((on) => on.update(on.tables.sessions).set({ endedAt: new Date() }));
    const sent = await browser.post(page, form);
    expect([page, sent.status, sent.headers.location]).toEqual([
      ...[page, 303, `/sign-in?to=${encodeURIComponent(page)}&kept=all`],
    ]);
    await signIn(personId, browser);
    const shown = await browser.get(page);
    expect([page, shown.status, faultsOf(shown.body)]).toEqual([page, 200, []]);
    return { browser, html: shown.body.replaceAll("<!-- -->", "") };
  };
  const waiting = () => store.read((on) => on.$count(on.tables.keptForms, isNull(on.tables.keptForms.takenAt)));

  it("words sent after the session had ended are in each form again, with a note", async () => {
    const lead = await member("maureen", "lead");
    const asked = await member("dele", "lead", lead.personId);
    const officer = await at.person("amina", { officer: council });
    const { ruth, colin } = at;
    const pages: [string, string, Record<string, string>][] = [
      [lead.personId, "/my/group/people/new", { name: WORDS }],
      [lead.personId, `/my/group/people/${asked.id}/title`, { title: WORDS }],
      [lead.personId, "/my/group/inboxes", { email: WORDS }],
      [lead.personId, "/my/group/helpers/new", { task: WORDS }],
      [lead.personId, "/my/group/host?q=millbrook", { terms: WORDS }],
      [lead.personId, "/my/group/story/work", { work: WORDS }],
      [officer, "/groups/new", { name: WORDS }],
      [officer, `/groups/${group}/story/work`, { work: WORDS }],
      [officer, `/groups/${group}/people/${asked.id}/confirmation`, { reason: WORDS }],
      [ruth.personId, "/settings/people/new", { name: WORDS }],
      [ruth.personId, "/settings/wards", { names: WORDS }],
      [ruth.personId, `/settings/people/${colin.personId}/resets`, { reason: WORDS }],
    ];
    for (const [personId, page, form] of pages) {
      const { html } = await sentTooLate(personId, page, form);
      expect([page, html.includes(WORDS), html.includes("Your words are here.")]).toEqual([page, true, true]);
      const id = /name="kept" value="([^"]+)"/.exec(html)?.[1];
      expect(id, page).toBeDefined();
    }
  }, 120_000);

  it("is told no more once they are saved, and on a page without them", async () => {
    const { personId } = await member("maureen", "lead");
    const page = "/my/group/people/new";
    const form = { name: "Jo", role: "member", title: WORDS };
    const { browser, html } = await sentTooLate(personId, page, form);
    expect((await browser.get(`${page}?as=saved`)).body).not.toContain(WORDS);
    const kept = /name="kept" value="([^"]+)"/.exec(html)![1]!;
    const refused = await browser.post(page, { ...form, name: "", kept });
    expect([refused.status, refused.body.includes(`value="${kept}"`), await waiting()]).toEqual([422, true, 1]);
    expect((await browser.post(page, { ...form, kept })).status).toBe(303);
    expect([await waiting(), (await browser.get(page)).body.includes(WORDS)]).toEqual([0, false]);
  }, 60_000);

  it("what could not be kept is said where the person signs in, and on the page", async () => {
    const { personId } = await member("maureen", "lead");
    const browser = await signIn(personId);
    await store.write((on) => on.update(on.tables.sessions).set({ endedAt: new Date() }));
    const page = "/my/group/story/work";
    const sent = await browser.post(page, { toldBy: WORDS, work: "x".repeat(70_000) });
    const signing = await browser.get(String(sent.headers.location));
    expect(signing.body).toContain("we could not keep all of your words");
    await signIn(personId, browser);
    expect((await browser.get(page)).body.replaceAll("<!-- -->", "")).toContain("One answer was too long");
  }, 60_000);
});
