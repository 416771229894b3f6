import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, it } from "vitest";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { borrowDatabase, dropDatabase, giveBack, hasPostgres, newDatabase } from "./postgres";
import { root } from "./sources";

export const migrations = join(root, "db/migrations");

/** One of the two engines of the store. What is made through it is closed, and dropped or emptied, after each test. */
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
  describe("sqlite", () => tests(engineOf("sqlite", files)));
  if (hasPostgres()) describe("postgres", () => tests(engineOf("postgres", databases)));
  else if (process.env.CI)
    it("postgres", () => Promise.reject(new Error("There is no PostgreSQL, and under CI no test may be skipped.")));
  else describe.skip("postgres (no PostgreSQL here)", () => tests(engineOf("postgres", databases)));
}

/** Where stores live: `borrow` gives the address of one for `Engine.open`, with or without tables, and `back` takes it again. */
interface Places {
  make(): Promise<string>;
  drop(url: string): Promise<void>;
  borrow(): Promise<string>;
  back(url: string): Promise<void>;
}

const files: Places = { make: newFile, drop: removeFile, borrow: newFile, back: removeFile };
const databases: Places = { make: newDatabase, drop: dropDatabase, borrow: borrowDatabase, back: giveBack };

/** A `file:` address in a folder of its own. */
async function newFile(): Promise<string> {
  return `file:${join(mkdtempSync(join(tmpdir(), "perennial-store-")), "perennial.sqlite")}`;
}

async function removeFile(url: string): Promise<void> {
  rmSync(join(url.slice("file:".length), ".."), { recursive: true, force: true });
}

function engineOf(name: Engine["name"], places: Places): Engine {
  const [stores, borrowed, urls]: [Store[], string[], string[]] = [[], [], []];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close().catch(() => undefined)));
    await Promise.all([...borrowed.splice(0).map(places.back), ...urls.splice(0).map(places.drop)]);
  });
  return {
    name,
    async newUrl() {
      const url = await places.make();
      urls.push(url);
      return url;
    },
    async open() {
      const url = await places.borrow();
      borrowed.push(url);
      const store = await openStore(url, migrations);
      stores.push(store);
      return store;
    },
  };
}
