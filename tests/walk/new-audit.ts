import { eq } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { addAudit, addReadyView } from "~tests/support/audit-rows";

/** An audit that is done and stays for a day. */
export async function newAudit(store: Store): Promise<string> {
  const auditId = await addAudit(store);
  await store.write(async (on) => {
    const { audits } = on.tables;
    const expiresAt = new Date(Date.now() + 86_400_000);
    await on.update(audits).set({ expiresAt }).where(eq(audits.id, auditId));
  });
  await addReadyView(store, auditId, "");
  return auditId;
}
