import { and, eq } from "drizzle-orm";
import { type FieldName, isField } from "~/domain/rounds/fields";
import { isSame } from "~/domain/rounds/read-part";
import type { Ground } from "../people/acting.server";
import { type Change, type Hand, putChanges, roundOf } from "./designs.server";

/** What became of taking a version back: the version there is now, and the fields that had been changed again meanwhile. */
export interface Undone {
  version: number;
  undone: FieldName[];
  changedAgain: FieldName[];
}

/**
 * Takes back what one version changed, by a version of its own, so that it can be taken back too. A field that was changed
 * again since stays as it is; of a version that is not there nothing is taken back. Null: there is no such round.
 */
export async function undoChange(
  hand: Hand,
  { roundId, version }: { roundId: string; version: number },
  { store, now }: Ground,
): Promise<Undone | null> {
  const at = now();
  return store.write(async (on) => {
    const round = await roundOf(on, hand.staff, roundId);
    if (!round) return null;
    const { roundChanges } = on.tables;
    const rows = await on
      .select({ field: roundChanges.field, before: roundChanges.before, after: roundChanges.after })
      .from(roundChanges)
      .where(
        and(...[eq(roundChanges.roundId, roundId), eq(roundChanges.version, version), eq(roundChanges.waits, false)]),
      );
    const known = rows.flatMap(({ field, before, after }) => (isField(field) ? [{ field, before, after }] : []));
    const [back, again]: [Change[], FieldName[]] = [[], []];
    for (const { field, before, after } of known)
      if (isSame(round.design[field], after.value)) back.push({ field, before: after.value, after: before.value });
      else again.push(field);
    const made = back.length > 0 ? await putChanges(on, round, back, { hand, how: "undone", at }) : round.version;
    return { version: made, undone: back.map(({ field }) => field), changedAgain: again };
  });
}
