import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { deleteAudit } from "~/server/audits/delete-audit.server";
import { performAudit } from "~/server/audits/perform-audit.server";
import { sendExample } from "~/server/audits/send-audit.server";
import { startSweeping, sweepAudits } from "~/server/audits/sweep-audits.server";
import { claimJob, keepClaim } from "~/server/jobs/claims.server";
import type { Store } from "~db/store/store";
import { auditGround } from "~tests/support/audit-ground";
import { onEachEngine } from "~tests/support/engines";

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  type Ground = ReturnType<typeof auditGround>;
  const example = async (ground: Ground) => {
    const sent = await sendExample(new Request("http://localhost/", { method: "POST", body: "" }), ground);
    return sent.ok ? sent.id : "";
  };
  const audits = (ground: Ground) => join(ground.env.dataDir, "audits");

  describe("deleting an audit", () => {
    it("takes its files while somebody goes on writing there", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      const folder = join(audits(ground), id, "reading-1");
      mkdirSync(folder);
      for (let i = 0; i < 300; i++) writeFileSync(join(folder, `before-${i}`), "");
      let isOver = false;
      const writing = (async () => {
        for (let i = 0; !isOver; i++) {
          try {
            writeFileSync(join(folder, `file-${i}`), "");
          } catch (error) {
            expect(error).toMatchObject({ code: "ENOENT" });
          }
          await turn();
        }
      })();
      const deleted = await deleteAudit(store, ground.env.dataDir, id).catch((error) => error);
      isOver = true;
      await writing;
      expect(deleted).toBe(true);
      expect(readdirSync(audits(ground))).toEqual([]);
    });

    it("is quiet for the worker that was reading it, and nothing is made again", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      const job = (await claimJob(store, "w", ground.now()))!;
      let isDeleted = false;
      const outcome = performAudit(job.subject, {
        ...ground,
        // The audit goes after its rows were read and before its folder is made.
        store: {
          ...store,
          read: async (work) => {
            const found = await store.read(work);
            if (!isDeleted) await deleteAudit(store, ground.env.dataDir, id);
            isDeleted = true;
            return found;
          },
        },
        told: () => undefined,
        stopped: () => false,
        keep: (on) => keepClaim(on, job.id, "w"),
      });
      expect(await outcome).toBe("stopped");
      expect(readdirSync(audits(ground))).toEqual([]);
    });

    it("a file that is gone though nobody took the job is a fault of ours", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      const job = (await claimJob(store, "w", ground.now()))!;
      await deleteFilesOnly(ground, id);
      const work = { ...ground, told: () => undefined, stopped: () => false };
      const keep = (on: Parameters<typeof keepClaim>[0]) => keepClaim(on, job.id, "w");
      await expect(performAudit(job.subject, { ...work, keep })).rejects.toMatchObject({ code: "ENOENT" });
    });
  });

  async function deleteFilesOnly(ground: Ground, id: string) {
    const { rm } = await import("node:fs/promises");
    await rm(join(audits(ground), id), { recursive: true });
  }

  describe("the sweep", () => {
    it("goes on when one audit cannot be removed, says so at its end, and takes what a deletion left", async () => {
      const ground = auditGround(store);
      const [first, second] = [await example(ground), await example(ground)];
      const held = [first, second].sort()[0]!;
      const other = held === first ? second : first;
      // A file where the folder is to go: one cannot be renamed over the other.
      writeFileSync(join(audits(ground), `.deleting-${held}`), "");
      mkdirSync(join(audits(ground), ".deleting-another"));
      const over = { now: new Date("2026-12-23T12:00:00Z"), before: new Date(Date.now() + 60_000) };
      await expect(sweepAudits(ground, over)).rejects.toMatchObject({ code: "ENOTDIR" });
      expect(existsSync(join(audits(ground), other))).toBe(false);
      expect(readdirSync(audits(ground))).toEqual([]);
    });

    it.runIf(engine.name === "sqlite")(
      "at the start, leaves what is two seconds older than it by the disk",
      async () => {
        const ground = auditGround(store);
        for (const [name, seconds] of Object.entries({ young: 1, old: 10 })) {
          mkdirSync(join(audits(ground), name), { recursive: true });
          const at = new Date(Date.now() - seconds * 1_000);
          utimesSync(join(audits(ground), name), at, at);
        }
        await startSweeping(ground).stop();
        expect(readdirSync(audits(ground))).toEqual(["young"]);
      },
    );
  });
});
