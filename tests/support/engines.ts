import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, it } from "vitest";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { dropDatabase, hasPostgres, newDatabase } from "./postgres";
import { root } from "./sources";

export const migrations = join(root, "db/migrations");

/** One of the two engines of the store. What is made through it is closed and dropped after each test. */
export interface Engine {
  name: Store["engine"];
  /** A fresh, migrated, empty store. */
  open(): Promise<Store>;
  /** The address of a fresh, empty database, for `openStore` or `startServer({ DATABASE_URL: … })`. */
  newUrl(): Promise<string>;
}

/**
 * Runs the tests on SQLite and on PostgreSQL, each in a `describe` of the engine's name. Where there is no PostgreSQL its
 * tests are skipped by name, and under CI they fail.
 */
export function onEachEngine(tests: (engine: Engine) => void): void {
  describe("sqlite", () => tests(engineOf("sqlite", newFile)));
  if (hasPostgres()) describe("postgres", () => tests(engineOf("postgres", newDatabase)));
  else if (process.env.CI)
    it("postgres", () => Promise.reject(new Error("There is no PostgreSQL, and under CI no test may be skipped.")));
  else describe.skip("postgres (no PostgreSQL here)", () => tests(engineOf("postgres", newDatabase)));
}

/** A `file:` address in a folder of its own. */
async function newFile(): Promise<string> {
  return `file:${join(mkdtempSync(join(tmpdir(), "perennial-store-")), "perennial.sqlite")}`;
}

function engineOf(name: Engine["name"], make: (state?: "migrated") => Promise<string>): Engine {
  const [stores, urls]: [Store[], string[]] = [[], []];
  const newUrl = async (state?: "migrated") => {
    const url = await make(state);
    urls.push(url);
    return url;
  };
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close().catch(() => undefined)));
    await Promise.all(urls.splice(0).map(remove));
  });
  return {
    name,
    newUrl: () => newUrl(),
    async open() {
      const store = await openStore(await newUrl("migrated"), migrations);
      stores.push(store);
      return store;
    },
  };
}

async function remove(url: string): Promise<void> {
  if (!url.startsWith("file:")) return dropDatabase(url);
  rmSync(join(url.slice("file:".length), ".."), { recursive: true, force: true });
}
