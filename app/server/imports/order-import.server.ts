import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { orderJob } from "../jobs/order-job.server";

/** Orders the import of an audit's first file. Returns the id of the import, the one that waits already if there is one; null when there is no such audit. */
export async function orderImport(store: Store, auditId: string, now: Date): Promise<string | null> {
  const [id, job] = [randomUUID(), randomUUID()];
  return store.write(async (on) => {
    const { auditFiles, imports } = on.tables;
    const [file] = await on
      .select({ name: auditFiles.name, place: auditFiles.place })
      .from(auditFiles)
      .where(and(eq(auditFiles.auditId, auditId), eq(auditFiles.place, 1)));
    if (!file) return null;
    const [waiting] = await on
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.auditId, auditId), isNull(imports.endedAt)));
    if (waiting) return waiting.id;
    const { name: fileName, place: filePlace } = file;
    await on.insert(imports).values({ id, orderedAt: now, fileName, auditId, filePlace, before: {} });
    await orderJob(on, { id: job, kind: "import", subject: id, now });
    return id;
  });
}
