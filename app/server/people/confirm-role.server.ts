import { eq } from "drizzle-orm";
import { whyNotAgree } from "~/domain/people/roles";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { tellPerson } from "./role-letters.server";
import { withRole } from "./standing.server";

/**
 * Agrees, as a second administrator, to a role that waits; it counts from then on. Null: there is no such role. Neither who
 * gave it nor who gets it can agree.
 */
export async function confirmRole(
  by: Administrator,
  roleId: string,
  ground: Ground,
): Promise<{ ok: true; personId: string } | Refused | null> {
  return withRole(by, roleId, ground, async (on, row, person, at) => {
    const code = whyNotAgree(row, by.personId) ?? (person.disabledAt === null ? null : "is-disabled");
    if (code !== null) return { ok: false, code, person };
    const { roles } = on.tables;
    const { role } = row;
    await on.update(roles).set({ confirmedAt: at, confirmedBy: by.personId }).where(eq(roles.id, roleId));
    await recordEvent(on, {
      type: "role-confirmed",
      by: actorOf(by),
      subject: { kind: "person", id: person.id },
      funderId: by.funder.id,
      after: { role },
      at,
      requestId: ground.requestId,
    });
    await tellPerson(on, { person, role, funder: by.funder, by: "", waits: false }, at);
    return { ok: true, personId: person.id };
  });
}
