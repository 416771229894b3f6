import type { Reading } from "~db/store/store";

/** A part of the place. */
export interface WardShown {
  id: string;
  name: string;
  /** No longer in the list: shown where it was told, never offered. */
  isEnded: boolean;
}

/** All wards there are or were, by name. One query. */
export async function wardsIn(on: Reading): Promise<WardShown[]> {
  const { wards } = on.tables;
  const rows = await on.select().from(wards).orderBy(wards.name, wards.id);
  return rows.map(({ id, name, endedAt }) => ({ id, name, isEnded: endedAt !== null }));
}
