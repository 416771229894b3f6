import { and, eq, isNull, sum } from "drizzle-orm";
import type { Reading } from "~db/store/store";

const MOST_FILES = 200;
const MOST_BYTES = 200 * 1_048_576;

/** Why a group may add no more. */
export type RoomProblem = "tooManyKept" | "tooMuchKept";

/** Whether a group may keep one more file of so many bytes. What was taken away does not count. Two queries. */
export async function lackOfRoom(on: Reading, groupId: string, bytes: number): Promise<RoomProblem | null> {
  const { files } = on.tables;
  const isKept = and(eq(files.groupId, groupId), isNull(files.removedAt));
  const count = await on.$count(files, isKept);
  if (count >= MOST_FILES) return "tooManyKept";
  const [kept] = await on
    .select({ bytes: sum(files.bytes) })
    .from(files)
    .where(isKept);
  return Number(kept?.bytes ?? 0) + bytes > MOST_BYTES ? "tooMuchKept" : null;
}
