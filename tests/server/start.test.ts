import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { writeMigrations } from "~tests/support/migrations";
import { ask, startServer } from "~tests/support/server";

const root = fileURLToPath(new URL("../..", import.meta.url));

const inFolder = testFolder();

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function taken(work: (port: number) => Promise<void>, port = 0): Promise<void> {
  const other = createServer().listen(port, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve).once("error", resolve));
  await work(port || (other.address() as AddressInfo).port);
  await new Promise((resolve) => other.close(resolve));
}

onEachEngine((engine) => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "%s ends it within 2 seconds, although a browser holds on",
    async (signal) => {
      const server = await startServer({ DATABASE_URL: await engine.newUrl() });
      request({
        host: "127.0.0.1",
        port: server.port,
        path: "/x",
        method: "POST",
        headers: { "transfer-encoding": "chunked" },
      })
        .on("error", () => undefined)
        .write("half a");
      await ask(server, "/", { headers: { connection: "keep-alive" } });
      const began = performance.now();
      expect(await server.stop(signal)).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(lives(server.pid)).toBe(false);
    },
  );

  it("starts again with what was there, and is ready", async () => {
    const settings = { DATABASE_URL: await engine.newUrl() };
    for (let times = 0; times < 2; times++) {
      const server = await startServer(settings);
      expect((await ask(server, "/readyz")).status).toBe(200);
      expect(await server.stop()).toBe(0);
    }
    const store = await openStore(settings.DATABASE_URL, migrations);
    const installations = await store.read(async (on) => on.$count(on.tables.installation));
    await store.close();
    expect(installations).toBe(1);
  });

  it("data of a newer version are refused in a sentence", async () => {
    const url = await engine.newUrl();
    const newer = writeMigrations(inFolder(engine.name), { "0000_newer": "create table newer (id text)" });
    await (await openStore(url, newer)).close();
    const server = await startServer({ DATABASE_URL: url });
    expect([server.code(), server.said().err]).toEqual([
      1,
      "A newer version of Perennial has used these data. Start that version, or go back to a backup from before.\n",
    ]);
  });

  it(`a second server on the same data ${engine.name === "sqlite" ? "is refused" : "serves too"}`, async () => {
    const DATABASE_URL = await engine.newUrl();
    const [first, second] = [await startServer({ DATABASE_URL }), await startServer({ DATABASE_URL })];
    const [code, err] = [second.code(), second.said().err];
    await Promise.all([first.stop(), second.stop()]);
    if (engine.name === "postgres") expect(code).toBe(null);
    else
      expect([code, err]).toEqual([1, expect.stringMatching(/^Another Perennial is already using these data\. .*\n$/)]);
  });
});

it("a database that does not answer is told in a sentence, without its password", async () => {
  const server = await startServer({ DATABASE_URL: "postgres://someone:secret@127.0.0.1:9/perennial" });
  expect([server.code(), server.said().err]).toEqual([
    1,
    "We cannot use the database at 127.0.0.1:9/perennial (ECONNREFUSED). Check DATABASE_URL, and that PostgreSQL is running.\n",
  ]);
});

it("tells the address and nothing else on standard output", async () => {
  const server = await startServer();
  await server.stop();
  expect(server.said().out).toBe(`Perennial is at http://localhost:${server.port}\nTo stop it, press Ctrl and C.\n`);
});

it("a port that was asked for and is taken ends in a sentence", async () => {
  await taken(async (port) => {
    const server = await startServer({ PORT: String(port) });
    expect([server.code(), server.origin]).toEqual([1, ""]);
    expect(server.said().err).toBe(
      `Port ${port} is in use by another program. Stop that program, or choose another port with PORT.\n`,
    );
  });
});

it("the default port moves on to the next one that is free", async () => {
  await taken(async () => {
    const server = await startServer({ PORT: "" });
    expect(server.port).toBeGreaterThan(3000);
    expect(server.port).toBeLessThan(3020);
    expect(server.said().out).toContain(`\nPort 3000 is in use by another program, so this is ${server.port}.\n`);
    expect((await ask(server, "/readyz")).status).toBe(200);
    expect(await server.stop()).toBe(0);
  }, 3000);
});

it("settings that are wrong are told all at once, without a stack", async () => {
  const server = await startServer({ APP_ENV: "demo", PORT: "http", HOST: "0.0.0.0", LOG_LEVEL: "loud" });
  expect(server.code()).toBe(1);
  expect(server.said().err).toBe(
    [
      "Perennial did not start. Put these settings right:",
      "- PORT must be a whole number from 0 to 65535.",
      "- LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.",
      "- HOST must be 127.0.0.1, ::1 or localhost unless APP_ENV is production: the demo lets anyone sign in.\n",
    ].join("\n"),
  );
});

it("data that cannot be opened are told in a sentence", async () => {
  const server = await startServer({ DATA_DIR: "package.json/data" });
  expect(server.code()).toBe(1);
  expect(server.said().err).toMatch(/^We cannot open the data in \S+package\.json\/data \(\w+\)\. .*\n$/);
});

it("npm start leaves no server behind when it is stopped", { timeout: 150_000 }, async () => {
  const env = { ...process.env, APP_ENV: "test", PORT: "0", DATA_DIR: `${root}build/data-of-start-test`, VITEST: "" };
  const npm = spawn("npm", ["start"], { cwd: root, env, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  const ended = new Promise((resolve) => npm.on("close", resolve));
  npm.stdout.on("data", (text) => (said += text));
  await expect.poll(() => said, { timeout: 100_000 }).toMatch(/localhost:\d+/);
  const port = Number(/localhost:(\d+)/.exec(said)?.[1]);
  expect((await ask({ port }, "/healthz")).status).toBe(200);
  npm.kill("SIGTERM");
  await ended;
  await expect
    .poll(() => ask({ port }, "/healthz").catch(({ code }) => code), { timeout: 30_000 })
    .toBe("ECONNREFUSED");
});
