import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { orderMail } from "../mail/order-mail.server";
import { type Administrator, actorOf, type Ground, type Refused } from "../people/acting.server";
import { administratorsOf, type Person, withPerson, worksForOther } from "../people/standing.server";
import { hasFactor } from "./queries.server";
import { isResetWaiting } from "./queries-resets.server";

/**
 * Asks, for a reason, that somebody may set up a new second step; a second administrator has to agree. The person and all who
 * could agree hear of it. Null: there is no such person.
 */
export async function askReset(
  by: Administrator,
  personId: string,
  reason: string,
  ground: Ground,
): Promise<{ ok: true; resetId: string } | Refused | null> {
  return withPerson(by, personId, ground, async (on, person, at) => {
    const others = (await administratorsOf(on, by.funder.id)).filter(({ id }) => id !== by.personId && id !== personId);
    const code = await whyNot(on, by, person, others.length > 0);
    if (code !== null) return { ok: false, code, person };
    const id = randomUUID();
    const asked = { id, personId, funderId: by.funder.id, askedAt: at, askedBy: by.personId, reason };
    await on.insert(on.tables.factorResets).values(asked);
    await recordEvent(on, {
      type: "factor-reset-asked",
      by: actorOf(by),
      subject: { kind: "person", id: personId },
      funderId: by.funder.id,
      reason,
      at,
      requestId: ground.requestId,
    });
    await tell(on, { by, person, others, reason, at });
    return { ok: true, resetId: id };
  });
}

async function whyNot(
  on: Writing,
  by: Administrator,
  person: Person,
  canAgree: boolean,
): Promise<Refused["code"] | null> {
  if (person.id === by.personId) return "resets-self";
  if (person.disabledAt !== null) return "is-disabled";
  if (!(await worksHere(on, person.id, by.funder.id))) return "no-role";
  if (await worksForOther(on, person.id, by.funder.id)) return "resets-elsewhere";
  if (!(await hasFactor(on, person.id))) return "no-factor";
  if (await isResetWaiting(on, person.id, by.funder.id)) return "reset-waits";
  return canAgree ? null : "no-second";
}

async function worksHere(on: Writing, personId: string, funderId: string): Promise<boolean> {
  const { roles } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt));
  return (await on.$count(roles, and(eq(roles.personId, personId), eq(roles.funderId, funderId), counts))) > 0;
}

interface Told {
  by: Administrator;
  person: Person;
  others: readonly { id: string; name: string; email: string | null }[];
  reason: string;
  at: Date;
}

async function tell(on: Writing, { by, person, others, reason, at }: Told): Promise<void> {
  const told = { by: by.name, funder: by.funder.name, reason };
  if (person.email !== null) {
    const values = { name: person.name, ...told };
    await orderMail(on, { kind: "factor-reset-told", personId: person.id, address: person.email, values, at });
  }
  const path = `/settings/people/${person.id}?funder=${encodeURIComponent(by.funder.id)}`;
  for (const { id, name, email } of others) {
    const values = { name, ...told, whom: person.name, path };
    if (email !== null) await orderMail(on, { kind: "factor-reset-asked", personId: id, address: email, values, at });
  }
}
