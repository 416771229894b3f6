import type { Writing } from "~db/store/store";
import { isLeadOf } from "../members/standing.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";

/** Does a piece of work in one write for a lead who is still one of the group. Null: they are not. */
export async function asLead<T>(
  { personId, group }: PersonOfGroup,
  { store, now }: Ground,
  work: (on: Writing, at: Date) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => ((await isLeadOf(on, personId, group.id)) ? work(on, at) : null));
}
