import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { deleteAudit } from "~/server/audits/delete-audit.server";
import { performAudit } from "~/server/audits/perform-audit.server";
import { progressOf } from "~/server/audits/queries-progress.server";
import { sendAudit, sendExample } from "~/server/audits/send-audit.server";
import { startAuditAgain, stopAudit } from "~/server/audits/stop-audit.server";
import { sweepAudits } from "~/server/audits/sweep-audits.server";
import { claimJob, endJob, keepClaim, renewClaim } from "~/server/jobs/claims.server";
import type { Store } from "~db/store/store";
import { auditForm, auditGround } from "~tests/support/audit-ground";
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
  const at = async (ground: Ground, id: string) => (await progressOf(store, id, "", ground.now()))?.at;
  /** What a worker does, in this process. */
  const work = async (ground: Ground, isStopped = false) => {
    const by = "worker";
    const job = (await claimJob(store, by, ground.now()))!;
    const told: (number | null)[] = [];
    const outcome = await performAudit(job.subject, {
      ...ground,
      told: (_rows, share) => void told.push(share),
      stopped: () => isStopped,
      keep: (on) => keepClaim(on, job.id, by),
    });
    await endJob(store, { id: job.id, by }, outcome, ground.now());
    return { outcome, told };
  };

  describe("an audit on its way", () => {
    it("waits its turn, is read, and is ready with its funders", async () => {
      const ground = auditGround(store);
      const first = await example(ground);
      ground.at.now = new Date(ground.at.now.getTime() + 1_000);
      const second = await example(ground);
      expect(await at(ground, second)).toEqual({ stage: "waiting", ahead: 1 });
      const job = (await claimJob(store, "w", ground.now()))!;
      await renewClaim(store, { id: job.id, by: "w" }, { rowsDone: 120, share: 0.25 });
      ground.at.now = new Date(ground.at.now.getTime() + 9_000);
      expect(await at(ground, first)).toEqual({ stage: "reading", rows: 120, share: 0.25, seconds: 9 });
      expect((await work(ground)).outcome).toBe("done");
      expect(await at(ground, second)).toEqual({ stage: "ready" });
      const funders = await store.read(async (on) => on.select().from(on.tables.auditFunders));
      expect(funders.length).toBeGreaterThan(0);
      expect(funders[0]!.shown).toMatchObject({ grants: expect.any(Number), name: expect.any(String) });
    });

    it("two files make one progress, and the names are those they were sent under", async () => {
      const ground = auditGround(store);
      const rows = Array.from(
        { length: 30 },
        (_, i) => `360G-a-${i},Rent,GBP,1000,2024-0${1 + (i % 9)}-01,A,Ann's Club,F,Fund\n`,
      );
      const head =
        "Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n";
      const content = head + rows.join("");
      const sent = await sendAudit(
        auditForm([
          { name: "x.csv", content },
          { name: "y.csv", content },
        ]),
        ground,
      );
      const { told } = await work(ground);
      expect(told).toEqual([...told].sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(told.at(-1)).toBe(1);
      const [view] = await store.read(async (on) => on.select().from(on.tables.auditViews));
      expect((view!.summary as { files: { name: string }[] }).files.map(({ name }) => name)).toEqual([
        "x.csv",
        "y.csv",
      ]);
      expect(sent.ok).toBe(true);
    });

    it("a file that cannot be read says why, by the name it was sent under", async () => {
      const ground = auditGround(store);
      const sent = await sendAudit(auditForm([{ name: "brochure.csv", content: "%PDF-1.7 …" }]), ground);
      expect((await work(ground)).outcome).toBe("refused");
      const file = "brochure.csv";
      expect(await at(ground, sent.ok ? sent.id : "")).toMatchObject({
        stage: "refused",
        code: "unknown-format",
        file,
      });
    });

    it("is stopped before it began, or while it is read, and begins again", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      expect(await stopAudit(store, id, "", ground.now())).toBe(true);
      expect(await at(ground, id)).toEqual({ stage: "stopped" });
      expect(await claimJob(store, "w", ground.now())).toBeUndefined();
      await startAuditAgain(store, id, "", ground.now());
      expect(await at(ground, id)).toEqual({ stage: "waiting", ahead: 0 });
      expect((await work(ground, true)).outcome).toBe("stopped");
      expect(await at(ground, id)).toEqual({ stage: "stopped" });
      await startAuditAgain(store, id, "", ground.now());
      const job = (await claimJob(store, "w", ground.now()))!;
      await stopAudit(store, id, "", ground.now());
      expect(await at(ground, id)).toEqual({ stage: "stopping" });
      expect(
        (await renewClaim(store, { id: job.id, by: "w" }, { rowsDone: 1, share: null }))?.stopAskedAt,
      ).not.toBeNull();
    });

    it("nobody learns of an audit that is over, deleted or not theirs", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      expect(await at(ground, "a".repeat(22))).toBeUndefined();
      expect(await at(ground, "../etc")).toBeUndefined();
      expect(await progressOf(store, id, "year=2024", ground.now())).toBeNull();
      ground.at.now = new Date("2026-12-23T12:00:00Z");
      expect(await at(ground, id)).toBeUndefined();
    });
  });

  describe("what is taken away", () => {
    it("deleting takes rows and files, and what is being read is not kept", async () => {
      const ground = auditGround(store);
      const id = await example(ground);
      const other = await example(ground);
      const folder = join(ground.env.dataDir, "audits");
      const job = (await claimJob(store, "w", ground.now()))!;
      expect(await deleteAudit(store, ground.env.dataDir, id)).toBe(true);
      expect(await deleteAudit(store, ground.env.dataDir, other)).toBe(true);
      expect(await deleteAudit(store, ground.env.dataDir, id)).toBe(false);
      expect(readdirSync(folder)).toEqual([]);
      const { auditFiles, auditViews, jobs } = await store.read(async (on) => on.tables);
      for (const table of [auditFiles, auditViews]) expect(await store.read((on) => on.$count(table))).toBe(0);
      const kinds = await store.read(async (on) => on.select({ kind: jobs.kind }).from(jobs));
      expect(kinds).toEqual([{ kind: "sent" }, { kind: "sent" }]);
      await expect(store.write((on) => keepClaim(on, job.id, "w"))).rejects.toThrow();
    });

    it("the sweep takes what is over and what belongs to no audit, and nothing else", async () => {
      const ground = auditGround(store);
      const old = await example(ground);
      ground.at.now = new Date("2026-12-10T12:00:00Z");
      const kept = await example(ground);
      const folder = join(ground.env.dataDir, "audits");
      for (const name of ["left-behind", "being-sent"]) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, "sent-1.part"), "half");
      }
      const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
      utimesSync(join(folder, "left-behind"), hours(2), hours(2));
      utimesSync(join(folder, kept), hours(2), hours(2));
      await sweepAudits(ground, { now: new Date("2026-12-23T12:00:00Z"), before: hours(1) });
      expect(readdirSync(folder).sort()).toEqual(["being-sent", kept].sort());
      expect(existsSync(join(folder, kept, "sent-1"))).toBe(true);
      const left = await store.read(async (on) => on.select({ id: on.tables.audits.id }).from(on.tables.audits));
      expect(left).toEqual([{ id: kept }]);
      expect(old).not.toBe(kept);
    });
  });
});
