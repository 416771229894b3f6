import { describe, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { ask, type Running, startServer } from "~tests/support/server";
import { addPerson } from "./signing-in";
import { letterIn, visitor } from "./signing-in-http";

const inFolder = testFolder();
const hers = "maureen@example.org";
let made = 0;

onEachEngine((engine) => {
  let server: Running;
  let dataDir: string;
  let letters = 0;
  const newest = () => letterIn(dataDir, ++letters);

  const begin = async (origin = "https://grants.example.org") => {
    dataDir = inFolder(`door-${made++}`);
    letters = 0;
    const url = await engine.newUrl();
    const store = await openStore(url, migrations);
    await addPerson(store, hers);
    await addPerson(store, "dele@example.org");
    await store.close();
    server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: url, APP_ORIGIN: origin });
    return async () => {
      await server.stop();
    };
  };
  const signedIn = async (email = hers) => {
    const browser = visitor(server);
    await browser.post("/sign-in", { email });
    const { link } = await newest();
    await browser.post(new URL(link).pathname, { device: "own" });
    return browser;
  };

  describe("the door", () => {
    it("lets in by link, shows what is hers, and lets out", async () => {
      const end = await begin();
      const browser = visitor(server);
      expect((await browser.get("/account")).headers.location).toBe("/sign-in?to=%2Faccount");
      const asked = await browser.post("/sign-in", { email: " Maureen@Example.org", to: "/account" });
      expect([asked.status, asked.headers.location]).toEqual([303, "/sign-in/code"]);
      const { link } = await newest();
      expect(link).toMatch(/^https:\/\/grants\.example\.org\/sign-in\/link\/[\w-]{43}$/);
      expect((await browser.get(new URL(link).pathname)).body).toContain("Press the button");
      const done = await browser.post(new URL(link).pathname, { device: "own" });
      expect([done.status, done.headers.location]).toEqual([303, "/account"]);
      const cookie = [done.headers["set-cookie"]].flat().find((line) => line?.startsWith("__Host-session="));
      expect(cookie).toMatch(/; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const account = await browser.get("/account");
      expect([account.status, account.headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(account.body).toContain("Hello, Maureen Tagg");
      const kept = browser.cookies.get("__Host-session")!;
      const out = await browser.post("/sign-out");
      expect([out.status, out.headers["clear-site-data"]]).toEqual([303, '"cache"']);
      expect(browser.cookies.has("__Host-session")).toBe(false);
      browser.cookies.set("__Host-session", kept);
      expect((await browser.get("/account")).status).toBe(302);
      await end();
    });

    it("takes a press without a code for no try", async () => {
      const end = await begin();
      const browser = visitor(server);
      await browser.post("/sign-in", { email: hers });
      const { code } = await newest();
      for (const typed of ["", "  ", "-", "", "", "", ""])
        expect((await browser.post("/sign-in/code", { code: typed, device: "own" })).status).toBe(422);
      expect((await browser.post("/sign-in/code", { code, device: "own" })).status).toBe(303);
      await end();
    });

    it("is not opened by who only looks: fifty scanners, with GET and HEAD", async () => {
      const end = await begin();
      const browser = visitor(server);
      await browser.post("/sign-in", { email: hers });
      const { link } = await newest();
      const path = new URL(link).pathname;
      const agents = ["Mozilla/5.0", "Slackbot", "Microsoft Office", "Barracuda", "GoogleImageProxy"];
      for (let i = 0; i < 50; i++) {
        const headers = { Host: "grants.example.org", "User-Agent": agents[i % 5]! };
        const seen = await ask(server, path, { method: i % 2 ? "HEAD" : "GET", headers });
        expect([seen.status, seen.headers["set-cookie"]]).toEqual([200, undefined]);
        const data = await ask(server, `${path}.data`, { headers });
        expect([data.status, data.headers["set-cookie"]]).toEqual([200, undefined]);
      }
      expect((await browser.post(path, { device: "own" })).headers.location).toBe("/account");
      await end();
    });

    it("asks another browser for the code, and never says which part was wrong", async () => {
      const end = await begin();
      await visitor(server).post("/sign-in", { email: hers });
      const { link, code } = await newest();
      const path = new URL(link).pathname;
      const phone = visitor(server);
      const [known, unknown] = [await phone.get(path), await phone.get(`/sign-in/link/${"x".repeat(43)}`)];
      const plain = (body: string) => body.replace(/nonce="[^"]*"|sign-in\/link\/[\w-]+/g, "");
      expect(plain(known.body)).toBe(plain(unknown.body));
      const wrong = await phone.post(path, { code: "AAAA-AAAA", device: "own" });
      const foreign = await phone.post(`/sign-in/link/${"x".repeat(43)}`, { code, device: "own" });
      expect([wrong.status, foreign.status]).toEqual([422, 422]);
      expect(plain(wrong.body)).toBe(plain(foreign.body));
      expect((await phone.post(path, { code, device: "shared" })).status).toBe(303);
      await end();
    });

    it("answers alike for an address that somebody has and one that nobody has", async () => {
      const end = await begin();
      const [one, other] = [visitor(server), visitor(server)];
      const [known, unknown] = [
        await one.post("/sign-in", { email: hers }),
        await other.post("/sign-in", { email: "nobody@example.org" }),
      ];
      const told = ({ status, headers, body }: typeof known) => [
        status,
        headers.location,
        body.length,
        headers["cache-control"],
      ];
      expect(told(known)).toEqual(told(unknown));
      const page = (body: string) => body.replaceAll(hers, "").replaceAll("nobody@example.org", "");
      expect(page((await one.get("/sign-in/code")).body)).toBe(page((await other.get("/sign-in/code")).body));
      await end();
    });

    it("keeps what was typed, and says what would be an address", async () => {
      const end = await begin();
      const browser = visitor(server);
      const refused = await browser.post("/sign-in", { email: 'maureen"><script>', to: "//evil.test" });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('value="maureen&quot;&gt;&lt;script&gt;"');
      expect(refused.body).toContain('name="to" value="/account"');
      for (let i = 0; i < 5; i++) await browser.post("/sign-in", { email: hers });
      const late = await browser.post("/sign-in", { email: hers });
      expect([late.status, late.headers["retry-after"]]).toEqual([429, expect.stringMatching(/^[1-9]\d\d$/)]);
      expect(late.body).toContain("try again in 15 minutes");
      await end();
    });

    it("ends a session elsewhere, and is not there for somebody else's", async () => {
      const end = await begin();
      const [here, there, his] = [await signedIn(), await signedIn(), await signedIn("dele@example.org")];
      const ending = /\/account\/sessions\/[\w-]{43}\/ending/.exec((await here.get("/account")).body)![0];
      expect((await his.post(ending)).status).toBe(404);
      expect((await his.post("/account/sessions/nothing/ending")).status).toBe(404);
      expect((await there.get("/account")).status).toBe(200);
      expect((await here.post(ending)).status).toBe(303);
      expect((await there.get("/account")).status).toBe(302);
      expect((await there.get("/account.data")).status).toBe(202);
      expect((await his.get("/account")).status).toBe(200);
      await end();
    });

    it("builds every link from our own address, whatever name it is asked by", async () => {
      const end = await begin();
      const forged = (name: string) => ({
        "X-Forwarded-Host": name,
        "X-Forwarded-Proto": "http",
        "X-Forwarded-Port": "81",
        Forwarded: `host=${name};proto=http`,
        "X-Host": name,
        "X-Original-Host": name,
      });
      const names = [
        "evil.test",
        "evil.test:443",
        "grants.example.org.evil.test",
        "grants.example.org@evil.test",
        "[::1]:1",
      ];
      for (const [i, name] of names.entries()) {
        const browser = visitor(server);
        await browser.post("/sign-in", { email: i % 2 ? hers : "dele@example.org" }, forged(name));
        expect((await newest()).link).toMatch(/^https:\/\/grants\.example\.org\/sign-in\/link\//);
      }
      for (const name of [
        ...names,
        ...names.map((one) => one.toUpperCase()),
        "localhost",
        "grants.example.org.",
        "xn--grants.example.org",
      ])
        expect((await visitor(server).post("/sign-in", { email: hers }, { Host: name })).status, name).not.toBe(303);
      await new Promise((done) => setTimeout(done, 1_000));
      await letterIn(dataDir, letters);
      await end();
    });
  });
});
