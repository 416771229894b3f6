import { and, eq, isNull } from "drizzle-orm";
import { isField } from "~/domain/rounds/fields";
import { isSame } from "~/domain/rounds/read-part";
import type { Ground } from "../people/acting.server";
import { type Hand, putChanges, roundOf } from "./designs.server";

/** What was chosen of two texts: the one that waits, or the one that stands. */
export type Choice = "waiting" | "standing";

/**
 * Settles a text that waits beside another: it takes the other's place, which the history keeps, or it goes. Settled twice, the
 * first counts. Null: there is no such round.
 */
export async function settleText(
  hand: Hand,
  { roundId, changeId, choice }: { roundId: string; changeId: string; choice: Choice },
  { store, now }: Ground,
): Promise<{ version: number } | null> {
  const at = now();
  return store.write(async (on) => {
    const round = await roundOf(on, hand.staff, roundId);
    const { roundChanges } = on.tables;
    const [waiting] = await on
      .select()
      .from(roundChanges)
      .where(
        and(
          ...[eq(roundChanges.id, changeId), eq(roundChanges.roundId, roundId), eq(roundChanges.waits, true)],
          isNull(roundChanges.settledAt),
        ),
      );
    if (!round) return null;
    if (!waiting || !isField(waiting.field)) return { version: round.version };
    const settled = { settledAt: at, settledBy: hand.staff.personId };
    await on.update(roundChanges).set(settled).where(eq(roundChanges.id, changeId));
    const { field } = waiting;
    const change = { field, before: round.design[field], after: waiting.after.value };
    if (choice === "standing" || isSame(change.before, change.after)) return { version: round.version };
    return { version: await putChanges(on, round, [change], { hand, how: "settled", at }) };
  });
}
