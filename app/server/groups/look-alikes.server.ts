import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { FieldValue } from "~/domain/groups/fields";
import { orgIdOf } from "~/domain/groups/org-id";
import { foldName } from "~/domain/opendata/normalise";
import type { Reading } from "~db/store/store";
import { isKnown } from "../sharing/knows.server";
import type { Staff } from "../viewer/staff.server";

/** Groups of the place that look like one that is to be added. */
export interface LookAlikes {
  /** Those that this funder may see. */
  known: { id: string; name: string }[];
  /** Another one, of which nothing may be said, has this number. */
  isNumberTaken: boolean;
  /** What was shown, for the form to say when it comes back; "": nothing. */
  shown: string;
}

/** The groups with the same number or name, as somebody of a funder may hear of them. Two queries, or one where there are none. */
export async function lookAlikes(
  on: Reading,
  staff: Staff,
  { name, numbers }: { name: string; numbers: FieldValue<"numbers"> },
): Promise<LookAlikes> {
  const { groups } = on.tables;
  const orgIds = [orgIdOf(numbers), orgIdOf({ ...numbers, charity: "" })].filter((id) => id !== null);
  const isAlike = or(eq(groups.foldedName, foldName(name)), inArray(groups.orgId, orgIds));
  const found = await on
    .select({ id: groups.id, orgId: groups.orgId })
    .from(groups)
    .where(and(isAlike, isNull(groups.mergedInto)));
  if (found.length === 0) return { known: [], isNumberTaken: false, shown: "" };
  const ids = found.map(({ id }) => id);
  const known = await on
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(inArray(groups.id, ids), isKnown(on, staff)))
    .orderBy(asc(groups.foldedName), asc(groups.id));
  const isHidden = (id: string) => known.every((one) => one.id !== id);
  const isNumberTaken = found.some(({ id, orgId }) => orgId !== null && orgIds.includes(orgId) && isHidden(id));
  const shown = [...known.map(({ id }) => id), ...(isNumberTaken ? ["number"] : [])].join(" ");
  return { known, isNumberTaken, shown };
}
