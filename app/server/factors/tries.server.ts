import { and, desc, eq, gt } from "drizzle-orm";
import { MOST_WRONG, WRONG_OVER, waitAfterWrong } from "~/domain/people/factors";
import type { Reading } from "~db/store/store";

/** How many seconds nothing is taken of somebody, after too many wrong numbers, codes and passkeys; 0: it is. */
export async function secondsToWait(on: Reading, personId: string, at: Date): Promise<number> {
  const { events } = on.tables;
  const isWrong = and(
    eq(events.type, "factor-refused"),
    eq(events.subjectKind, "person"),
    eq(events.subjectId, personId),
  );
  const rows = await on
    .select({ at: events.at })
    .from(events)
    .where(and(isWrong, gt(events.at, new Date(at.getTime() - WRONG_OVER))))
    .orderBy(desc(events.at))
    .limit(MOST_WRONG);
  return Math.ceil(
    waitAfterWrong(
      rows.map((row) => row.at),
      at,
    ) / 1_000,
  );
}
