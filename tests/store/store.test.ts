import { asc, count, eq, max, sql, sum } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { recordInstallation } from "~/server/installation/record-installation.server";
import { Conflict } from "~db/store/refusals";
import type { Store, Writing } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const installations = () => store.read(async (on) => on.select().from(on.tables.installation));
  const row = (id: string, version = "1") => ({ id, madeAt: new Date(0), version });
  const put = (...rows: ReturnType<typeof row>[]) =>
    store.write(async (on) => void (await on.insert(on.tables.installation).values(rows)));

  it("writes down once when the installation was made", async () => {
    await recordInstallation(store, { version: "0.1.0", now: new Date("2026-11-22T10:00:00.123Z") });
    await recordInstallation(store, { version: "0.2.0", now: new Date("2027-01-01T00:00:00Z") });
    expect(await installations()).toEqual([
      { id: expect.any(String), madeAt: new Date("2026-11-22T10:00:00.123Z"), version: "0.1.0" },
    ]);
  });

  describe("a write", () => {
    it("that fails leaves nothing, and the next one works", async () => {
      const failing = store.write(async (on) => {
        await on.insert(on.tables.installation).values(row("a"));
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      await put(row("b"));
      expect((await installations()).map(({ id }) => id)).toEqual(["b"]);
    });

    it("gives what its function gives", async () => {
      const made = await store.write(async (on) => on.insert(on.tables.installation).values(row("a")).returning());
      expect(made).toEqual([row("a")]);
    });

    it("loses nothing when sixty want the same row at once", async () => {
      await put(row("0"));
      const add = () =>
        store.write(async (on) => {
          const [found] = await on.select().from(on.tables.installation);
          await new Promise((resolve) => setImmediate(resolve));
          await on.update(on.tables.installation).set({ version: String(Number(found?.version) + 1) });
        });
      await Promise.all(Array.from({ length: 60 }, add));
      expect((await installations())[0]?.version).toBe("61");
    });

    it("is not seen while it is half done", async () => {
      await put(row("0"));
      await store.write(async (on) => {
        await on.update(on.tables.installation).set({ version: "2" });
        expect((await installations())[0]?.version).toBe("1");
      });
      expect((await installations())[0]?.version).toBe("2");
    });

    it("of two editors who saw the same, one wins", async () => {
      await put(row("text", "1"));
      const save = (seen: string, next: string) =>
        store.write(async (on) => {
          const { installation } = on.tables;
          const [found] = await on.select().from(installation).where(eq(installation.id, "text"));
          if (found?.version !== seen) return "changed meanwhile";
          await on.update(installation).set({ version: next });
          return "saved";
        });
      const both = await Promise.all([save("1", "mine"), save("1", "yours")]);
      expect(both.sort()).toEqual(["changed meanwhile", "saved"]);
    });

    it("inside a write is refused", async () => {
      const nested = store.write(async () => store.write(async () => undefined));
      await expect(nested).rejects.toThrow("a write inside a write");
      await put(row("after"));
    });

    it("is not what a read may do", async () => {
      await put(row("a"));
      const sneaky = store.read(async (on) => (on as Writing).delete(on.tables.installation));
      await expect(sneaky).rejects.toThrow(/read-?only/i);
      expect(await installations()).toHaveLength(1);
    });
  });

  describe("a unique rule that is broken", () => {
    const funders = (id: string) => ({ id, name: id });
    it("is the same Conflict, for a key and for a rule over columns", async () => {
      const twice = store.write(async (on) => {
        for (const id of ["a", "a"]) await on.insert(on.tables.funders).values(funders(id));
      });
      await expect(twice).rejects.toEqual(new Conflict("funders", ["id"]));
      const pair = store.write(async (on) => {
        for (const view of ["v", "w"])
          await on.putMany(on.tables.auditFunders, [{ viewId: view, place: 1, shown: {} }]);
      });
      await expect(pair).rejects.not.toBeInstanceOf(Conflict);
      const totals = { edition: 1, funderId: "f", financialYear: 2024, currency: "GBP", grants: 1, pence: 1 };
      const wide = store.write(async (on) => on.putMany(on.tables.awardTotals, [totals, totals]));
      await expect(wide).rejects.toEqual(
        new Conflict("award_totals", ["edition", "funder_id", "financial_year", "currency"]),
      );
    });

    it("tells nobody what was in the row", async () => {
      const twice = put(row("secret"), row("secret"));
      await expect(twice).rejects.toThrow(/^installation has a row with the same id$/);
      const wrong = store.read(async (on) => on.select().from(on.tables.jobs).where(sql`nowhere = ${"secret"}`));
      await expect(wrong).rejects.not.toThrow(/secret/);
    });
  });

  it("adds up to numbers", async () => {
    await put(row("a", "1"), row("b", "2"));
    const { rows, pence, last } = await store.read(async (on) => {
      const { installation } = on.tables;
      const [found] = await on
        .select({ rows: count(), pence: sum(sql`3000000000`).mapWith(Number), last: max(installation.madeAt) })
        .from(installation);
      return found!;
    });
    expect([rows, pence, last]).toEqual([2, 6_000_000_000, new Date(0)]);
    const raw = await store.read(async (on) =>
      on.select({ n: sql<number>`count(*)`, sum: sql<number>`sum(3000000000)` }).from(on.tables.installation),
    );
    expect(raw).toEqual([{ n: 2, sum: 6_000_000_000 }]);
  });

  it("orders text by its code points", async () => {
    const ids = ["a", "B", "é", "Z", "_", "10", "9"];
    await put(...ids.map((id) => row(id)));
    const found = await store.read(async (on) =>
      on.select().from(on.tables.installation).orderBy(asc(on.tables.installation.id)),
    );
    expect(found.map(({ id }) => id)).toEqual(["10", "9", "B", "Z", "_", "a", "é"]);
  });

  it("is ready, and says when a migration is missing", async () => {
    await store.check();
    await store.close();
    await expect(store.check()).rejects.toThrow();
  });
});
