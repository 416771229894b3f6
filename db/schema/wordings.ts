import type { Kit } from "./kit";
import type { People } from "./people";

/** Sentences of public pages in a funder's own words. */
export function wordingTables(k: Kit, people: People) {
  const somebody = () => k.text().references(() => people.id);

  /** As they are now. A sentence that is not here is said in the product's words. */
  const wordings = k.table(
    "wordings",
    {
      funderId: k.text().notNull(),
      /** `en` or `cy`. */
      language: k.text().$type<"en" | "cy">().notNull(),
      /** `fund-check:result.yes`. */
      key: k.text().notNull(),
      /** By the form of its number; of a sentence that counts nothing, under `text`. */
      texts: k.json<Record<string, string>>().notNull(),
    },
    (one) => [k.primaryKey({ columns: [one.funderId, one.language, one.key] })],
  );

  /** Every change of them; nothing is overwritten. */
  const wordingChanges = k.table(
    "wording_changes",
    {
      id: k.text().primaryKey(),
      funderId: k.text().notNull(),
      language: k.text().$type<"en" | "cy">().notNull(),
      key: k.text().notNull(),
      /** Null: the product's words. */
      before: k.json<Record<string, string>>(),
      after: k.json<Record<string, string>>(),
      at: k.instant().notNull(),
      by: somebody(),
    },
    (one) => [k.index("wording_changes_key").on(one.funderId, one.language, one.key, one.at)],
  );

  return { wordings, wordingChanges };
}
