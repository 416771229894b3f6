import { and, eq, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { hashOf } from "../sign-in/secrets.server";
import { actorInGroup } from "../viewer/group-viewer.server";
import { type Acting, type ByMember, type Ground, type Refused, refused } from "./acting.server";
import { inboxesOf, isLeadOf } from "./standing.server";

/** What an address of a page calls an inbox: the mailbox itself stands in no log. */
export function inboxId(emailKey: string): string {
  return hashOf(emailKey);
}

/**
 * Ends a shared inbox of the group; whoever came through it is signed out. Null: no lead, or no such inbox. Whoever came
 * through it themselves cannot: they would lock themselves out.
 */
export async function endInbox(
  by: ByMember,
  id: string,
  { store, now, requestId }: Ground,
): Promise<{ ok: true; email: string } | Refused | null> {
  const acting = { by: actorInGroup(by), at: now(), requestId };
  return store.write(async (on) => {
    if (!(await isLeadOf(on, by.personId, by.group.id))) return null;
    const found = (await inboxesOf(on, by.group.id)).find(({ emailKey }) => inboxId(emailKey) === id);
    if (!found) return null;
    const { emailKey, email } = found;
    if (by.inboxKey === emailKey) return refused("came-through");
    const { inboxes } = on.tables;
    await on.update(inboxes).set({ endedAt: acting.at }).where(eq(inboxes.emailKey, emailKey));
    const subject = { kind: "group" as const, id: by.group.id };
    const before = { what: email };
    await recordEvent(on, { type: "inbox-ended", subject, groupId: by.group.id, before, ...acting });
    await endSessions(on, emailKey, acting);
    return { ok: true, email };
  });
}

async function endSessions(on: Writing, key: string, { at, by, requestId }: Acting): Promise<void> {
  const { sessions } = on.tables;
  const ended = await on
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.inboxKey, key), isNull(sessions.endedAt)))
    .returning({ browser: sessions.browser, personId: sessions.personId });
  for (const { browser, personId } of ended) {
    const subject = { kind: "person" as const, id: personId };
    await recordEvent(on, { type: "session-ended", subject, by, before: { browser }, at, requestId });
  }
}
