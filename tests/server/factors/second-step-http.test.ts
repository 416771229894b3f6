import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { addPerson } from "../sign-in/signing-in";
import { letterIn, visitor } from "../sign-in/signing-in-http";
import { numberOf } from "./phone";

const inFolder = testFolder();
const hers = "maureen@example.org";
const second = "/sign-in/second";
const app = "/account/authenticator";
const confirmation = `${app}/confirmation`;

onEachEngine((engine) => {
  let server: Running;
  let letters = 0;
  let dataDir: string;

  const begin = async () => {
    dataDir = inFolder(`second-${engine.name}-${letters}`);
    letters = 0;
    const url = await engine.newUrl();
    const store = await openStore(url, migrations);
    await addPerson(store, hers);
    await store.close();
    server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: url, APP_ORIGIN: "https://grants.example.org" });
  };
  const signIn = async () => {
    const browser = visitor(server);
    await browser.post("/sign-in", { email: hers });
    const { link } = await letterIn(dataDir, ++letters);
    await browser.post(new URL(link).pathname, { device: "own" });
    return browser;
  };
  const secretIn = (body: string) => /<p class="secret"><code>([A-Z2-7 ]+)</.exec(body)![1]!.replaceAll(" ", "");

  it("a second step by HTTP: set up, asked for, refused, late", { timeout: 60_000 }, async () => {
    await begin();
    for (const path of [second, app, confirmation])
      expect((await visitor(server).get(path)).headers.location).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    const browser = await signIn();
    expect((await browser.get(`${second}?to=/who-we-fund`)).headers.location).toBe(`${app}?to=%2Fwho-we-fund`);
    expect((await browser.get(`${app}?to=/who-we-fund`)).body).not.toContain('class="square"');
    const started = await browser.post(app, { to: "/who-we-fund" });
    expect([started.status, started.headers.location]).toEqual([303, `${app}?to=%2Fwho-we-fund`]);
    const shown = await browser.get(started.headers.location as string);
    expect([shown.status, shown.headers["cache-control"]]).toEqual([200, "no-store"]);
    const secret = secretIn(shown.body);
    const wrong = await browser.post(confirmation, { number: "000 00", to: "/who-we-fund" });
    expect([wrong.status, secretIn(wrong.body), faultsOf(wrong.body)]).toEqual([422, secret, []]);

    const before = browser.cookies.get("__Host-session");
    const number = numberOf(secret, new Date());
    const done = await browser.post(confirmation, { number, to: "/who-we-fund" });
    expect([done.status, done.headers["cache-control"], faultsOf(done.body)]).toEqual([200, "no-store", []]);
    const codes = done.body.match(/<code>[A-Z2-9]{4}-[A-Z2-9]{4}<\/code>/g)!.map((code) => code.slice(6, 15));
    expect(codes).toHaveLength(10);
    expect(done.body).toContain('href="/who-we-fund"');
    expect(browser.cookies.get("__Host-session")).not.toBe(before);
    expect((await letterIn(dataDir, ++letters)).text).toContain("A second step was added to your account");
    const again = await browser.get(confirmation);
    expect([again.status, codes.some((code) => again.body.includes(code))]).toEqual([200, false]);

    const other = await signIn();
    expect((await other.post(app)).headers.location).toBe(`${second}?to=%2Faccount%2Fauthenticator`);
    for (const path of ["/account", "/account.data"]) {
      const { body } = await other.get(path);
      if (path === "/account") expect(body).toContain("Your work here waits for the second step.");
      expect(body).not.toMatch(/What happened in your name|entries/);
    }
    expect((await browser.get("/account")).body).toContain("What happened in your name");
    const plain = (body: string) => body.replace(/nonce="[^"]*"/g, "").replace(/<details.*?<\/details>/s, "");
    const replayed = await other.post(second, { number });
    const mistyped = await other.post(second, { recovery: "AAAA-AAAA" });
    expect([replayed.status, mistyped.status]).toEqual([422, 422]);
    expect(plain(replayed.body)).toBe(plain(mistyped.body));
    const old = other.cookies.get("__Host-session")!;
    const right = await other.post(second, { recovery: codes[0]!, to: "//evil.test" });
    expect([right.status, right.headers.location]).toEqual([303, "/account"]);
    expect(other.cookies.get("__Host-session")).not.toBe(old);
    expect((await other.get("/account")).body).not.toContain("Your work here waits");
    other.cookies.set("__Host-session", old);
    expect((await other.get("/account")).status).toBe(302);

    for (let i = 0; i < 3; i++) expect((await browser.post(second, { number: "1" })).status).toBe(422);
    const late = await browser.post(second, { recovery: codes[1]! });
    expect([late.status, late.headers["retry-after"]]).toEqual([429, expect.stringMatching(/^[89]\d\d$/)]);
    expect(late.body).toContain("Wait 15 minutes");
    expect(late.headers["cache-control"]).toBe("no-store");
    const said = JSON.stringify(server.said());
    for (const hidden of [secret, ...codes]) expect(said).not.toContain(hidden);
    await server.stop();
  });
});
