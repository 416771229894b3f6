import { beforeEach, describe, expect, it } from "vitest";
import { passkeySite } from "~/domain/people/factors";
import { addPasskey } from "~/server/factors/add-passkey.server";
import { makeChallenge } from "~/server/factors/challenges.server";
import { endPasskey } from "~/server/factors/end-passkey.server";
import { factorOf } from "~/server/factors/queries.server";
import { showPasskey } from "~/server/factors/show-passkey.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { softAuthenticator, type Wrongly } from "~tests/support/authenticator";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "../sign-in/signing-in";
import { phoneOf } from "./phone";

const minutes = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let at: ReturnType<typeof door>;
  let phone: ReturnType<typeof phoneOf>;
  let key: ReturnType<typeof softAuthenticator>;
  /** Signed in with the mailbox alone, an hour after a first passkey was added. */
  let secret: string;

  const asked = async (of: typeof phone, by: string, purpose: "add" | "show") =>
    (await makeChallenge(await of.person(by), purpose, at.ground())) as { ok: true; options: { challenge: string } };
  const add = async (of: typeof phone, by: string, with_: typeof key, wrongly: Wrongly = {}) => {
    const { options } = await asked(of, by, "add");
    const next = randomSecret();
    const form = { name: "my phone", answer: with_.make(options, wrongly) };
    return { done: await addPasskey(await of.person(by), form, next, at.ground()), next };
  };
  const showAs = async (of: typeof phone, by: string, answer: string) => {
    const next = randomSecret();
    return { done: await showPasskey(await of.person(by), answer, next, at.ground()), next };
  };
  const show = async (wrongly: Wrongly = {}, by = secret) =>
    showAs(phone, by, key.show((await asked(phone, by, "show")).options, wrongly));

  beforeEach(async () => {
    store = await engine.open();
    at = door(store);
    phone = phoneOf(store, await addPerson(store), at);
    await phone.become("officer");
    key = softAuthenticator();
    expect((await add(phone, await phone.signIn(), key)).done).toBe("added");
    at.pass(60 * minutes);
    secret = await phone.signIn();
  });

  it("is added by nobody who came through a shared inbox", async () => {
    const other = phoneOf(store, await addPerson(store, "dot@example.org"), at);
    const [own, shared] = [await other.signIn(), await other.signIn("hello@club.example")];
    const refused = { ok: false, code: "shared-inbox" };
    expect(await makeChallenge(await other.person(shared), "add", at.ground())).toEqual(refused);
    const answer = softAuthenticator().make((await asked(other, own, "add")).options, {});
    const viewer = { ...(await other.person(own)), inboxKey: "hello@club.example" };
    const form = { name: "my phone", answer };
    expect(await addPasskey(viewer, form, randomSecret(), at.ground())).toBe("shared-inbox");
  });

  it("is a factor: what it guards waits until it is shown, under a new cookie", async () => {
    expect(await phone.person(secret)).toMatchObject({ roles: [], lacksFactor: true });
    const { done, next } = await show();
    expect(done).toBe("shown");
    expect((await phone.viewer(secret)).kind).toBe("nobody");
    expect(await phone.person(next)).toMatchObject({ roles: [{ role: "officer" }], factorAt: at.now() });
    const { passkeys } = await factorOf(await phone.person(next), at.ground());
    expect(passkeys).toMatchObject([{ name: "my phone", since: "2026-11-26", usedOn: "2026-11-26" }]);
    expect((await rowsOf(store)).events).toEqual(expect.arrayContaining(["passkey-added", "factor-shown"]));
  });

  it.each<[string, Wrongly]>([
    ["for another site's page", { origin: "https://evil.test" }],
    ["bound to another site", { site: "evil.test" }],
    ["without finger or PIN", { flags: 0x01 }],
    ["signed by another key", { signWith: "another key" }],
    ["that is an answer to adding one", { type: "webauthn.create" }],
  ])("an answer %s is wrong like any other", async (_, wrongly) => {
    const { done, next } = await show(wrongly);
    expect([done, (await phone.viewer(next)).kind]).toEqual(["wrong", "nobody"]);
    expect((await rowsOf(store)).events).toContain("factor-refused");
    expect((await show()).done).toBe("shown");
  });

  it.each([
    "",
    "{}",
    "null",
    "[]",
    "x".repeat(30_000),
    '{"id":"a","rawId":"a","type":"public-key","response":{"clientDataJSON":"?"}}',
  ])("%.20j is wrong, too", async (answer) => expect((await showAs(phone, secret, answer)).done).toBe("wrong"));

  it("an answer works once, within five minutes, and in the session that asked", async () => {
    const answer = key.show((await asked(phone, secret, "show")).options);
    const other = await phone.signIn();
    expect((await showAs(phone, other, answer)).done).toBe("wrong");
    const { done, next } = await showAs(phone, secret, answer);
    expect([done, (await showAs(phone, next, answer)).done]).toEqual(["shown", "wrong"]);
    const late = key.show((await asked(phone, other, "show")).options);
    at.pass(5 * minutes);
    expect((await showAs(phone, other, late)).done).toBe("wrong");
  });

  it("sent fifty times at once opens once", async () => {
    const answer = key.show((await asked(phone, secret, "show")).options);
    const viewer = await phone.person(secret);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => showPasskey(viewer, answer, randomSecret(), at.ground())),
    );
    expect(all.filter((done) => done === "shown")).toHaveLength(1);
  });

  it("a challenge that was answered wrongly is used up", async () => {
    const { options } = await asked(phone, secret, "show");
    expect((await showAs(phone, secret, key.show(options, { flags: 0x01 }))).done).toBe("wrong");
    expect((await showAs(phone, secret, key.show(options))).done).toBe("wrong");
  });

  it("one that counts backwards is refused, and the person is told", async () => {
    const { next } = await show({ counter: 7 });
    for (const counter of [7, 3]) expect((await show({ counter }, next)).done).toBe("wrong");
    const told = (await rowsOf(store)).mails.filter(({ kind }) => kind === "passkey-doubted");
    expect(told).toHaveLength(2);
    expect((await show({ counter: 2, signWith: "another key" }, next)).done).toBe("wrong");
    expect((await rowsOf(store)).mails.filter(({ kind }) => kind === "passkey-doubted")).toHaveLength(2);
    expect((await show({ counter: 8 }, next)).done).toBe("shown");
  });

  it("after five wrong ones nothing is taken for fifteen minutes", async () => {
    for (let i = 0; i < 5; i++) expect((await showAs(phone, secret, "")).done).toBe("wrong");
    expect((await show()).done).toEqual({ wait: 900 });
    at.pass(15 * minutes);
    expect((await show()).done).toBe("shown");
  });

  describe("somebody else", () => {
    let other: typeof phone;
    beforeEach(async () => {
      other = phoneOf(store, await addPerson(store, "dele@example.org"), at);
    });

    it("cannot show it, nor add it as their own", async () => {
      const theirs = await other.signIn();
      expect((await add(other, theirs, key)).done).toBe("wrong");
      const own = softAuthenticator();
      const { next } = await add(other, theirs, own);
      expect((await showAs(other, next, key.show((await asked(other, next, "show")).options))).done).toBe("wrong");
    });
  });

  it("a further one, or an app, needs a session in which a factor was shown", async () => {
    expect(await makeChallenge(await phone.person(secret), "add", at.ground())).toEqual({ ok: false, code: "first" });
    expect(await phone.start(secret)).toBe("first");
    const { next } = await show();
    expect((await add(phone, next, softAuthenticator())).done).toBe("added");
  });

  it.each<[string, Wrongly]>([
    ["for another site's page", { origin: "https://evil.test" }],
    ["bound to another site", { site: "evil.test" }],
    ["without finger or PIN", { flags: 0x01 }],
  ])("one made %s is not added", async (_, wrongly) => {
    const { next } = await show();
    expect((await add(phone, next, softAuthenticator(), wrongly)).done).toBe("wrong");
  });

  it("ended it opens nothing, and the last one of who needs one stays", async () => {
    const { next } = await show();
    expect(await endPasskey(await phone.person(next), key.id, at.ground())).toBe("last");
    const second = softAuthenticator();
    const { next: now } = await add(phone, next, second);
    expect(await endPasskey(await phone.person(await phone.signIn()), key.id, at.ground())).toBe("first");
    expect(await endPasskey(await phone.person(now), key.id, at.ground())).toBe("ended");
    expect(await endPasskey(await phone.person(now), key.id, at.ground())).toBeNull();
    expect((await show({}, now)).done).toBe("wrong");
    expect((await rowsOf(store)).mails.map(({ kind }) => kind)).toContain("factor-ended");
  });

  it("two at once never end the last two", async () => {
    const { next } = await show();
    const second = softAuthenticator();
    const { next: now } = await add(phone, next, second);
    const viewer = await phone.person(now);
    const both = await Promise.all([key.id, second.id].map((id) => endPasskey(viewer, id, at.ground())));
    expect(both.sort()).toEqual(["ended", "last"]);
  });
});

it.each([
  ["https://grants.example.org", "grants.example.org"],
  ["http://localhost:3000", "localhost"],
  ["http://127.0.0.1:3000", null],
  ["http://[::1]:3000", null],
])("the site of %s for passkeys is %s", (origin, site) => expect(passkeySite(origin)).toBe(site));
