import { and, eq } from "drizzle-orm";
import { whyNotReset } from "~/domain/people/resets";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground, type Refused } from "../people/acting.server";
import { isAdministrator, type Person, worksForOther } from "../people/standing.server";
import { endFactors } from "./end-factors.server";

type Reset = Reading["tables"]["factorResets"]["$inferSelect"];

/** It was done, and to whom. */
type Settled = { ok: true; personId: string } | Refused | null;

/**
 * Agrees, as a second administrator, that somebody sets up a new second step: what they had ends, and they are signed out
 * everywhere. Null: nothing of the funder's was asked. Neither who asked nor who gets it can agree.
 */
export async function agreeReset(by: Administrator, resetId: string, ground: Ground): Promise<Settled> {
  return withReset(by, resetId, ground, async (on, reset, person, at) => {
    const code = whyNotReset(reset, by.personId) ?? (await whyNot(on, by, person));
    if (code !== null) return { ok: false, code, person };
    const { factorResets } = on.tables;
    await on.update(factorResets).set({ agreedAt: at, agreedBy: by.personId }).where(eq(factorResets.id, reset.id));
    const of = { by: actorOf(by), funderId: by.funder.id, at, requestId: ground.requestId };
    const subject = { kind: "person" as const, id: person.id };
    await recordEvent(on, { type: "factor-reset-agreed", subject, reason: reset.reason, ...of });
    await endFactors(on, person.id, of);
    return { ok: true, personId: person.id };
  });
}

async function whyNot(on: Reading, by: Administrator, person: Person): Promise<Refused["code"] | null> {
  if (person.disabledAt !== null) return "is-disabled";
  return (await worksForOther(on, person.id, by.funder.id)) ? "resets-elsewhere" : null;
}

/** Takes back what was asked, for any administrator of the funder: nothing ends. Null: nothing of the funder's was asked. */
export async function endReset(by: Administrator, resetId: string, ground: Ground): Promise<Settled> {
  return withReset(by, resetId, ground, async (on, reset, person, at) => {
    if (whyNotReset(reset, by.personId) === "reset-over") return { ok: false, code: "reset-over", person };
    const { factorResets } = on.tables;
    await on.update(factorResets).set({ endedAt: at }).where(eq(factorResets.id, reset.id));
    const of = { by: actorOf(by), funderId: by.funder.id, at, requestId: ground.requestId };
    await recordEvent(on, { type: "factor-reset-ended", subject: { kind: "person", id: person.id }, ...of });
    return { ok: true, personId: person.id };
  });
}

async function withReset<T>(
  by: Administrator,
  resetId: string,
  { store, now }: Ground,
  work: (on: Writing, reset: Reset, person: Person, at: Date) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => {
    if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
    const { factorResets, people } = on.tables;
    const [found] = await on
      .select({ reset: factorResets, person: people })
      .from(factorResets)
      .innerJoin(people, eq(people.id, factorResets.personId))
      .where(and(eq(factorResets.id, resetId), eq(factorResets.funderId, by.funder.id)));
    return found ? work(on, found.reset, found.person, at) : null;
  });
}
