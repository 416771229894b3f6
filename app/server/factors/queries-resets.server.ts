import { and, eq, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { whyNotReset } from "~/domain/people/resets";
import type { Reading, Store } from "~db/store/store";

/** A second step that somebody asked to take away. The day is `YYYY-MM-DD`, by the clocks of the place. */
export interface ResetShown {
  id: string;
  askedOn: string;
  askedBy: string;
  reason: string;
  /** Why the one who looks cannot agree to it; null: they can. */
  whyNot: ReturnType<typeof whyNotReset>;
}

/** What was asked about somebody and waits, as `viewerId` sees it; null: nothing. One query. */
export async function resetWaiting(
  store: Store,
  { personId, funderId, viewerId }: { personId: string; funderId: string; viewerId: string },
): Promise<ResetShown | null> {
  const [found] = await store.read((on) => {
    const { factorResets, people } = on.tables;
    return on
      .select({ reset: factorResets, by: people.name })
      .from(factorResets)
      .innerJoin(people, eq(people.id, factorResets.askedBy))
      .where(isWaiting(on, personId, funderId));
  });
  if (!found) return null;
  const { id, askedAt, reason } = found.reset;
  const whyNot = whyNotReset(found.reset, viewerId);
  return { id, askedOn: localMoment(askedAt).day, askedBy: found.by, reason, whyNot };
}

/** One of the funder's, whose it is and why it was asked; null: there is none. One query. */
export async function resetNamed(store: Store, resetId: string, funderId: string) {
  const [found] = await store.read((on) => {
    const { factorResets, people } = on.tables;
    return on
      .select({ id: people.id, name: people.name, reason: factorResets.reason })
      .from(factorResets)
      .innerJoin(people, eq(people.id, factorResets.personId))
      .where(and(eq(factorResets.id, resetId), eq(factorResets.funderId, funderId)));
  });
  return found ? { person: { id: found.id, name: found.name }, reason: found.reason } : null;
}

/** Whether something was asked about somebody, and nobody agreed to it or took it back yet. */
export async function isResetWaiting(on: Reading, personId: string, funderId: string): Promise<boolean> {
  return (await on.$count(on.tables.factorResets, isWaiting(on, personId, funderId))) > 0;
}

function isWaiting(on: Reading, personId: string, funderId: string) {
  const { factorResets } = on.tables;
  const isOne = and(eq(factorResets.personId, personId), eq(factorResets.funderId, funderId));
  return and(isOne, isNull(factorResets.agreedAt), isNull(factorResets.endedAt));
}
