import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";

/** Who somebody is to the issuer. */
export interface Told {
  issuer: string;
  subject: string;
  /** In the form that is compared; null: none, or nobody checked that it is theirs. */
  emailKey: string | null;
}

/**
 * Whom the issuer means: who it was before, or at first whoever has the address it checked. Null: somebody without a role for
 * a funder, kept out, or nobody. Once it is known who somebody is to the issuer, their address there means nothing any more:
 * another of the issuer's people who has it later is another person. A link that was ended, as by a reset, is made anew by the
 * address.
 */
export async function personFor(
  on: Writing,
  { issuer, subject, emailKey }: Told,
  { at, requestId }: { at: Date; requestId: string },
): Promise<string | null> {
  const { identities } = on.tables;
  const isOne = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
  const [linked] = await on.select().from(identities).where(isOne);
  if (linked && linked.endedAt === null) return (await isStaff(on, linked.personId)) ? linked.personId : null;
  const personId = emailKey === null ? null : await personAt(on, emailKey);
  if (personId === null || !(await isStaff(on, personId)) || (await isLinked(on, issuer, personId))) return null;
  const link = { personId, madeAt: at, endedAt: null };
  if (linked) await on.update(identities).set(link).where(isOne);
  else await on.insert(identities).values({ id: randomUUID(), issuer, subject, ...link });
  const by = { personId, actingFor: null, role: null };
  await recordEvent(on, { type: "identity-linked", by, subject: { kind: "person", id: personId }, at, requestId });
  return personId;
}

async function personAt(on: Reading, emailKey: string): Promise<string | null> {
  const { people } = on.tables;
  const [found] = await on.select({ id: people.id }).from(people).where(eq(people.emailKey, emailKey));
  return found?.id ?? null;
}

async function isStaff(on: Reading, personId: string): Promise<boolean> {
  const { roles, people } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt), isNull(people.disabledAt));
  const found = await on
    .select({ id: roles.id })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.personId, personId), counts))
    .limit(1);
  return found.length > 0;
}

async function isLinked(on: Reading, issuer: string, personId: string): Promise<boolean> {
  const { identities } = on.tables;
  const isTheirs = and(eq(identities.issuer, issuer), eq(identities.personId, personId));
  return (await on.$count(identities, and(isTheirs, isNull(identities.endedAt)))) > 0;
}
