import { eq } from "drizzle-orm";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { withPerson } from "./standing.server";

/** Lets somebody in again who was kept out, with the roles they have. Null: there is no such person. */
export async function enablePerson(
  by: Administrator,
  personId: string,
  ground: Ground,
): Promise<{ ok: true } | Refused | null> {
  return withPerson(by, personId, ground, async (on, person, at) => {
    if (person.disabledAt === null) return { ok: false, code: "is-enabled", person };
    const { people } = on.tables;
    await on.update(people).set({ disabledAt: null }).where(eq(people.id, personId));
    await recordEvent(on, {
      ...{ type: "person-enabled", by: actorOf(by), subject: { kind: "person", id: personId } },
      ...{ funderId: by.funder.id, at, requestId: ground.requestId },
    });
    return { ok: true };
  });
}
