import { mkdirSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { action } from "~/routes/public/audit-import";
import { auditFolder, sentFile } from "~/server/audits/folders.server";
import { orderImport } from "~/server/imports/order-import.server";
import { performImport } from "~/server/imports/perform-import.server";
import { importShown } from "~/server/imports/queries-imports.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, noon, seenAwards, type Written } from "./importing";

type Work = Parameters<typeof performImport>[1];

const folder = testFolder();
const audit = { id: "audit-1", madeAt: noon, expiresAt: noon, sentFrom: "x", isExample: false, yearStart: "04-01" };

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    await store.write(async (on) => {
      const { audits, auditFiles } = on.tables;
      await on.insert(audits).values({ ...audit, bytes: 1, columns: {} });
      await on.insert(auditFiles).values({ auditId: audit.id, place: 1, name: "ours.csv", bytes: 1, sha256: "" });
    });
  });

  const dataDir = () => folder(engine.name);
  const send = (grants: Written[]) => {
    mkdirSync(auditFolder(dataDir(), audit.id), { recursive: true });
    csvOf(sentFile(dataDir(), audit.id, 1), grants);
  };
  const work = () =>
    ({
      store,
      env: { dataDir: dataDir() },
      now: () => noon,
      told: () => undefined,
      stopped: () => false,
      keep: async () => undefined,
    }) as never as Work;

  it("is ordered once, done once, and told on the page", async () => {
    send([{ id: "a" }, { id: "b" }]);
    const id = (await orderImport(store, audit.id, noon))!;
    expect(await orderImport(store, audit.id, noon)).toBe(id);
    expect(await store.read(async (on) => on.$count(on.tables.jobs))).toBe(1);
    expect(await importShown(store, id)).toMatchObject({ name: "ours.csv", state: "waiting" });
    expect(await performImport(id, work())).toBe("done");
    expect(await performImport(id, work())).toBe("done");
    expect(await importShown(store, id)).toMatchObject({ state: "seen", added: 2 });
    expect(await seenAwards(store)).toHaveLength(2);
    const again = (await orderImport(store, audit.id, noon))!;
    expect(await performImport(again, work())).toBe("done");
    expect(await importShown(store, again)).toMatchObject({ state: "same", same: 2 });
  });

  it("tells how many things keep a file out, and keeps its row", async () => {
    send([{ id: "a", amount: "" }]);
    const id = (await orderImport(store, audit.id, noon))!;
    expect(await performImport(id, work())).toBe("refused");
    expect(await importShown(store, id)).toMatchObject({ state: "refused", faults: 1 });
  });

  it("is not for people without a name in production, nor for an audit that is not there", async () => {
    expect(await orderImport(store, "none", noon)).toBe(null);
    const ask = (mode: string, id: string) =>
      action({ params: { id }, context: { env: { mode }, store, now: () => noon } } as never).catch((thrown) => thrown);
    expect(await ask("production", audit.id)).toMatchObject({ status: 404 });
    expect(await ask("demo", "none")).toMatchObject({ status: 404 });
    const sent: Response = await ask("demo", audit.id);
    expect([sent.status, sent.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/who-we-fund\?import=/),
    ]);
  });
});
