import type { Groups } from "./groups";
import type { Kit } from "./kit";
import type { People } from "./people";

/** What a group said about itself, each with a day and who said it; nothing is overwritten. */
export function storyTables(k: Kit, people: People, groups: Groups) {
  const groupId = () =>
    k
      .text()
      .notNull()
      .references(() => groups.id);
  const somebody = () => k.text().references(() => people.id);

  /** The newest of a field that stands beside no other is what is true now. */
  const facts = k.table(
    "facts",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      /** Which question it answers: app/domain/groups/fields.ts. */
      field: k.text().notNull(),
      value: k.json<unknown>().notNull(),
      /** Who said so, in words: "treasurer". */
      toldBy: k.text().notNull(),
      how: k.text().$type<"page" | "phone" | "talk" | "post" | "mail" | "published">().notNull(),
      toldOn: k.day().notNull(),
      recordedAt: k.instant().notNull(),
      recordedBy: somebody(),
      /** The fact that whoever wrote it had before them; null: none. */
      basedOn: k.text(),
      /** Another wrote at the same time, and theirs came first: this waits beside it until somebody settles the two. */
      besideId: k.text(),
      settledAt: k.instant(),
      settledBy: somebody(),
    },
    (fact) => [k.index("facts_field").on(fact.groupId, fact.field, fact.recordedAt)],
  );

  /** Files as they were sent. The bytes lie in the data folder under their hash. */
  const files = k.table(
    "files",
    {
      id: k.text().primaryKey(),
      sha256: k.text().notNull(),
      bytes: k.count().notNull(),
      /** By what is in it, never by what its sender said. */
      type: k.text().notNull(),
      name: k.text().notNull(),
      groupId: groupId(),
      addedAt: k.instant().notNull(),
      addedBy: somebody(),
      /** Whether a virus scanner looked at it. */
      scan: k.text().$type<"not-scanned" | "clean" | "infected">().notNull(),
      scannedAt: k.instant(),
      /** From then on it is shown to nobody; the bytes go thirty days later. */
      removedAt: k.instant(),
    },
    (file) => [k.index("files_group").on(file.groupId), k.index("files_sha256").on(file.sha256)],
  );

  /** What a file is to its group: "accounts", and the day it runs out. */
  const documents = k.table(
    "documents",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      fileId: k
        .text()
        .notNull()
        .references(() => files.id),
      kind: k.text().notNull(),
      expiresOn: k.day(),
      addedAt: k.instant().notNull(),
      addedBy: somebody(),
      removedAt: k.instant(),
      removedBy: somebody(),
    },
    (document) => [k.index("documents_group").on(document.groupId)],
  );
  return { facts, files, documents };
}
