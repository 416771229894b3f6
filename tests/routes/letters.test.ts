import { afterAll, beforeAll, expect, it } from "vitest";
import { stopToken } from "~/server/mail/stop-token.server";
import { ask, type Running, startServer } from "~tests/support/server";

const secretKey = "of the test, which is long enough for one";
const path = `/letters/stop/${stopToken({ personId: "priya", about: "group" }, secretKey)}`;
const form = { "Content-Type": "application/x-www-form-urlencoded" };
let server: Running;
beforeAll(async () => {
  server = await startServer({ APP_ENV: "demo", SESSION_SECRET: secretKey });
}, 120_000);
afterAll(() => server.stop());

const visit = async (person: string) => {
  const headers = { Origin: server.origin };
  const { headers: given } = await ask(server, `/demo/people/${person}/visit`, { method: "POST", headers });
  return { Cookie: String(given["set-cookie"]).split(";")[0]! };
};

it("a mail program stops letters from anywhere with one press, and a person takes it back", async () => {
  expect((await ask(server, path)).body).toContain("This stops letters about changes in your group.");
  const headers = { ...form, Origin: "https://mail.example.com", "Sec-Fetch-Site": "cross-site" };
  const pressed = await ask(server, path, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  expect(pressed.status).toBe(200);
  expect(pressed.body).toContain("These letters are stopped.");
  const own = { ...form, Origin: server.origin };
  const undone = await ask(server, `${path}/undoing`, { method: "POST", headers: own, body: "was=group:weekly" });
  expect([undone.status, undone.headers.location]).toEqual([303, path]);
  const priya = await visit("priya");
  expect((await ask(server, "/account/letters", { headers: priya })).body).toMatch(
    /<input[^>]*name="group"[^>]*checked=""[^>]*value="weekly"|<input[^>]*name="group"[^>]*value="weekly"[^>]*checked/,
  );
  expect((await ask(server, path, { method: "POST", headers: own, body: "" })).headers.location).toBe(
    `${path}?was=group%3Aweekly`,
  );
}, 120_000);

it("from elsewhere nothing else can be pressed, and a forged link is a missing page", async () => {
  const headers = { ...form, Origin: "https://mail.example.com" };
  for (const other of ["/account/letters", `${path}/undoing`, "/letters/stop", `${path}/../../../account/letters`])
    expect((await ask(server, other, { method: "POST", headers, body: "" })).status, other).toBe(403);
  const forged = path.slice(0, -2);
  for (const method of ["GET", "POST"])
    expect((await ask(server, forged, { method, headers: { ...form, Origin: server.origin } })).status).toBe(404);
}, 120_000);

it("choices are kept, and one that does not exist is not", async () => {
  const headers = { ...form, Origin: server.origin, ...(await visit("priya")) };
  const post = (body: string) => ask(server, "/account/letters", { method: "POST", headers, body });
  expect((await post("group=sometimes")).status).toBe(422);
  expect((await post("group=daily")).headers.location).toBe("/account/letters?done");
}, 120_000);

it("an officer finds that everything was sent, and finance finds no such page", async () => {
  const look = async (person: string) => ask(server, "/settings/letters", { headers: await visit(person) });
  expect((await look("amina")).body).toContain("Everything was sent");
  expect((await look("priya")).status).toBe(404);
}, 120_000);
