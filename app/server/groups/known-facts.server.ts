import { and, asc, inArray, isNull } from "drizzle-orm";
import { type Field, type FieldValue, fields } from "~/domain/groups/fields";
import type { Reading } from "~db/store/store";

/** What groups told last, by the id of the group, as far as these fields go and it can be read. */
export type KnownFacts = Map<string, { [F in Field]?: FieldValue<F> }>;

/** What each of these groups told last: the newest of a field that stands beside no other. One query. */
export async function knownFacts(on: Reading, ids: readonly string[], wanted: readonly Field[]): Promise<KnownFacts> {
  const { facts } = on.tables;
  const isOne = and(inArray(facts.groupId, [...ids]), inArray(facts.field, [...wanted]), isNull(facts.besideId));
  const rows = await on
    .select({ groupId: facts.groupId, field: facts.field, value: facts.value })
    .from(facts)
    .where(isOne)
    .orderBy(asc(facts.recordedAt), asc(facts.id));
  const found: KnownFacts = new Map();
  for (const { groupId, field, value } of rows) {
    const read = fields[field as Field].safeParse(value);
    if (read.success) found.set(groupId, { ...found.get(groupId), [field]: read.data });
  }
  return found;
}
