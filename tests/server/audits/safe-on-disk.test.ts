import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { sendAudit } from "~/server/audits/send-audit.server";
import { secretKeyOf } from "~/server/secret-key.server";

import { auditForm, auditGround } from "~tests/support/audit-ground";
import { onEachEngine } from "~tests/support/engines";

/** What another process does while a file is there and not written yet. */
const meanwhile = vi.hoisted(() => ({ does: null as (() => void) | null }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const writeFileSync: typeof real.writeFileSync = (path, data, options) => {
    const does = meanwhile.does;
    if (!does) return real.writeFileSync(path, data, options);
    meanwhile.does = null;
    real.writeFileSync(path, "", options);
    does();
    real.writeFileSync(path, data, { mode: 0o600 });
  };
  return { ...real, writeFileSync };
});

it("two processes that start at once have one key, and nothing else is left", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-key-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = { dataDir, sessionSecret: null };
  const names: string[] = [];
  meanwhile.does = () => void names.push(secretKeyOf(env));
  names.push(secretKeyOf(env));
  names.push(secretKeyOf(env));
  expect(names).toHaveLength(3);
  expect(new Set(names).size).toBe(1);
  expect(readdirSync(dataDir)).toEqual(["secret-key"]);
});

onEachEngine((engine) => {
  it.runIf(process.platform === "linux")(
    "a file that was taken is on the disk with every folder above it",
    async () => {
      const ground = auditGround(await engine.open());
      const handle = await open(ground.env.dataDir);
      const files = Object.getPrototypeOf(handle);
      await handle.close();
      const synced: string[] = [];
      const sync = files.sync;
      const spy = vi.spyOn(files, "sync").mockImplementation(function (this: { fd: number }) {
        synced.push(readlinkSync(`/proc/self/fd/${this.fd}`));
        return sync.call(this);
      });
      onTestFinished(() => spy.mockRestore());
      const sent = await sendAudit(auditForm([{ name: "a.csv", content: "Identifier\n1\n" }]), ground);
      if (!sent.ok) throw new Error(sent.problem);
      const audits = join(ground.env.dataDir, "audits");
      for (const folder of [join(audits, sent.id), audits, ground.env.dataDir]) expect(synced).toContain(folder);
    },
  );
});
