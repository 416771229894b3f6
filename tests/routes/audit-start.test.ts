import { afterEach, expect, it } from "vitest";
import { visitor } from "~tests/server/sign-in/signing-in-http";
import { testFolder } from "~tests/support/folder";
import { fetchPage } from "~tests/support/page";
import { sendFiles } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";

const inFolder = testFolder();
const csv = { name: "grants.csv", content: "Identifier,Title\n360G-a-1,Rent\n" };
const chosen = { yearStart: "09-01" };
let server: Running;
let made = 0;
afterEach(() => server.stop());

const start = async (settings: Record<string, string> = {}) => {
  server = await startServer({ DATA_DIR: inFolder(`data-${made++}`), ...settings });
};

/** The page again: what was chosen stands, and a new file can be sent. */
function expectKept(html: string) {
  expect(html).toMatch(/<option[^>]*value="09-01"[^>]*selected|<option[^>]*selected[^>]*value="09-01"/);
  expect(html).toContain('type="file"');
  expect(html).toContain('role="alert"');
}

it("303: a file that can be taken leads to its progress", async () => {
  await start();
  const sent = await sendFiles(server.origin, [csv], chosen);
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/audit\/[\w-]{22}\/progress$/)]);
});

it.each([
  ["no file", [], "Choose a file first."],
  ["an empty file", [{ name: "empty.csv", content: "" }], "That file is empty."],
  ["three files", [csv, csv, csv], "That was more than two files."],
])("422: %s, and what was chosen is kept", async (_, files, words) => {
  await start();
  const sent = await sendFiles(server.origin, files, chosen);
  expect(sent.status).toBe(422);
  expect(sent.html).toContain(words);
  expectKept(sent.html);
});

it("413: a byte more than the most, and what was chosen is kept", async () => {
  await start({ AUDIT_MAX_MB: "1" });
  const at = (bytes: number) => sendFiles(server.origin, [{ name: "a.csv", content: "x".repeat(bytes) }], chosen);
  const sent = await at(1_048_577);
  expect(sent.status).toBe(413);
  expect(sent.html).toContain("more than 1 MB");
  expectKept(sent.html);
  expect((await at(1_048_576)).status).toBe(303);
});

it("429: more than an address may send in an hour, with when to come back", async () => {
  await start({ AUDIT_PER_HOUR: "1" });
  expect((await sendFiles(server.origin, [csv])).status).toBe(303);
  const { status, headers, html } = await post([csv]);
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(3_000);
  expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(3_600);
  expect(html).toContain("Many files came from your network");
});

it("503: no room for another audit, with when to come back", async () => {
  await start({ AUDIT_DISK_MB: "1", AUDIT_MAX_MB: "2" });
  const { status, headers, html } = await post([{ name: "a.csv", content: "x".repeat(1_500_000) }]);
  expect([status, headers.get("retry-after")]).toEqual([503, "600"]);
  expect(html).toContain("The room for audits is full");
  expectKept(html);
});

it("403: where only people who are signed in may send files, the page says so and nothing is taken", async () => {
  await start({ AUDIT_FOR: "signed-in" });
  const { status, html } = await fetchPage(server.origin, "/audit");
  expect(status).toBe(403);
  expect(html).not.toContain('type="file"');
  expect((await sendFiles(server.origin, [csv])).status).toBe(403);
});

it("200: whoever is signed in there has the form", async () => {
  await start({ AUDIT_FOR: "signed-in", APP_ENV: "demo" });
  const maureen = visitor(server);
  expect((await maureen.get("/audit")).status).toBe(403);
  await maureen.post("/demo/people/maureen/visit");
  const { status, body } = await maureen.get("/audit");
  expect(status).toBe(200);
  expect(body).toContain('type="file"');
});

it("says once, and as the route wants it, what may be kept", async () => {
  await start();
  const kept = async (path: string) => (await ask(server, path)).headers["cache-control"];
  expect(await kept("/audit")).toBe("no-store");
  expect(await kept("/checks")).toBe("private, no-cache");
});

async function post(files: (typeof csv)[]) {
  const body = new FormData();
  body.set("yearStart", chosen.yearStart);
  for (const { name, content } of files) body.append("file", new Blob([content]), name);
  const headers = { Origin: server.origin };
  const answer = await fetch(`${server.origin}/audit`, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}
