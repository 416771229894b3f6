import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { claimJob, endJob, keepClaim, releaseAll, releaseJob, renewClaim } from "~/server/jobs/claims.server";
import { orderJob } from "~/server/jobs/order-job.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";

const noon = new Date("2026-11-23T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const order = (id: string, seconds = 0) =>
    store.write((on) => orderJob(on, { id, kind: "audit", subject: `view of ${id}`, now: later(seconds) }));
  const job = async (id: string) =>
    (await store.read(async (on) => on.select().from(on.tables.jobs).where(eq(on.tables.jobs.id, id))))[0]!;
  /** As if the process that has it had said nothing for longer than it may. */
  const silence = (id: string) =>
    store.write(async (on) => {
      const claimedUntil = new Date(Date.now() - 1);
      await on.update(on.tables.jobs).set({ claimedUntil }).where(eq(on.tables.jobs.id, id));
    });

  describe("jobs", () => {
    it("are taken in the order they were ordered, each once", async () => {
      await order("second", 2);
      await order("first", 1);
      expect((await claimJob(store, "a", noon))?.id).toBe("first");
      expect((await claimJob(store, "b", noon))?.id).toBe("second");
      expect(await claimJob(store, "c", noon)).toBeUndefined();
    });

    it("of twenty that ask at once, one gets it", async () => {
      await order("one");
      const all = await Promise.all(
        Array.from({ length: 20 }, () => claimJob(store, randomBytes(8).toString("hex"), noon)),
      );
      expect(all.filter((taken) => taken !== undefined)).toHaveLength(1);
      expect((await job("one")).attempts).toBe(1);
    });

    it("are taken over from one who fell silent, who may then say nothing", async () => {
      await order("one");
      await claimJob(store, "a", noon);
      expect(await renewClaim(store, { id: "one", by: "a" }, { rowsDone: 5, share: 0.5 })).toEqual({
        stopAskedAt: null,
      });
      expect(await claimJob(store, "b", noon)).toBeUndefined();
      await silence("one");
      expect((await claimJob(store, "b", noon))?.id).toBe("one");
      expect(await renewClaim(store, { id: "one", by: "a" }, { rowsDone: 9, share: 0.9 })).toBeUndefined();
      await expect(store.write((on) => keepClaim(on, "one", "a"))).rejects.toThrow();
      await store.write((on) => keepClaim(on, "one", "b"));
      await endJob(store, { id: "one", by: "a" }, "done", noon);
      expect(await job("one")).toMatchObject({ endedAt: null, outcome: null, rowsDone: 5 });
      await endJob(store, { id: "one", by: "b" }, "done", noon);
      expect(await job("one")).toMatchObject({ outcome: "done", claimedBy: null });
      expect(await claimJob(store, "c", noon)).toBeUndefined();
    });

    it("that ended three processes are given up, and the next one is done", async () => {
      await order("bad", 1);
      await order("good", 2);
      for (let i = 0; i < 3; i++) {
        expect((await claimJob(store, `try ${i}`, noon))?.id).toBe("bad");
        await releaseJob(store, `try ${i}`, { isFault: true });
      }
      expect(await claimJob(store, "a", noon)).toBeUndefined();
      expect(await job("bad")).toMatchObject({ outcome: "failed", attempts: 3 });
      expect((await claimJob(store, "b", noon))?.id).toBe("good");
    });

    it("that a server's end cut short are not held against them", async () => {
      await order("one");
      for (let i = 0; i < 5; i++) {
        expect((await claimJob(store, `server ${i}`, noon))?.id).toBe("one");
        await releaseAll(store);
      }
      expect((await job("one")).attempts).toBe(0);
    });
  });
});
