import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { personWith } from "../people/add-person.server";
import type { Person } from "../people/standing.server";
import { endFactors } from "./end-factors.server";
import { hasFactor } from "./queries.server";

/** Whose second step was taken away; or why nothing was done. */
export type FactorReset =
  /** `isTold`: they have an address, and a letter went there. */
  | { ok: true; person: { id: string; name: string }; isTold: boolean }
  | { ok: false; code: "noPerson" }
  | { ok: false; code: "noFactor"; name: string };

/** Whose: by their e-mail address, or by their id, where they have none. */
export type WhoseFactor = { email: string } | { personId: string };

/**
 * Takes somebody's second step away from the command line, for a reason: where there is one administrator, nobody else can. The
 * record of each funder they work for says that nobody in particular did it.
 */
export async function resetFactor(
  store: Store,
  { reason, ...whose }: WhoseFactor & { reason: string },
  at: Date,
): Promise<FactorReset> {
  return store.write(async (on) => {
    const person = await personOf(on, whose);
    if (!person) return { ok: false, code: "noPerson" };
    if (!(await hasFactor(on, person.id))) return { ok: false, code: "noFactor", name: person.name };
    const { factorResets } = on.tables;
    const of = { by: nobody, at, requestId: null };
    const subject = { kind: "person" as const, id: person.id };
    for (const funderId of await fundersOf(on, person.id)) {
      const asked = { id: randomUUID(), personId: person.id, funderId: funderId ?? "", reason };
      await on.insert(factorResets).values({ ...asked, askedAt: at, agreedAt: at });
      const told = funderId === null ? {} : { funderId };
      await recordEvent(on, { type: "factor-reset-agreed", subject, reason, ...told, ...of });
    }
    await endFactors(on, person.id, of);
    return { ok: true, person: { id: person.id, name: person.name }, isTold: person.email !== null };
  });
}

async function personOf(on: Writing, whose: WhoseFactor): Promise<Person | null> {
  if ("email" in whose) return personWith(on, whose.email);
  const { people } = on.tables;
  const [found] = await on.select().from(people).where(eq(people.id, whose.personId));
  return found ?? null;
}

/** Null stands for none: somebody of a group. */
async function fundersOf(on: Writing, personId: string): Promise<(string | null)[]> {
  const { roles } = on.tables;
  const found = await on
    .selectDistinct({ id: roles.funderId })
    .from(roles)
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt)));
  return found.length === 0 ? [null] : found.map(({ id }) => id);
}
