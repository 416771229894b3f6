import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const inFolder = testFolder();

it("a store closes while another process writes, and can be opened and closed meanwhile", async () => {
  const file = inFolder("perennial.sqlite");
  await (await openStore(`file:${file}`, migrations)).close();
  const store = await openStore(`file:${file}`, migrations, { migrate: false });
  // Something for `optimize` to do: it writes only then.
  await store.write(async (on) => {
    const day = { orderedAt: new Date(0), kind: "audit" };
    const rows = Array.from({ length: 5_000 }, (_, i) => ({ id: `${i}`, subject: `${i}`, ...day }));
    await on.putMany(on.tables.jobs, rows as never);
  });
  await store.read(async (on) => on.select().from(on.tables.jobs).limit(1));
  const other = new Database(file);
  other.exec("begin immediate");
  await store.close();
  const again = await openStore(`file:${file}`, migrations, { migrate: false });
  await again.close();
  expect(other.inTransaction).toBe(true);
  other.exec("rollback");
  other.close();
});
