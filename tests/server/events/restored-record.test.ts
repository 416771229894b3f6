import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sealEvents } from "~/server/events/seal-events.server";
import { backup } from "~/server/upkeep/backup.server";
import { restore } from "~/server/upkeep/restore.server";
import { verify } from "~/server/upkeep/verify.server";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { later, record } from "./recording";

const file = testFolder();
let made = 0;

onEachEngine((engine) => {
  async function place() {
    const env = { databaseUrl: await engine.newUrl(), dataDir: file(`data-${made++}`) };
    return { env, migrations, version: "0", now: () => later(3 * 3_600) };
  }
  type Of = Awaited<ReturnType<typeof place>>;

  async function happens({ env }: Of, from: number, count: number) {
    const store = await openStore(env.databaseUrl, migrations);
    for (let i = 0; i < count; i++) await record(store, from + i, { after: { "10": i, b: "é😀", "9": null } });
    await sealEvents({ store, dataDir: env.dataDir, now: () => later(from + count) });
    await store.close();
  }
  const recordCheck = async (of: Of) => (await verify(of, { deep: true })).find(({ name }) => name === "record");
  const fine = (looked: number) => ({ name: "record", looked, wrong: [] });

  it("a backup goes back where later things had happened: the record ends where it did, and goes on", async () => {
    const of = await place();
    await happens(of, 0, 5);
    const { folder } = await backup(of, file(`kept-${made++}`));
    await happens(of, 10, 5);
    expect(await recordCheck(of)).toEqual(fine(10));
    expect(await restore(of, folder, { replace: true, told: () => undefined })).toMatchObject({ same: true });
    expect(await recordCheck(of)).toEqual(fine(5));
    await happens(of, 20, 2);
    expect(await recordCheck(of)).toEqual(fine(7));
  });

  it("and on another computer, with the key of the record", async () => {
    const of = await place();
    await happens(of, 0, 5);
    const { folder } = await backup(of, file(`kept-${made++}`));
    const other = await place();
    await happens(other, 0, 3);
    await restore(other, folder, { replace: true, told: () => undefined });
    expect(await recordCheck(other)).toEqual(fine(5));
    expect(statSync(join(folder, "files/record.key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(other.env.dataDir, "record.key")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(other.env.dataDir, "record.key.replaced"))).toBe(false);
  });

  it("verify says in words that the key is not there", async () => {
    const of = await place();
    await happens(of, 0, 2);
    rmSync(join(of.env.dataDir, "record.key"));
    const { wrong = [] } = (await recordCheck(of)) ?? {};
    expect(wrong).toEqual([expect.stringContaining("The file record.key is not in the data folder")]);
  });
});
