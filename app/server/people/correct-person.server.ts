import { and, eq, isNull } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import { Conflict } from "~db/store/refusals";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { type Administrator, actorOf, type Ground, type Refused } from "./acting.server";
import { type PersonToAdd, personWith } from "./add-person.server";
import { tellOfCorrection } from "./correction-letters.server";
import { type Person, withPerson, worksElsewhere } from "./standing.server";

const fields = ["name", "email", "phone"] as const;

/**
 * Puts right how somebody of the funder is called and reached. The old address and the new one hear of it, and what was asked for
 * to sign in is worth nothing any more. Null: there is no such person.
 */
export async function correctPerson(
  by: Administrator,
  personId: string,
  asked: PersonToAdd,
  ground: Ground,
): Promise<{ ok: true } | Refused | null> {
  const correct = () =>
    withPerson(by, personId, ground, async (on, person, at) => {
      const changed = fields.filter((field) => person[field] !== asked[field]);
      if (changed.length === 0) return { ok: true as const };
      const refused = await whyNot(on, by, person, { asked, at });
      if (refused !== null) return refused;
      await put(on, person.id, asked, at);
      const picked = (of: PersonToAdd) => Object.fromEntries(changed.map((field) => [field, of[field]]));
      await recordEvent(on, {
        type: "person-corrected",
        by: actorOf(by),
        subject: { kind: "person", id: person.id },
        funderId: by.funder.id,
        before: picked(person),
        after: picked(asked),
        at,
        requestId: ground.requestId,
      });
      await tellOfCorrection(on, { by, before: person, after: asked, changed, at });
      return { ok: true as const };
    });
  // The address was taken between the look and the write: the second time it is found.
  return correct().catch((error) => (error instanceof Conflict ? correct() : Promise.reject(error)));
}

async function whyNot(
  on: Writing,
  by: Administrator,
  person: Person,
  { asked, at }: { asked: PersonToAdd; at: Date },
): Promise<Refused | null> {
  const named = { id: person.id, name: person.name };
  if (person.id === by.personId) return { ok: false, code: "corrects-self", person: named };
  if (await worksElsewhere(on, person.id, by.funder.id, at))
    return { ok: false, code: "corrects-elsewhere", person: named };
  if (asked.email === null) return null;
  if (await openInbox(on, emailKey(asked.email) ?? "")) return { ok: false, code: "address-shared", person: named };
  const owner = await personWith(on, asked.email);
  return owner && owner.id !== person.id ? { ok: false, code: "address-others", person: named } : null;
}

async function put(on: Writing, id: string, { name, email, phone }: PersonToAdd, at: Date): Promise<void> {
  const { people, signIns } = on.tables;
  await on
    .update(people)
    .set({ name, email, emailKey: email && emailKey(email), phone })
    .where(eq(people.id, id));
  const isOnItsWay = and(eq(signIns.personId, id), isNull(signIns.endedAt));
  await on.update(signIns).set({ endedAt: at, outcome: "replaced" }).where(isOnItsWay);
}
