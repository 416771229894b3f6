import { translator } from "~/messages";
import { openStore } from "~db/store/open";
import { verifyRecord } from "../events/verify-record.server";
import type { Installation } from "./backup.server";

/** Whether the record is as it was sealed; what is wrong, in sentences. */
export async function checkRecord(of: Installation): Promise<{ looked: number; wrong: string[] }> {
  const t = translator("en");
  const store = await openStore(of.env.databaseUrl, of.migrations, { migrate: false });
  try {
    const { looked, faults } = await verifyRecord(store, { dataDir: of.env.dataDir, now: of.now() });
    return { looked, wrong: faults.map(({ code, values }) => t(`upkeep:verify.record.${code}`, values)) };
  } finally {
    await store.close();
  }
}
