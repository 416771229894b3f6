import { and, eq, gt } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type Habit, habitsOf } from "~/domain/rounds/habits";
import type { Store } from "~db/store/store";
import { isAgreed } from "./round-check.server";

/** A habit with the names of those who have it. */
export interface HabitShown extends Omit<Habit, "people"> {
  people: { name: string; times: number }[];
}

const LOOKED_BACK_MS = 3 * 366 * 86_400_000;

/** Rules that a funder keeps again and again, by what it said in the last years. Two queries. */
export async function habitsIn(store: Store, funderId: string, now: Date): Promise<HabitShown[]> {
  const since = new Date(+now - LOOKED_BACK_MS);
  const { rows, rounds } = await store.read(async (on) => {
    const { justifications, people, rounds: all } = on.tables;
    return {
      rows: await on
        .select({ one: justifications, name: people.name })
        .from(justifications)
        .leftJoin(people, eq(people.id, justifications.by))
        .where(and(eq(justifications.funderId, funderId), gt(justifications.at, since))),
      rounds: await on
        .select({ id: all.id, madeAt: all.madeAt })
        .from(all)
        .where(and(eq(all.funderId, funderId), gt(all.madeAt, since))),
    };
  });
  const names = new Map(rows.map(({ one, name }) => [one.by, name]));
  const keepings = rows.map(({ one }) => ({
    ...{ ruleId: one.ruleId, roundId: one.roundId, by: one.by, isAgreed: isAgreed(one) },
    ...{ on: localMoment(one.at).day, endedOn: one.endedAt && localMoment(one.endedAt).day },
  }));
  const made = rounds.map(({ id, madeAt }) => ({ id, madeOn: localMoment(madeAt).day }));
  return habitsOf(keepings, made, localMoment(now).day).map(({ people, ...habit }) => ({
    ...habit,
    people: people.flatMap(({ id, times }) => (names.get(id) ? [{ name: names.get(id)!, times }] : [])),
  }));
}
