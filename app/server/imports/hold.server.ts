import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { and, eq, gt, ne } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import { cleanImports } from "./clean.server";
import { type ImportAsked, Refused } from "./work.server";

/** How long an import is believed to live without a sign, in milliseconds. */
const LEASE = 15_000;
const RETRY = 250;
const NEVER = new Date(0);

/** One import at a time: what a held one has staged is nobody else's to remove. */
export interface Hold {
  /** Inside each write of the import: throws when another process has taken it for dead. */
  renew(on: Writing, now: Date): Promise<void>;
  /** Whether no other attempt has taken the import over. */
  isOurs(on: Reading): Promise<boolean>;
}

/**
 * Takes the right to import, waiting up to `asked.patience` for another import to end; what one that died left is removed.
 * Makes the import's row when there is none. Throws Refused("busy").
 */
export async function takeHold(
  store: Store,
  asked: Pick<ImportAsked, "id" | "fileName" | "patience">,
  now: () => Date,
): Promise<Hold> {
  const held = { id: asked.id, by: `${hostname()} ${process.pid} ${randomUUID()}` };
  for (let waited = 0; ; waited += RETRY) {
    const other = await tryHold(store, asked, held.by, now());
    if (!other) return { renew: (on, at) => renew(on, held, at), isOurs: (on) => isHeld(on, held) };
    if (await releasedIfDead(store, other)) {
      await cleanImports(store, now());
      continue;
    }
    if (waited >= asked.patience) throw new Refused({ code: "busy", fileName: other.fileName });
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
}

interface Held {
  id: string;
  fileName: string;
  heldBy: string | null;
}

async function tryHold(store: Store, { id, fileName }: Pick<ImportAsked, "id" | "fileName">, by: string, now: Date) {
  return store.write(async (on): Promise<Held | undefined> => {
    const { imports } = on.tables;
    const [other] = await on
      .select({ id: imports.id, fileName: imports.fileName, heldBy: imports.heldBy })
      .from(imports)
      .where(and(gt(imports.heldUntil, now), ne(imports.id, id)));
    if (other) return other;
    const held = { heldBy: by, heldUntil: leaseFrom(now) };
    await on
      .insert(imports)
      .values({ id, fileName, orderedAt: now, before: {}, ...held })
      .onConflictDoUpdate({ target: imports.id, set: held });
    return undefined;
  });
}

/** A process of this computer that is gone need not be waited for. */
async function releasedIfDead(store: Store, { id, heldBy }: Held): Promise<boolean> {
  const [host, pid] = (heldBy ?? "").split(" ");
  if (host !== hostname() || lives(Number(pid))) return false;
  await store.write(async (on) => {
    const { imports } = on.tables;
    await on
      .update(imports)
      .set({ heldUntil: NEVER })
      .where(and(eq(imports.id, id), eq(imports.heldBy, heldBy ?? "")));
  });
  return true;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

interface Own {
  id: string;
  by: string;
}

async function renew(on: Writing, held: Own, now: Date): Promise<void> {
  const kept = await on
    .update(on.tables.imports)
    .set({ heldUntil: leaseFrom(now) })
    .where(own(on, held))
    .returning({ id: on.tables.imports.id });
  if (kept.length === 0) throw new Error("the import was taken for dead: it gave no sign for too long");
}

async function isHeld(on: Reading, held: Own): Promise<boolean> {
  return (await on.$count(on.tables.imports, own(on, held))) > 0;
}

function own(on: Reading, { id, by }: Own) {
  const { imports } = on.tables;
  return and(eq(imports.id, id), eq(imports.heldBy, by));
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE);
