import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importChecks } from "~/server/imports/checks.server";
import { openStore } from "~db/store/open";
import { csvOf, seenAwards } from "~tests/server/imports/importing";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { root } from "~tests/support/sources";

const file = testFolder();

/** The command line as people call it, on a database of its own. */
function perennial(url: string, args: string[]): { child: ChildProcess; said: { out: string; err: string } } {
  const env = { PATH: process.env.PATH, APP_ENV: "test", DATABASE_URL: url, DATA_DIR: file("data") };
  const child = spawn(process.execPath, ["build/perennial/main.js", "import", ...args], {
    cwd: root,
    env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
  });
  const said = { out: "", err: "" };
  child.stdout?.on("data", (text) => (said.out += text));
  child.stderr?.on("data", (text) => (said.err += text));
  return { child, said };
}

async function run(url: string, ...args: string[]) {
  const { child, said } = perennial(url, args);
  const [code] = await once(child, "close");
  return { code, ...said };
}

const many = (count: number, amount: string) =>
  csvOf(
    file(`many-${amount}.csv`),
    Array.from({ length: count }, (_, i) => ({ id: `g${i}`, amount })),
  );

onEachEngine((engine) => {
  it("brings in, says so, lists and undoes", { timeout: 60_000 }, async () => {
    const url = await engine.newUrl();
    const path = csvOf(file("two.csv"), [{ id: "a" }, { id: "b" }]);
    const first = await run(url, path);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^two\.csv is in\.\nNew grants: 2\. Changed: 0\./);
    expect((await run(url, path)).out).toMatch(/^two\.csv says nothing new\./);
    const { imports } = JSON.parse((await run(url, "--list", "--json")).out);
    expect(imports).toMatchObject([{ fileName: "two.csv", state: "seen", counts: { added: 2 } }]);
    expect(await run(url, "--undo", imports[0].id)).toMatchObject({ code: 0 });
    expect(await run(url, "--undo", imports[0].id)).toMatchObject({ code: 1, out: "" });
  });

  it("names the rows to put right, and the way it is called", { timeout: 60_000 }, async () => {
    const url = await engine.newUrl();
    const refused = await run(url, csvOf(file("bad.csv"), [{ id: "a", day: "3 March 2024" }]));
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("Row 2, Award Date: “3 xxxxx 2024” could not be read as the award date.");
    expect(refused.err).toContain("Write it as 2024-03-03.");
    writeFileSync(file("empty.csv"), "");
    expect(await run(url, file("empty.csv"))).toMatchObject({ code: 1, out: "" });
    expect(await run(url)).toMatchObject({ code: 2 });
    expect(await run(url, "x.csv", "--list")).toMatchObject({ code: 2 });
  });

  it("killed at any moment, nothing partial is seen and the next import works", { timeout: 240_000 }, async () => {
    const url = await engine.newUrl();
    expect((await run(url, many(300, "1"))).code).toBe(0);
    const path = many(6_000, "2");
    const times = engine.name === "sqlite" ? 20 : 4;
    const began = performance.now();
    await run(url, path, "--dry-run");
    const whole = performance.now() - began;
    for (let i = 0; i < times; i++) {
      const { child } = perennial(url, [path]);
      const timer = setTimeout(() => child.kill("SIGKILL"), whole * (0.3 + (0.9 * i) / times));
      await once(child, "close");
      clearTimeout(timer);
      const store = await openStore(url, migrations);
      const seen = await seenAwards(store);
      expect([300, 6_000]).toContain(seen.length);
      expect(new Set(seen.map(({ pence }) => pence)).size).toBe(1);
      const wrong = await store.read(async (on) => Promise.all(importChecks.map(({ broken }) => broken(on))));
      expect(wrong).toEqual([0, 0, 0, 0]);
      await store.close();
    }
    const last = await run(url, path);
    expect(last).toMatchObject({ code: 0, err: "" });
    const store = await openStore(url, migrations);
    expect(await seenAwards(store)).toHaveLength(6_000);
    const there = await store.read(async (on) =>
      on.selectDistinct({ e: on.tables.awards.edition }).from(on.tables.awards),
    );
    expect(there).toHaveLength(2);
    await store.close();
  });
});
