import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { folderTransport } from "~/server/mail/folder.server";
import { letterOf } from "~/server/mail/letters.server";
import { testFolder } from "~tests/support/folder";
import { fetchPage } from "~tests/support/page";
import { ask, type Running, startServer } from "~tests/support/server";

const inFolder = testFolder();
const link = "http://localhost:3000/sign-in/secret";
const sender = { mailFrom: "perennial@localhost", host: "localhost" };
let server: Running;
let made = 0;
afterEach(() => server.stop());

async function start(settings: Record<string, string> = {}): Promise<string> {
  const folder = inFolder(`mail-${made++}`);
  server = await startServer({ APP_ENV: "demo", MAIL_URL: `file:${folder}`, ...settings });
  return folder;
}

/** Puts a letter to sign in into a folder and gives the address of its page. */
async function put(folder: string, id: string, at: Date, to = "sian@example.org"): Promise<string> {
  const values = { link, code: "K7MQ-4XRT", minutes: 10, name: "Siân <b>Llŷr</b>" };
  const letter = letterOf("sign-in", values, "http://localhost:3000")!;
  mkdirSync(folder, { recursive: true });
  await folderTransport(folder, sender).send({ id, letter, to, orderedAt: at, at }, new AbortController().signal);
  return `/demo/mail/${at.toISOString().replace(/[-:.]/g, "")}-${id}`;
}

const lettersIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];

it("lists the letters, the newest first, and says so when there is none", async () => {
  const folder = await start();
  // The place asks one of its people to agree to something.
  await expect.poll(() => lettersIn(folder), { timeout: 30_000 }).toHaveLength(1);
  rmSync(folder, { recursive: true });
  const empty = await fetchPage(server.origin, "/demo/mail");
  expect([empty.status, empty.h1]).toEqual([200, "Letters from this demo"]);
  expect(empty.html).toContain("No letters yet");
  const first = await put(folder, "a".repeat(22), new Date("2026-11-23T12:00:00Z"), "first@example.org");
  const second = await put(folder, "b".repeat(22), new Date("2026-11-23T12:00:01Z"), "second@example.org");
  const { html } = await fetchPage(server.origin, "/demo/mail");
  expect([...html.matchAll(/href="(\/demo\/mail\/[^"]+)"/g)].map(([, to]) => to)).toEqual([second, first]);
  expect(html).toMatch(/second@example\.org.*first@example\.org/s);
  expect(html).toContain("23 November 2026, 12:00");
  expect(html).not.toContain("<script");
});

it("shows a letter with its link as a link and a way back, and takes no value for HTML", async () => {
  const folder = await start();
  const path = await put(folder, "a".repeat(22), new Date("2026-11-23T12:00:00Z"));
  const { status, h1, html } = await fetchPage(server.origin, path);
  expect([status, h1]).toEqual([200, "Your link to sign in to localhost:3000"]);
  expect(html).toContain(`<a href="${link}">${link}</a>`);
  expect(html).toContain("<p>K7MQ-4XRT</p>");
  expect(html).toContain('href="/demo/mail"');
  expect(html).toContain("Hello Siân &lt;b&gt;Llŷr&lt;/b&gt;");
  expect(html).not.toContain("<script");
  expect((await ask(server, path)).headers).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex" });
});

it.each([
  `20261123T120000000Z-${"z".repeat(22)}`,
  "x",
  "..%2f..%2fperennial.sqlite",
  `20261123T120000000Z-${"a".repeat(22)}.eml`,
])("404: %s is no letter of ours", async (name) => {
  const folder = await start();
  await put(folder, "a".repeat(22), new Date("2026-11-23T12:00:00Z"));
  expect((await ask(server, `/demo/mail/${name}`)).status).toBe(404);
});

it.each([
  ["mail goes to a mail server", { MAIL_URL: "smtp://127.0.0.1:9" }],
  [
    "this is no demo",
    {
      ...{ APP_ENV: "production", SESSION_SECRET: "s".repeat(32) },
      ...{ APP_ORIGIN: "https://grants.example.org", TRUSTED_PROXIES: "loopback" },
    },
  ],
])("404: where %s, nobody may read letters", async (_, settings: Record<string, string>) => {
  const folder = await start(settings);
  const path = await put(folder, "a".repeat(22), new Date("2026-11-23T12:00:00Z"));
  const headers = { host: settings.APP_ORIGIN ? "grants.example.org" : `localhost:${server.port}` };
  for (const one of ["/demo/mail", path]) expect((await ask(server, one, { headers })).status, one).toBe(404);
});
