import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { addDocument } from "~/server/files/add-document.server";
import { bytesPath } from "~/server/files/places.server";
import { typeOf } from "~/server/files/type-of.server";
import { verify } from "~/server/upkeep/verify.server";
import { openStore } from "~db/store/open";
import { inflating, SHEET } from "~tests/support/bombs";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { fileForm, filesGround, pdf } from "~tests/support/group-files";

const file = testFolder();

it.each([SHEET, "[Content_Types].xml"])(
  "%s that would unpack to a gigabyte is not unpacked to tell its type",
  async (part) => {
    const path = await inflating(file("bomb.xlsx"), part, "<x>", "<row/>".repeat(100), 1_790_000, "</x>");
    const [began, before] = [performance.now(), process.memoryUsage().rss];
    expect(await typeOf(path, "bomb.xlsx")).toEqual({ problem: "otherType" });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1_048_576);
    expect(performance.now() - began).toBeLessThan(3_000);
  },
);

onEachEngine((engine) => {
  const laid = async () => {
    const databaseUrl = await engine.newUrl();
    const store = await openStore(databaseUrl, migrations);
    const at = await filesGround(store);
    const { dataDir } = at.ground.env;
    const of = { env: { databaseUrl, dataDir }, migrations, version: "0", now: at.ground.now };
    const found = async () => (await verify(of, { deep: true })).find(({ name }) => name === "files")!;
    return { store, at, dataDir, found };
  };

  it("verify says which files are missing, changed and left over", async () => {
    const { store, at, dataDir, found } = await laid();
    for (const text of ["kept", "gone", "changed"]) await addDocument(fileForm(pdf(text)), at.lead, at.ground);
    expect(await found()).toMatchObject({ looked: 3, wrong: [] });
    const rows = await store.read(async (on) => on.select().from(on.tables.files));
    const of = (bytes: string) =>
      join(dataDir, bytesPath(rows.find((row) => row.bytes === pdf(bytes).content.length)!.sha256));
    writeFileSync(of("changed"), pdf("CHANGED").content);
    rmSync(join(dataDir, bytesPath(rows.find(({ sha256 }) => !of("changed").endsWith(sha256))!.sha256)));
    const orphan = join(dataDir, bytesPath("0".repeat(64)));
    mkdirSync(dirname(orphan), { recursive: true });
    writeFileSync(orphan, "orphan");
    utimesSync(orphan, new Date(0), new Date(0));
    expect(
      (await found()).wrong.map((one) => /missing|not as the group|belongs to no file/.exec(one)?.[0]).sort(),
    ).toEqual(["belongs to no file", "missing", "not as the group"]);
    await store.close();
  });

  it("a row that cannot be written after its bytes leaves bytes that nobody names", async () => {
    const { store, at, dataDir, found } = await laid();
    const broken = { ...store, write: () => Promise.reject(new Error("killed")) };
    await expect(addDocument(fileForm(pdf()), at.lead, { ...at.ground, store: broken })).rejects.toThrow("killed");
    expect(await store.read((on) => on.$count(on.tables.files))).toBe(0);
    const names = readdirSync(join(dataDir, "files"), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(names).toHaveLength(1);
    expect((await found()).wrong).toEqual([]);
    await store.close();
  });
});
