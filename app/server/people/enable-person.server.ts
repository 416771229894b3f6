import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { needsSecond } from "~/domain/people/roles";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { tellOfRole } from "./role-letters.server";
import { type Person, withPerson, worksForOther } from "./standing.server";

/**
 * Lets somebody in again who was kept out. Roles over money, decisions and people wait for a second administrator anew: one
 * alone gives none of them, in whatever way. That a group counts on them is no reason against it. Null: there is no such person.
 */
export async function enablePerson(
  by: Administrator,
  personId: string,
  ground: Ground,
): Promise<{ ok: true } | Refused | null> {
  return withPerson(by, personId, ground, async (on, person, at) => {
    if (person.disabledAt === null) return { ok: false, code: "is-enabled", person };
    if (await worksForOther(on, personId, by.funder.id)) return { ok: false, code: "works-elsewhere", person };
    const { people } = on.tables;
    await on.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    await recordEvent(on, {
      type: "person-enabled",
      by: actorOf(by),
      subject: { kind: "person", id: personId },
      funderId: by.funder.id,
      at,
      requestId: ground.requestId,
    });
    await waitAgain(on, by, person, { at, requestId: ground.requestId });
    return { ok: true };
  });
}

async function waitAgain(
  on: Writing,
  by: Administrator,
  person: Person,
  { at, requestId }: { at: Date; requestId: string },
): Promise<void> {
  const { roles } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt), eq(roles.funderId, by.funder.id));
  const held = await on
    .select({ id: roles.id, role: roles.role })
    .from(roles)
    .where(and(counts, eq(roles.personId, person.id)));
  for (const { id, role } of held.filter((one) => needsSecond(one.role))) {
    const given = { givenBy: by.personId, givenAt: at, confirmedAt: null, confirmedBy: null };
    await on.update(roles).set(given).where(eq(roles.id, id));
    await recordEvent(on, {
      type: "role-given",
      by: actorOf(by),
      subject: { kind: "person", id: person.id },
      funderId: by.funder.id,
      after: { role },
      at,
      requestId,
    });
    await tellOfRole(on, { person, role, funder: by.funder, by: by.name, waits: true }, at);
  }
}
