import { and, desc, eq, isNull } from "drizzle-orm";
import type { Store } from "~db/store/store";

/** Words that somebody sent after their session had ended. */
export interface KeptForm {
  id: string;
  /** Each field of the form with all that was sent for it. */
  values: Record<string, string[]>;
}

/** What waits for somebody on a page of a form; null: nothing. It stays until it is taken. One query. */
export async function keptForm(store: Store, personId: string, path: string): Promise<KeptForm | null> {
  const [found] = await store.read(async (on) => {
    const { keptForms } = on.tables;
    return on
      .select({ id: keptForms.id, values: keptForms.values })
      .from(keptForms)
      .where(and(eq(keptForms.personId, personId), eq(keptForms.path, path), isNull(keptForms.takenAt)))
      .orderBy(desc(keptForms.keptAt))
      .limit(1);
  });
  return found ?? null;
}

/** Empties words once they are saved where they belong; `id` is what the form says it began with, theirs or not. */
export async function takeKeptForm(store: Store, personId: string, id: string, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { keptForms } = on.tables;
    const own = and(eq(keptForms.id, id), eq(keptForms.personId, personId));
    await on.update(keptForms).set({ takenAt: at, values: {} }).where(own);
  });
}
