import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptForm, takeKeptForm } from "~/server/kept-forms/kept-form.server";
import { pageOf } from "~/server/kept-forms/page-of.server";
import { forgetOld } from "~/server/schedules/forget-old.server";
import { cookiesOf } from "~/server/sign-in/cookies.server";
import { hashOf, randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";

const PAGE = "/my/group/story/work?group=club";
const cookies = cookiesOf("http://localhost");

onEachEngine((engine) => {
  let store: Store;
  let at: Date;
  beforeEach(async () => {
    store = await engine.open();
    at = new Date("2026-11-26T09:00:00.000Z");
  });

  /** Somebody whose session was ended, and what their cookie still holds. */
  const signedOut = async ({ disabledAt = null as Date | null, seenAt = at } = {}) => {
    const [id, secret] = [randomUUID(), randomSecret()];
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id, name: "Maureen", madeAt: at, disabledAt });
      const session = { id: hashOf(secret), personId: id, device: "own" as const, browser: "", startedAt: seenAt };
      await on.insert(on.tables.sessions).values({ ...session, seenAt, endedAt: at });
    });
    return { id, secret };
  };
  const send = async (
    secret: string | null,
    fields: [string, string | Blob][],
    { page = PAGE, viewer = { kind: "nobody" } as Viewer } = {},
  ) => {
    const cookie = secret === null ? "" : (await cookies.session.serialize(secret)).split(";")[0]!;
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const request = new Request(`http://localhost${page}`, { method: "POST", body, headers: { Cookie: cookie } });
    const context = { viewer, cookies, store, now: () => at };
    return keepIfSignedOut(context, request).then(
      () => null,
      (thrown: Response) => [thrown.status, thrown.headers.get("Location")],
    );
  };

  it("keeps what was typed for its person and its page, and leads back there by signing in", async () => {
    const maureen = await signedOut();
    const dele = await signedOut();
    const sent = await send(maureen.secret, [
      ["work", "Suppers"],
      ["ward", "a"],
      ["ward", "b"],
      ["file", new Blob(["x"])],
    ]);
    expect(sent).toEqual([303, `/sign-in?to=${encodeURIComponent(PAGE)}&kept=all`]);
    const kept = await keptForm(store, maureen.id, PAGE);
    expect(kept?.values).toEqual({ work: ["Suppers"], ward: ["a", "b"] });
    expect(await keptForm(store, dele.id, PAGE)).toBeNull();
    expect(await keptForm(store, maureen.id, "/my/group/story/name?group=club")).toBeNull();
    await takeKeptForm(store, dele.id, kept!.id, at);
    expect(await keptForm(store, maureen.id, PAGE)).toEqual(kept);
    await takeKeptForm(store, maureen.id, kept!.id, at);
    expect(await keptForm(store, maureen.id, PAGE)).toBeNull();
    const rows = await store.read(async (on) => on.select().from(on.tables.keptForms));
    expect(JSON.stringify(rows)).not.toContain("Suppers");
  });

  it("loses neither of two texts, keeps the same one once, and no more than 20", async () => {
    const { id, secret } = await signedOut();
    await send(secret, [["work", "First"]]);
    at = new Date(at.getTime() + 1_000);
    for (let i = 0; i < 2; i++) await send(secret, [["work", "Second"]]);
    const newest = await keptForm(store, id, PAGE);
    expect(newest?.values.work).toEqual(["Second"]);
    await takeKeptForm(store, id, newest!.id, at);
    expect((await keptForm(store, id, PAGE))?.values.work).toEqual(["First"]);
    const sent = [];
    for (let i = 0; i < 25; i++) sent.push((await send(secret, [["work", String(i)]]))?.[1]);
    const back = `/sign-in?to=${encodeURIComponent(PAGE)}`;
    expect([sent[18], sent[19], sent[24]]).toEqual([`${back}&kept=all`, `${back}&kept=none`, `${back}&kept=none`]);
    const { keptForms } = await store.read(async (on) => ({ keptForms: await on.select().from(on.tables.keptForms) }));
    expect(keptForms.filter(({ takenAt }) => takenAt === null)).toHaveLength(20);
  });

  it("keeps 64 kB at most, whole fields", async () => {
    const { id, secret } = await signedOut();
    const sent = await send(secret, [
      ["toldBy", "Jo"],
      ["work", "x".repeat(70_000)],
      ["__proto__", "y"],
      ["ward", "a"],
    ]);
    expect(sent?.[1]).toBe(`/sign-in?to=${encodeURIComponent(PAGE)}&kept=part`);
    expect(await keptForm(store, id, PAGE)).toMatchObject({ values: { toldBy: ["Jo"], ward: ["a"] }, missing: 1 });
    expect(JSON.stringify((await keptForm(store, id, PAGE))?.values).length).toBeLessThan(100);
  });

  it("keeps nothing of a stranger, of somebody kept out, nor of a session of long ago", async () => {
    const out = await signedOut({ disabledAt: at });
    const old = await signedOut({ seenAt: new Date(at.getTime() - 15 * 86_400_000) });
    for (const secret of [null, randomSecret(), out.secret, old.secret])
      expect(await send(secret, [["work", "Suppers"]])).toBeNull();
    expect(await store.read((on) => on.$count(on.tables.keptForms))).toBe(0);
  });

  it("keeps the words of somebody who has still to show their second factor, where that is what they lack", async () => {
    const { id } = await signedOut();
    const member = { groupId: "club", groupName: "Club", role: "lead" as const };
    const viewer = (lacksFactor: boolean, memberships = [member]): Viewer => ({
      ...{ kind: "person", personId: id, name: "Maureen", sessionId: "s", device: "own", inboxKey: null },
      ...{ factorAt: null, roles: [], lacksFactor, memberships },
    });
    const page = "/groups/club/story/work";
    const words: [string, string][] = [["work", "Suppers"]];
    expect(await send(null, words, { page, viewer: viewer(false) })).toBeNull();
    expect(await send(null, words, { viewer: viewer(true) })).toBeNull();
    const onTo = (to: string) => [303, `/sign-in/second?to=${encodeURIComponent(to)}`];
    expect(await send(null, words, { page, viewer: viewer(true) })).toEqual(onTo(page));
    expect(await send(null, words, { viewer: viewer(true, []) })).toEqual(onTo(PAGE));
    for (const path of [page, PAGE]) expect((await keptForm(store, id, path))?.values).toEqual({ work: ["Suppers"] });
  });

  it("forgets after 14 days", async () => {
    const { id, secret } = await signedOut();
    await send(secret, [["work", "Suppers"]]);
    await forgetOld(store, new Date(at.getTime() + 14 * 86_400_000));
    expect(await keptForm(store, id, PAGE)).not.toBeNull();
    await forgetOld(store, new Date(at.getTime() + 14 * 86_400_000 + 1));
    expect(await keptForm(store, id, PAGE)).toBeNull();
  });

  it("knows its page whatever way the form was sent", () => {
    const page = (path: string) => pageOf(new Request(`http://localhost${path}`, { method: "POST" }));
    expect(page("/my/group/story/work.data?group=club&_routes=x")).toBe(PAGE);
    expect(page("//elsewhere.test/x")).toBe("/account");
  });
});
