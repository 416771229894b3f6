import { eq } from "drizzle-orm";
import type { FunderRole } from "~/domain/people/viewer";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { isLastAdministrator, withRole } from "./standing.server";

/** A role that was ended, and whose it was. */
export interface Ended {
  ok: true;
  personId: string;
  role: FunderRole;
}

/** Ends a role, or takes back one that waits; its row stays. Null: there is no such role. The last administrator stays one. */
export async function endRole(by: Administrator, roleId: string, ground: Ground): Promise<Ended | Refused | null> {
  return withRole(by, roleId, ground, async (on, row, person, at) => {
    const { role } = row;
    if (row.endedAt !== null) return { ok: false, code: "role-ended", person };
    const isCounted = role === "administrator" && row.confirmedAt !== null;
    if (isCounted && (await isLastAdministrator(on, person.id, by.funder.id)))
      return { ok: false, code: "last-administrator", person };
    const { roles } = on.tables;
    await on.update(roles).set({ endedAt: at }).where(eq(roles.id, roleId));
    await recordEvent(on, {
      type: "role-ended",
      by: actorOf(by),
      subject: { kind: "person", id: person.id },
      funderId: by.funder.id,
      before: { role },
      at,
      requestId: ground.requestId,
    });
    return { ok: true, personId: person.id, role };
  });
}
