import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";

/** The wards of the place that a councillor can speak for, by name. One query. */
export async function wardsToPick(store: Store): Promise<{ id: string; name: string }[]> {
  return store.read((on) => {
    const { id, name, endedAt } = on.tables.wards;
    return on.select({ id, name }).from(on.tables.wards).where(isNull(endedAt)).orderBy(asc(name), id);
  });
}

/** Whether an id is that of a ward there is now. */
export async function isWard(on: Reading, wardId: string): Promise<boolean> {
  const { wards } = on.tables;
  return (await on.$count(wards, and(eq(wards.id, wardId), isNull(wards.endedAt)))) > 0;
}
