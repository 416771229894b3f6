import { and, eq, gt } from "drizzle-orm";
import { designBefore } from "~/domain/rounds/differences";
import type { Design } from "~/domain/rounds/fields";
import type { Reading } from "~db/store/store";

/** A design as it was in one of its versions; a version that is none yet is as it is now. */
export async function designAt(
  on: Reading,
  { id: roundId, version: newest, design }: { id: string; version: number; design: Design },
  version: number,
): Promise<Design> {
  if (!Number.isSafeInteger(version) || version < 1 || version >= newest) return design;
  const { roundChanges } = on.tables;
  const rows = await on
    .select({ version: roundChanges.version, field: roundChanges.field, before: roundChanges.before })
    .from(roundChanges)
    .where(and(eq(roundChanges.roundId, roundId), gt(roundChanges.version, version), eq(roundChanges.waits, false)));
  return designBefore(
    design,
    rows.map(({ before, ...one }) => ({ ...one, before: before.value })),
  );
}
