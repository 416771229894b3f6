import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { ask, type Running, startServer } from "~tests/support/server";

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1];

describe("headers", () => {
  it("are exactly these on a page", async () => {
    const { headers } = await ask(server, "/");
    const { date: _date, "x-request-id": id, "content-security-policy": policy, ...rest } = headers;
    const built = `http://localhost:${server.port}/assets/ http://127.0.0.1:${server.port}/assets/`;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(String(policy).replace(/nonce-[^']+/, "nonce-N")).toBe(
      `default-src 'none';script-src 'nonce-N' ${built};style-src 'self';style-src-attr 'unsafe-inline';img-src 'self';` +
        "font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(rest).toEqual({
      "cache-control": "private, no-cache",
      connection: "close",
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "origin-agent-cluster": "?1",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "referrer-policy": "same-origin",
      "transfer-encoding": "chunked",
      vary: "Cookie, Accept-Encoding",
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "x-download-options": "noopen",
      "x-frame-options": "SAMEORIGIN",
      "x-permitted-cross-domain-policies": "none",
      "x-xss-protection": "0",
    });
  });

  it.each(["/", "/nowhere", "/healthz", "/favicon.svg"])("guard %s too, with a new nonce each time", async (path) => {
    const [first, second] = [await ask(server, path), await ask(server, path)];
    const nonces = [first, second].map(({ headers }) => nonceOf(headers["content-security-policy"]));
    expect(nonces[0]).toMatch(/^[\w+/=]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it("ask browsers to insist on https only where the site has it", async () => {
    const secure = await startServer({ APP_ORIGIN: "https://grants.example.org" });
    const { headers } = await ask(secure, "/", { headers: { host: "grants.example.org" } });
    await secure.stop();
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });
});

describe("pages", () => {
  it("that only show something ship no script", async () => {
    const { status, body } = await ask(server, "/");
    expect(status).toBe(200);
    expect(body).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    expect(body).not.toMatch(/<script|modulepreload/);
  });

  it("are compressed, and built files may be kept", async () => {
    const { body } = await ask(server, "/");
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? "";
    expect((await ask(server, sheet)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(gunzipSync(await bytes("/")).toString()).toBe(body);
  });

  it.each([
    ["/nowhere", 404, "Page not found"],
    ["/nowhere.data", 404, ""],
    ["/assets/nowhere.js", 404, "Page not found"],
    ["/assets", 404, "Page not found"],
    ["http://elsewhere.example/", 400, "We could not read that request"],
    ["*", 400, "We could not read that request"],
    ["/%E0%A4%A", 400, "We could not read that request"],
    ["/../../package.json", 404, "Page not found"],
  ])("%s answers %i in words", async (path, status, title) => {
    const answer = await ask(server, path);
    expect(answer.status).toBe(status);
    if (title) expect(answer.body).toMatch(new RegExp(`<title>${title}[^<]*</title>.*<h1>${title}</h1>`, "s"));
    expect(answer.body).not.toMatch(/<script|at \S+ \(|node_modules/);
  });
});

describe("a request that could change something", () => {
  const home = () => `http://localhost:${server.port}`;
  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "https://elsewhere.example" }],
    ["a look-alike origin", { origin: "http://localhost.elsewhere.example" }],
    ["no origin to speak of", { origin: "null" }],
    ["another origin that claims to be ours", { origin: "https://elsewhere.example", "sec-fetch-site": "same-origin" }],
    ["a forwarded host of its own", { origin: "http://evil.example", "x-forwarded-host": "evil.example" }],
    ["who knows where", {}],
  ])("is refused from %s", async (_who, headers) => {
    for (const path of ["/", "/_root.data?index", "/resources/export.csv", "/nowhere", "/healthz"])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"])
        expect((await ask(server, path, { method, headers, body: "a=1" })).status, `${method} ${path}`).toBe(403);
  });

  it("is refused from this computer by another of its names", async () => {
    const headers = { origin: home(), host: `127.0.0.1:${server.port}` };
    expect((await ask(server, "/nowhere", { method: "POST", headers })).status).toBe(403);
  });

  it("passes from our own pages, also without script", async () => {
    for (const sent of [
      { "sec-fetch-site": "same-origin", origin: home() },
      { "sec-fetch-site": "none" },
      { origin: home() },
    ] as Record<string, string>[])
      expect(
        (await ask(server, "/nowhere", { method: "POST", headers: { ...sent, host: `localhost:${server.port}` } }))
          .status,
      ).toBe(404);
  });

  it("is told in words why it was refused", async () => {
    const { body } = await ask(server, "/", { method: "POST", headers: { "sec-fetch-site": "cross-site" } });
    expect(body).toContain("<h1>That was not sent from this site</h1>");
  });
});

describe("limits", () => {
  const own = { "sec-fetch-site": "same-origin" };

  it("refuse a body that says it is too long", async () => {
    const headers = { ...own, "content-length": "1048577", expect: "100-continue" };
    expect((await ask(server, "/nowhere", { method: "POST", headers })).status).toBe(413);
  });

  it("take a body of just 1 MB", async () => {
    expect(
      (await ask(server, "/nowhere", { method: "POST", headers: own, body: Buffer.alloc(1_048_576) })).status,
    ).toBe(404);
  });

  it("refuse names that are not the site's", async () => {
    for (const host of ["evil.example", `evil.example:${server.port}`, `localhost:${server.port + 1}`])
      expect((await ask(server, "/", { headers: { host } })).status).toBe(421);
  });

  it("end nothing else when a client sends rubbish", async () => {
    const socket = connect(server.port, "127.0.0.1")
      .on("error", () => undefined)
      .resume();
    socket.end("rubbish\r\n\r\n");
    await new Promise((resolve) => socket.on("close", resolve));
    expect((await ask(server, "/healthz")).status).toBe(200);
  });
});

describe("what a proxy says", () => {
  const told = { host: "inside.example", "x-forwarded-host": "grants.example.org", "x-forwarded-proto": "https" };
  it("is believed from a trusted one only", async () => {
    const settings = { APP_ORIGIN: "https://grants.example.org" };
    const trusting = await startServer({ ...settings, TRUSTED_PROXIES: "127.0.0.1" });
    const doubting = await startServer({ ...settings, TRUSTED_PROXIES: "10.0.0.0/8" });
    const answers = [await ask(trusting, "/", { headers: told }), await ask(doubting, "/", { headers: told })];
    await Promise.all([trusting.stop(), doubting.stop()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 421]);
  });

  it("is ignored by default", async () => {
    expect((await ask(server, "/", { headers: told })).status).toBe(421);
    const ours = {
      host: `localhost:${server.port}`,
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
    };
    const { status, body } = await ask(server, "/", { headers: ours });
    expect([status, body.includes("evil")]).toEqual([200, false]);
  });
});

describe("health", () => {
  const answers = async (asked: Running) => {
    const both = [await ask(asked, "/readyz"), await ask(asked, "/healthz")];
    return both.map(({ status, body }) => [status, body]);
  };
  const ready = [200, "ok\n"];
  const notReady = [503, "not ready\n"];

  onEachEngine((engine) => {
    it("says that it is not ready when the data are not what it knows, and stays alive", async () => {
      const DATABASE_URL = await engine.newUrl();
      const ailing = await startServer({ DATABASE_URL });
      const before = await answers(ailing);
      const folder = await mkdtemp(join(tmpdir(), "perennial-newer-"));
      await cp(migrations, folder, { recursive: true });
      await addMigration(join(folder, engine.name));
      await (await openStore(DATABASE_URL, folder)).close();
      const after = await answers(ailing);
      await ailing.stop();
      await rm(folder, { recursive: true });
      expect([before, after]).toEqual([
        [ready, ready],
        [notReady, ready],
      ]);
    });
  });

  it("says that it is not ready when the disk takes no file, and stays alive", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "perennial-gone-"));
    const ailing = await startServer({ DATA_DIR: dataDir });
    await rm(dataDir, { recursive: true });
    const found = await answers(ailing);
    await ailing.stop();
    expect(found).toEqual([notReady, ready]);
  });
});

describe("the log", () => {
  it("calls nothing a fault that a stranger can ask for", async () => {
    const host = `localhost:${server.port}`;
    const headers = { host, origin: `http://${host}` };
    expect((await ask(server, "/checks", { method: "POST", headers })).status).toBe(405);
    expect((await ask(server, "*", { method: "OPTIONS" })).status).toBe(400);
    expect(server.logged().filter(({ level, msg }) => Number(level) > 30 && msg !== "not ready")).toEqual([]);
  });

  it("has one line a request, without query, address or names", async () => {
    await ask(server, "/people/Jane-Doe?email=jane@example.org", { headers: { "user-agent": "Janes-browser" } });
    await expect.poll(() => server.logged().at(-1)).toMatchObject({ method: "GET", path: "/people/:x", status: 404 });
    expect(server.said().err).not.toMatch(/jane|127\.0\.0\.1/i);
  });
});

function bytes(path: string): Promise<Buffer> {
  const options = { port: server.port, host: "127.0.0.1", path, headers: { "accept-encoding": "gzip" } };
  return new Promise((resolve) => {
    request({ ...options, agent: new Agent() }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
    }).end();
  });
}

async function addMigration(folder: string): Promise<void> {
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
  await writeFile(journal, JSON.stringify({ ...rest, entries: [...entries, { tag: "9999_newer", when: 9e12 }] }));
  await writeFile(join(folder, "9999_newer.sql"), "create table newer (id text)");
}
