import type { AppLoadContext } from "@remix-run/node";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { pageOf } from "./page-of.server";

/** Under this name, which no control has, stand the names of the fields that were too long to be kept. */
export const NOT_KEPT = "";

/** Words that somebody sent after their session had ended. */
export interface KeptForm {
  id: string;
  /** Each field of the form with all that was sent for it. */
  values: Record<string, string[]>;
  /** How many fields were too long to be kept. */
  missing: number;
}

/** What a page of a form gets of such words. */
export interface KeptShown extends KeptForm {
  /** The last that was sent for each field. */
  typed: Record<string, string>;
  /** The address of the page without them. */
  asSaved: string;
}

/** What waits for somebody on the page that is asked for; null: nothing. One query. */
export async function keptHere(
  { store }: Pick<AppLoadContext, "store">,
  { personId }: { personId: string },
  request: Request,
): Promise<KeptShown | null> {
  const page = pageOf(request);
  const kept = await keptForm(store, personId, page);
  if (!kept) return null;
  const typed = Object.fromEntries(Object.entries(kept.values).map(([name, texts]) => [name, texts.at(-1) ?? ""]));
  return { ...kept, typed, asSaved: `${page}${page.includes("?") ? "&" : "?"}as=saved` };
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
  if (!found) return null;
  const { [NOT_KEPT]: left = [], ...values } = found.values;
  return { id: found.id, values, missing: left.length };
}

/** Empties the words that a form says it began with: they are where they belong now. */
export async function takeKept(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  { personId }: { personId: string },
  typed: { kept?: string | string[] },
): Promise<void> {
  const id = [typed.kept].flat().at(-1) ?? "";
  if (id !== "") await takeKeptForm(store, personId, id, now());
}

/** Empties words once they are saved where they belong; `id` is what the form says it began with, theirs or not. */
export async function takeKeptForm(store: Store, personId: string, id: string, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { keptForms } = on.tables;
    const own = and(eq(keptForms.id, id), eq(keptForms.personId, personId));
    await on.update(keptForms).set({ takenAt: at, values: {} }).where(own);
  });
}
