import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { type Probe, seedProbe } from "~/server/probe/seed-probe.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { type Engine, migrations } from "~tests/support/engines";
import { ask, type Running, startServer } from "~tests/support/server";
import { root } from "~tests/support/sources";

const run = promisify(execFile);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was answered with "done": it is there for ever after. */
interface Acknowledged {
  people: string[];
  facts: string[];
  asked: string[];
}
type Kind = keyof Acknowledged;

interface Trial {
  settings: { DATA_DIR: string; DATABASE_URL: string; LOG_LEVEL: string; TRUSTED_PROXIES: string };
  probe: Probe;
  kept: Acknowledged;
  /** Requests that the kill cut short: they may be there, whole, or not at all. */
  cut: number;
  /** The longest start, in milliseconds. */
  slowest: number;
}

/** Kills the server again and again while people, stories and letters are written over HTTP. */
export async function killWhileWriting(engine: Engine, dataDir: string, kills: number): Promise<void> {
  const url = await engine.newUrl();
  const store = await openStore(url, migrations);
  const probe = await seedProbe(store, new Date());
  await store.close();
  const trial: Trial = {
    settings: { DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: "silent", TRUSTED_PROXIES: "127.0.0.1" },
    ...{ probe, kept: { people: [], facts: [], asked: [] }, cut: 0, slowest: 0 },
  };
  let server = await up(trial);
  for (let kill = 0; kill < kills; kill++) {
    const stop = new AbortController();
    const writing = [0, 1].flatMap(() =>
      (Object.keys(write) as Kind[]).map((kind) => keepOn(kind, trial, server, stop)),
    );
    await expect.poll(() => leastKept(trial), { timeout: 30_000 }).toBeGreaterThan(kill);
    await pause((kill * 137) % 700);
    await server.stop("SIGKILL");
    stop.abort();
    await Promise.all(writing);
    server = await up(trial);
    await expectKept(trial);
  }
  expect(await server.stop()).toBe(0);
  expect(leastKept(trial)).toBeGreaterThanOrEqual(kills);
  expect(trial.cut).toBeGreaterThan(0);
  process.stdout.write(`up again within ${(trial.slowest / 1_000).toFixed(1)} s each time\n`);
}

/** How many writes of the rarest kind were answered. */
function leastKept({ kept }: Trial): number {
  return Math.min(...Object.values(kept).map(({ length }) => length));
}

/** Starts it again: it is ready within ten seconds, and five times that where others have the computer. */
async function up(trial: Trial): Promise<Running> {
  const began = performance.now();
  const server = await startServer(trial.settings);
  expect((await ask(server, "/readyz")).status).toBe(200);
  trial.slowest = Math.max(trial.slowest, performance.now() - began);
  expect(trial.slowest).toBeLessThan(50_000);
  return server;
}

async function keepOn(kind: Kind, trial: Trial, server: Running, stop: AbortController): Promise<void> {
  while (!stop.signal.aborted) {
    const mark = `mark-${randomUUID()}`;
    const status = await write[kind](trial, server, mark).catch(() => null);
    if (status === 303) trial.kept[kind].push(mark);
    else if (status === null) trial.cut++;
    else throw new Error(`${kind}: ${status}`);
    if (status === null) return;
  }
}

/** One write of each kind, with a mark to know it by. Gives the status of the answer. */
const write: Record<Kind, (trial: Trial, server: Running, mark: string) => Promise<number>> = {
  people: (trial, server, mark) => {
    const form = { name: mark, email: `${mark}@example.org`, phone: "", role: "officer" };
    return post(trial, server, "/settings/people/new", form, "administrator");
  },
  facts: (trial, server, mark) =>
    post(trial, server, "/my/group/story/work", { work: mark, toldBy: "treasurer", basedOn: "" }, "lead"),
  asked: (trial, server, mark) => post(trial, server, "/sign-in", { email: `${mark}@example.org` }, "nobody"),
};

let senders = 0;

async function post(
  { probe }: Trial,
  server: Running,
  path: string,
  form: Record<string, string>,
  identity: "administrator" | "lead" | "nobody",
): Promise<number> {
  const { secret } = probe.identities[identity];
  const cookie = secret && Buffer.from(JSON.stringify(secret)).toString("base64");
  // Each from an address of its own: limits are for people, not for this.
  const sender = `10.${(senders >> 16) & 255}.${(senders >> 8) & 255}.${senders++ & 255}`;
  const headers = {
    ...(cookie && { Cookie: `session=${encodeURIComponent(cookie)}` }),
    ...{ Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": sender },
  };
  const answer = await ask(server, path, { method: "POST", headers, body: new URLSearchParams(form).toString() });
  return answer.status;
}

async function expectKept(trial: Trial): Promise<void> {
  const store = await openStore(trial.settings.DATABASE_URL, migrations, { migrate: false });
  try {
    const { people, facts, asked } = await marksIn(store);
    expect(trial.kept.people.filter((mark) => !people.has(mark))).toEqual([]);
    expect(trial.kept.facts.filter((mark) => !facts.has(mark))).toEqual([]);
    expect(trial.kept.asked.filter((mark) => !asked.has(`${mark}@example.org`))).toEqual([]);
  } finally {
    await store.close();
  }
  await expectVerified(trial);
}

/** What is there, and that nothing of it is there by half: with its role, its event, its letter. */
async function marksIn(store: Store) {
  return store.read(async (on) => {
    const { people, roles, facts, signIns, mails, events } = on.tables;
    const added = (await on.select().from(people)).filter(({ name }) => name.startsWith("mark-"));
    const ids = added.map(({ id }) => id);
    const held = ids.length === 0 ? [] : await on.select().from(roles).where(inArray(roles.personId, ids));
    expect(held).toHaveLength(ids.length);
    const noted = await on.select({ id: events.subjectId }).from(events).where(eq(events.type, "person-added"));
    expect(ids.filter((id) => !noted.some((event) => event.id === id))).toEqual([]);
    const told = (await on.select().from(facts)).filter(({ field }) => field === "work");
    expect(await on.$count(events, eq(events.type, "fact-told"))).toBe(told.length);
    const requests = await on.select({ email: signIns.emailKey }).from(signIns);
    const letters = await on.select({ to: mails.address }).from(mails).where(eq(mails.kind, "sign-in"));
    // Nobody has these addresses: no letter goes to them, whatever happened.
    expect(letters.filter(({ to }) => to.startsWith("mark-"))).toEqual([]);
    return {
      people: new Set(added.map(({ name }) => name)),
      facts: new Set(told.map(({ value }) => value as string)),
      asked: new Set(requests.map(({ email }) => email)),
    };
  });
}

async function expectVerified({ settings }: Trial): Promise<void> {
  const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, APP_ENV: "test", ...settings };
  const { stdout } = await run(process.execPath, ["build/perennial/main.js", "verify", "--json"], {
    cwd: root,
    env,
  }).catch((error) => error as { stdout: string });
  const { checks } = JSON.parse(stdout) as { checks: { name: string; wrong: string[] }[] };
  expect(checks.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(checks.length).toBeGreaterThan(5);
}
