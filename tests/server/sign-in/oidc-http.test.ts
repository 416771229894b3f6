import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { startIssuer } from "~tests/support/issuer";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { council, rowsOf, twoFunders } from "../people/ground";
import { visitor } from "./signing-in-http";

const amina = { sub: "a-1", email: "Amina@Example.org", email_verified: true };

onEachEngine((engine) => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let server: Running;
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let url: string;
  const start = async (more: Record<string, string> = {}) => {
    const oidc = { OIDC_ISSUER: issuer.issuer, OIDC_CLIENT_ID: "perennial", OIDC_NAME: "Wendle Council" };
    const settings = { DATABASE_URL: url, LOG_LEVEL: "silent", OIDC_CLIENT_SECRET: "secret of the test", ...oidc };
    return startServer({ ...settings, APP_ORIGIN: "http://grants.localhost", ...more });
  };
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await twoFunders(store);
    await at.person("Amina", { officer: council });
    issuer = await startIssuer(amina);
    server = await start();
  }, 60_000);
  afterEach(async () => {
    await server.stop();
    await issuer.stop();
    await store.close();
  });

  type Visitor = ReturnType<typeof visitor>;
  /** Presses, and gives the address at the issuer. */
  const press = async (browser: Visitor, to = "/who-we-fund") => {
    const page = await browser.post("/sign-in/oidc", { to, device: "own" });
    return { page, address: /^0; url=(.*)$/.exec(String(page.headers.refresh ?? ""))?.[1] ?? "" };
  };
  /** Signs in at the issuer, and gives the path that it sends back to. */
  const through = async (address: string) => {
    const answer = await fetch(address, { redirect: "manual" });
    const { pathname, search } = new URL(answer.headers.get("location")!);
    return pathname + search;
  };
  const signIn = async (browser = visitor(server)) => {
    const back = await through((await press(browser)).address);
    return { browser, back, answer: await browser.get(back) };
  };
  const refused = (answer: { status: number; body: string }, words: string) => {
    expect([answer.status, faultsOf(answer.body)]).toEqual([422, []]);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('href="/sign-in"');
  };
  const failed = "That did not work.";
  const unknown = "We do not know this address. Ask your administrator.";

  it("signs in by the checked address at first, and by who it is from then on", async () => {
    expect((await visitor(server).get("/sign-in")).body).toContain("Sign in with Wendle Council");
    const { browser, answer } = await signIn();
    expect([answer.status, answer.headers.location]).toEqual([303, "/who-we-fund"]);
    expect((await browser.get("/account")).body).toContain("Your work here waits for the second step.");
    issuer.mood.claims = { sub: "a-1" };
    expect((await signIn()).answer.status).toBe(303);
    const { events } = await rowsOf(store);
    expect(events.filter(({ type }) => type === "identity-linked")).toHaveLength(1);
    expect(events.filter(({ type }) => type === "session-started")).toHaveLength(2);
    issuer.mood.claims = { ...amina, sub: "a-2" };
    refused((await signIn()).answer, unknown);
  }, 120_000);

  it("whoever is nobody's staff gets one sentence", async () => {
    await at.person("Maureen");
    for (const claims of [
      { ...amina, email_verified: false },
      { ...amina, email_verified: "true" },
      { sub: "a-1" },
      { ...amina, email: "stranger@example.org" },
      { ...amina, email: "maureen@example.org" },
    ]) {
      issuer.mood.claims = claims;
      refused((await signIn()).answer, unknown);
    }
    expect((await rowsOf(store)).events).toEqual([]);
  }, 120_000);

  it("what is forged, used, of another browser or refused there leads to the letter", async () => {
    const browser = visitor(server);
    const { address } = await press(browser);
    const back = await through(address);
    refused(await visitor(server).get(back), failed);
    refused(await browser.get(back.replace(/state=[^&]*/, "state=own.forged")), failed);
    refused(await browser.get("/sign-in/oidc/back"), failed);
    expect((await browser.get(back)).status).toBe(303);
    refused(await browser.get(back), failed);
    for (const forged of ["nonce", "key", "audience"] as const) {
      issuer.mood.forged = forged;
      refused((await signIn()).answer, failed);
    }
    issuer.mood.forged = undefined;
    issuer.mood.error = "access_denied";
    refused((await signIn()).answer, failed);
  }, 120_000);

  it("an issuer that fails, is slow or is gone leads to the letter", async () => {
    issuer.mood.status = 500;
    refused((await signIn()).answer, failed);
    issuer.mood.status = undefined;
    issuer.mood.slow = 7_000;
    refused((await signIn()).answer, failed);
    await issuer.stop();
    await server.stop();
    server = await start();
    const { page } = await press(visitor(server));
    refused(page, "Your work account cannot be reached just now.");
  }, 120_000);

  it("a second step of the issuer's own counts as shown, where the settings say so", async () => {
    await server.stop();
    server = await start({ OIDC_SECOND_STEP: "yes" });
    const { browser } = await signIn();
    expect((await browser.get("/account")).body).not.toContain("Your work here waits");
  }, 120_000);

  it("nobody is asked outside before somebody presses, and nothing is there where it is not set", async () => {
    expect(issuer.asked).toEqual([]);
    await server.stop();
    server = await startServer({ DATABASE_URL: url, LOG_LEVEL: "silent" });
    const browser = visitor(server);
    expect((await browser.get("/sign-in")).body).not.toContain("/sign-in/oidc");
    const asked = [browser.post("/sign-in/oidc"), browser.get("/sign-in/oidc"), browser.get("/sign-in/oidc/back")];
    for (const answer of await Promise.all(asked))
      expect([answer.headers.location, issuer.asked]).toEqual(["/sign-in", []]);
  }, 120_000);
});
