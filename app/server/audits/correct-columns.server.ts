import { eq } from "drizzle-orm";
import { hasRoomToRead, roomOn } from "./room.server";
import { type AuditGround, addView } from "./view-of.server";

/** Each correction is read anew and takes room on disk until the audit is over. */
const MOST_READINGS = 50;

/** Heading → field of the standard, or null for "leave it out"; only headings that differ from our own reading. */
export type Corrections = Readonly<Record<string, string | null>>;

/**
 * Saves which columns are read as what and orders a new reading of the files, in one write. What an older reading found is
 * not shown any more. `same`: nothing differs from before; `tooMany`: the audit was corrected too often; `full`: there is no
 * room for another reading; `none`: it is gone.
 */
export async function correctColumns(
  { store, env, now }: AuditGround,
  id: string,
  columns: Corrections,
): Promise<"ordered" | "same" | "tooMany" | "full" | "none"> {
  const room = await roomOn(env);
  return store.write(async (on) => {
    const { audits } = on.tables;
    const [audit] = await on.select().from(audits).where(eq(audits.id, id));
    if (!audit) return "none";
    if (isSame(audit.columns, columns)) return "same";
    if (audit.reading >= MOST_READINGS) return "tooMany";
    if (!(await hasRoomToRead(on, id, room))) return "full";
    const corrected = { ...audit, columns: { ...columns }, reading: audit.reading + 1 };
    await on.update(audits).set({ columns: corrected.columns, reading: corrected.reading }).where(eq(audits.id, id));
    await addView(on, corrected, "", now());
    return "ordered";
  });
}

function isSame(before: Corrections, after: Corrections): boolean {
  const headings = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...headings].every((heading) => before[heading] === after[heading]);
}
