import { and, eq } from "drizzle-orm";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { Store } from "~db/store/store";
import type { AuditView } from "./view-of.server";

/** What a view shows apart from its funders. It was written by the reading of the file, whose shape it has. */
export function summaryOf(view: AuditView): ShownAudit {
  return view.summary as ShownAudit;
}

/** What a view shows of its funder at that place, counted from 1; undefined when there is none. One read. */
export async function funderOf(store: Store, viewId: string, place: number): Promise<ShownFunder | undefined> {
  const [found] = await store.read(async (on) => {
    const { auditFunders } = on.tables;
    return on
      .select({ shown: auditFunders.shown })
      .from(auditFunders)
      .where(and(eq(auditFunders.viewId, viewId), eq(auditFunders.place, place)));
  });
  return found?.shown as ShownFunder | undefined;
}
