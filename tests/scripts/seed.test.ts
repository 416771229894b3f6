import { mkdirSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import type { Probe } from "~/server/probe/seed-probe.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import { openStore } from "~db/store/open";
import { type Engine, migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { seed } from "../../scripts/perennial/seed";

const file = testFolder();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
let made = 0;

async function place(engine: Engine, more: Record<string, string> = {}) {
  const DATA_DIR = file(`data-${made++}`);
  mkdirSync(DATA_DIR, { mode: 0o700 });
  const variables = { DATABASE_URL: await engine.newUrl(), DATA_DIR, APP_ENV: "test", INIT_CWD: DATA_DIR, ...more };
  const run = async (...args: string[]) => {
    const said = { out: "", err: "" };
    const out = (text: string) => {
      said.out += text;
    };
    const err = (text: string) => {
      said.err += text;
    };
    return { code: await seed(args, { variables, out, err }), ...said };
  };
  return { run, variables, folder: DATA_DIR };
}

onEachEngine((engine) => {
  it("plants the people of the demonstration where there is nobody yet", async () => {
    const { run } = await place(engine);
    expect(await run("--profile", "demo")).toMatchObject({ code: 0, err: "" });
    expect((await run("--profile", "demo")).code).toBe(1);
  });

  it("plants a large place, the same one for one seed", async () => {
    const groups = async (...args: string[]) => {
      const { run, variables } = await place(engine);
      expect(await run("--profile", "big", ...args)).toMatchObject({ code: 0, err: "" });
      const store = await openStore(variables.DATABASE_URL, migrations);
      const counts = await store.read(async (on) => {
        const given = await on
          .select({ key: on.tables.awards.recipientKey })
          .from(on.tables.awards)
          .orderBy(on.tables.awards.awardId)
          .limit(20);
        return [await on.$count(on.tables.groups), await on.$count(on.tables.awards), given.map(({ key }) => key)];
      });
      await store.close();
      return counts;
    };
    const first = await groups("--seed", "7");
    expect(first.slice(0, 2)).toEqual([5_000, 8_000]);
    // Once more on one engine is enough to tell.
    if (engine.name === "sqlite") expect(await groups("--seed", "7")).toEqual(first);
    expect((await (await place(engine)).run("--profile", "big", "--seed", "many")).code).toBe(2);
  }, 120_000);

  it("plants a probe, whose manifest opens a session of each identity", async () => {
    const { run, variables, folder } = await place(engine);
    expect((await run("--profile", "probe", "--manifest", "probe.json", "--json")).code).toBe(0);
    const path = `${folder}/probe.json`;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { identities, canaries } = JSON.parse(readFileSync(path, "utf8")) as Probe;
    expect(canaries.length).toBeGreaterThanOrEqual(40);
    const store = await openStore(variables.DATABASE_URL, migrations);
    const roles = async (secret: string | null) => {
      const viewer = await viewerOf(secret, { store, now: () => new Date(), log });
      return viewer.kind === "person" ? viewer.roles.map(({ role }) => role) : viewer.kind;
    };
    expect(await roles(identities.nobody.secret)).toBe("nobody");
    expect(await roles(identities.disabled.secret)).toBe("nobody");
    expect(await roles(identities.administrator.secret)).toEqual(["administrator"]);
    expect(await roles(identities.lead.secret)).toEqual([]);
    await store.close();
  });

  it.each([[[]], [["--profile", "small"]], [["--profile", "probe"]]])("%j is called wrongly", async (args) => {
    const { run } = await place(engine);
    expect((await run(...args)).code).toBe(2);
  });

  it("plants nothing in production", async () => {
    const production = {
      ...{ APP_ENV: "production", SESSION_SECRET: "s".repeat(32) },
      ...{ APP_ORIGIN: "https://a.example.org", TRUSTED_PROXIES: "loopback" },
    };
    const { run } = await place(engine, production);
    expect(await run("--profile", "demo")).toMatchObject({ code: 1 });
  });
});
