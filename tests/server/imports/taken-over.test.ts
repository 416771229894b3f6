import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { auditFolder, sentFile } from "~/server/audits/folders.server";
import { importChecks } from "~/server/imports/checks.server";
import { cleanImports } from "~/server/imports/clean.server";
import { orderImport } from "~/server/imports/order-import.server";
import { performImport } from "~/server/imports/perform-import.server";
import { importShown } from "~/server/imports/queries-imports.server";
import { ClaimLost, claimJob, keepClaim, releaseJob } from "~/server/jobs/claims.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, importFile, noon, seenAwards, type Written } from "./importing";

type Work = Parameters<typeof performImport>[1];

const file = testFolder();
const grants = (count: number, amount?: string): Written[] =>
  Array.from({ length: count }, (_, i) => ({ id: `g${i}`, amount }));
const later = new Date(noon.getTime() + 86_400_000);

/** A store that does something once, right before the given write. */
function meddledAt(store: Store, place: number, meddle: () => Promise<unknown>): Store {
  let writes = 0;
  const write: Store["write"] = async (work) => {
    if (++writes === place) await meddle();
    return store.write(work);
  };
  return { ...store, write };
}

/** From the given write on nothing is written any more. */
function killedAt(store: Store, place: number): Store {
  let writes = 0;
  const write: Store["write"] = (work) => (++writes >= place ? Promise.reject(new Error("killed")) : store.write(work));
  return { ...store, write };
}

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const broken = () => store.read((on) => Promise.all(importChecks.map(({ broken }) => broken(on))));
  const row = async (id: string) =>
    (await store.read(async (on) => on.select().from(on.tables.imports).where(eq(on.tables.imports.id, id))))[0];
  const editionOf = async (id: string) => (await row(id))?.edition;

  it("the number of an edition that was removed is not given again", async () => {
    const ids = [randomUUID(), randomUUID()] as const;
    const path = csvOf(file("numbers.csv"), grants(1_200));
    await importFile(store, path, { id: ids[0] }, { store: killedAt(store, 5) }).catch(() => undefined);
    const first = await editionOf(ids[0]);
    expect(first).toEqual(expect.any(Number));
    await cleanImports(store, later);
    expect(await row(ids[0])).toBeUndefined();
    await importFile(store, path, { id: ids[1] });
    expect(await editionOf(ids[1])).toBeGreaterThan(first!);
  });

  it("a cleaner that looked away takes nothing of an import that began meanwhile, whenever it looks again", async () => {
    const path = csvOf(file("again.csv"), grants(1_500, "7"));
    let meddled = true;
    for (let place = 1; meddled; place++) {
      const id = randomUUID();
      await importFile(store, path, { id }, { store: killedAt(store, 5) }).catch(() => undefined);
      meddled = false;
      const begun = async () => {
        meddled = true;
        const end = await importFile(store, path, { id }, { now: () => later });
        expect(end.outcome).toBe("done");
      };
      await cleanImports(meddledAt(store, place, begun), later);
      if (!meddled) break;
      expect([await seenAwards(store), await broken()]).toEqual([expect.any(Array), [0, 0, 0, 0]]);
      expect(await seenAwards(store)).toHaveLength(1_500);
      expect(await row(id)).toMatchObject({ outcome: "done" });
      await store.write(async (on) => {
        const { imports, funders, awards, awardTotals, awardChanges } = on.tables;
        for (const table of [imports, funders, awards, awardTotals, awardChanges]) await on.delete(table);
      });
      expect(place).toBeLessThan(20);
    }
  });

  it("a cleaner leaves an import that lives again in the middle of its removing", async () => {
    const id = randomUUID();
    const path = csvOf(file("living.csv"), grants(2_500));
    await importFile(store, path, { id }, { store: killedAt(store, 7) }).catch(() => undefined);
    const heldUntil = new Date(later.getTime() + 15_000);
    const revive = () =>
      store.write(async (on) => {
        await on.update(on.tables.imports).set({ heldBy: "another", heldUntil });
      });
    const left = () => store.read((on) => on.$count(on.tables.awards));
    const before = await left();
    expect(before).toBeGreaterThan(0);
    await cleanImports(meddledAt(store, 1, revive), later);
    expect(await left()).toBe(before);
    expect(await row(id)).toMatchObject({ heldBy: "another", heldUntil, edition: expect.any(Number) });
  });

  it("an attempt that lost the import takes nothing from the one that has it", async () => {
    const id = randomUUID();
    const path = csvOf(file("lost.csv"), grants(1_500));
    const ends: string[] = [];
    const other = async () => {
      ends.push((await importFile(store, path, { id })).outcome);
    };
    const first = importFile(store, path, { id }, { store: meddledAt(store, 5, other) });
    await expect(first).rejects.toThrow("taken for dead");
    expect(ends).toEqual(["done"]);
    expect(await row(id)).toMatchObject({ outcome: "done" });
    expect(await seenAwards(store)).toHaveLength(1_500);
    expect(await broken()).toEqual([0, 0, 0, 0]);
  });

  it("an attempt that is stopped while another has the import leaves what that one staged", async () => {
    const id = randomUUID();
    const path = csvOf(file("two.csv"), grants(2_500));
    const staged = () => store.read((on) => on.$count(on.tables.awards));
    let [isLost, left] = [false, 0];
    const other = async () => {
      isLost = true;
      await importFile(store, path, { id }, { store: killedAt(store, 9) }).catch(() => undefined);
      left = await staged();
    };
    await importFile(store, path, { id }, { store: meddledAt(store, 3, other), stopped: () => isLost }).catch(() => 0);
    expect(left).toBeGreaterThan(0);
    expect(await staged()).toBe(left);
    expect(await editionOf(id)).toEqual(expect.any(Number));
  });

  it("a file with more grants than an edition has places is refused", async () => {
    const path = csvOf(file("many.csv"), grants(4));
    expect(await importFile(store, path, { mostGrants: 3 })).toEqual({
      outcome: "refused",
      refusal: { code: "too-many", most: 3 },
    });
    expect(await importFile(store, path, { mostGrants: 4 })).toMatchObject({ outcome: "done" });
  });

  const audit = { id: "audit-1", madeAt: noon, expiresAt: noon, sentFrom: "x", isExample: false, yearStart: "04-01" };
  const dataDir = () => file(engine.name);
  const ordered = async () => {
    await store.write(async (on) => {
      const { audits, auditFiles } = on.tables;
      await on.insert(audits).values({ ...audit, bytes: 1, columns: {} });
      await on.insert(auditFiles).values({ auditId: audit.id, place: 1, name: "ours.csv", bytes: 1, sha256: "" });
    });
    mkdirSync(auditFolder(dataDir(), audit.id), { recursive: true });
    csvOf(sentFile(dataDir(), audit.id, 1), grants(1_200));
    return (await orderImport(store, audit.id, noon))!;
  };
  const workOf = (on: Store, job: string, by: string, stopped = () => false) =>
    ({
      store: on,
      env: { dataDir: dataDir() },
      now: () => noon,
      told: () => undefined,
      stopped,
      keep: (writing: Parameters<Work["keep"]>[0]) => keepClaim(writing, job, by),
    }) as never as Work;

  it("an import whose job ended three processes has failed, and can be ordered again", async () => {
    const id = await ordered();
    for (const by of ["a", "b", "c"]) {
      const job = (await claimJob(store, by, noon))!;
      await expect(performImport(id, workOf(killedAt(store, 6), job.id, by))).rejects.toThrow("killed");
      expect(await importShown(store, id)).toMatchObject({ state: "waiting" });
      await releaseJob(store, by, { isFault: true });
    }
    expect(await claimJob(store, "d", noon)).toBeUndefined();
    expect(await importShown(store, id)).toMatchObject({ state: "failed" });
    expect((await row(id))?.endedAt).toEqual(noon);
    expect(await broken()).toEqual([0, 0, 0, 0]);
    const again = await orderImport(store, audit.id, noon);
    expect(again).not.toBe(id);
    await cleanImports(store, later);
    expect(await store.read((on) => on.$count(on.tables.awards))).toBe(0);
    expect(await importShown(store, id)).toMatchObject({ state: "failed" });
  });

  it("an attempt without the claim ends nothing and shows nothing", async () => {
    const id = await ordered();
    const job = (await claimJob(store, "a", noon))!;
    await expect(performImport(id, workOf(store, job.id, "lost"))).rejects.toThrow(ClaimLost);
    await expect(
      performImport(
        id,
        workOf(store, job.id, "lost", () => true),
      ),
    ).rejects.toThrow(ClaimLost);
    expect(await row(id)).toMatchObject({ outcome: null, endedAt: null, visibleAt: null });
    expect(await performImport(id, workOf(store, job.id, "a"))).toBe("done");
  });
});
