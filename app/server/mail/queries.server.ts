import { and, desc, eq, isNull, lte, or } from "drizzle-orm";
import type { Store } from "~db/store/store";

const MOST = 50;
/** A mail that took this long, in milliseconds, is worth a look. */
const LONG = 600_000;

/** A mail that did not go out; `day` is when it was ordered, in UTC. */
export interface NotSent {
  id: string;
  kind: string;
  day: string;
  /** A code as in failures.server.ts, or `late`; null: it waits, and nobody has tried yet. */
  fault: string | null;
  /** Null: an address of which we know nobody. */
  name: string | null;
  isGivenUp: boolean;
}

/** Mails that were given up, and those that have been on their way for more than ten minutes; the newest first, at most 50. */
export async function notSent(store: Store, now: Date): Promise<NotSent[]> {
  const rows = await store.read(async (on) => {
    const { mails, people } = on.tables;
    const isLong = and(isNull(mails.endedAt), lte(mails.orderedAt, new Date(now.getTime() - LONG)));
    return on
      .select({ mail: mails, name: people.name })
      .from(mails)
      .leftJoin(people, eq(people.id, mails.personId))
      .where(or(eq(mails.outcome, "given-up"), isLong))
      .orderBy(desc(mails.orderedAt), desc(mails.id))
      .limit(MOST);
  });
  return rows.map(({ mail: { id, kind, orderedAt, fault, outcome }, name }) => ({
    id,
    kind,
    fault,
    name,
    day: orderedAt.toISOString().slice(0, 10),
    isGivenUp: outcome === "given-up",
  }));
}
