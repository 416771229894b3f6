import { and, eq, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { isLastAdministrator, type Person, withPerson, worksElsewhere } from "./standing.server";

/**
 * Keeps somebody out: they are signed out everywhere, and nothing can be done in their name. Null: there is no such person.
 * Somebody on whom others count can lose their roles here and no more.
 */
export async function disablePerson(
  by: Administrator,
  personId: string,
  ground: Ground,
): Promise<{ ok: true } | Refused | null> {
  return withPerson(by, personId, ground, async (on, person, at) => {
    const code = await whyNot(on, by, person, at);
    if (code !== null) return { ok: false, code, person };
    const { people } = on.tables;
    await on.update(people).set({ disabledAt: at }).where(eq(people.id, personId));
    const of = { by: actorOf(by), funderId: by.funder.id, at, requestId: ground.requestId };
    await recordEvent(on, { type: "person-disabled", subject: { kind: "person", id: personId }, ...of });
    await endSessions(on, personId, of);
    return { ok: true };
  });
}

async function whyNot(on: Writing, by: Administrator, person: Person, at: Date): Promise<Refused["code"] | null> {
  if (person.disabledAt !== null) return "is-disabled";
  if (await isLastAdministrator(on, person.id, by.funder.id)) return "last-administrator";
  if (person.id === by.personId) return "disables-self";
  return (await worksElsewhere(on, person.id, by.funder.id, at)) ? "works-elsewhere" : null;
}

/** A session would otherwise be good again when the person is let in again. */
async function endSessions(
  on: Writing,
  id: string,
  of: Omit<Parameters<typeof recordEvent>[1], "type" | "subject">,
): Promise<void> {
  const { sessions } = on.tables;
  const ended = await on
    .update(sessions)
    .set({ endedAt: of.at })
    .where(and(eq(sessions.personId, id), isNull(sessions.endedAt)))
    .returning({ browser: sessions.browser });
  for (const before of ended)
    await recordEvent(on, { type: "session-ended", subject: { kind: "person", id }, before, ...of });
}
