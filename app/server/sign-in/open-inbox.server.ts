import { and, eq, isNull } from "drizzle-orm";
import type { Reading } from "~db/store/store";

/** The shared inbox with an address in the form that is compared, and its group, while both are in use; null: there is none. */
export async function openInbox(on: Reading, emailKey: string) {
  const { inboxes, groups } = on.tables;
  const [found] = await on
    .select({ emailKey: inboxes.emailKey, email: inboxes.email, group: { id: groups.id, name: groups.name } })
    .from(inboxes)
    .innerJoin(groups, eq(groups.id, inboxes.groupId))
    .where(and(eq(inboxes.emailKey, emailKey), isNull(inboxes.endedAt), isNull(groups.mergedInto)));
  return found ?? null;
}
