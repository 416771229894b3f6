import type { Groups } from "./groups";
import type { Kit } from "./kit";
import type { People } from "./people";

/** Putting groups that are one together, and published grants to the groups that got them. Each can be undone. */
export function matchingTables(k: Kit, people: People, groups: Groups) {
  const groupId = () =>
    k
      .text()
      .notNull()
      .references(() => groups.id);
  const somebody = () => k.text().references(() => people.id);

  const merges = k.table(
    "merges",
    {
      id: k.text().primaryKey(),
      keptId: groupId(),
      goneId: groupId(),
      funderId: k.text().notNull(),
      /** Ids of what went from one to the other, by table: what undo puts back. */
      moved: k.json<Record<string, string[]>>().notNull(),
      at: k.instant().notNull(),
      by: somebody(),
      undoneAt: k.instant(),
      undoneBy: somebody(),
    },
    (merge) => [k.index("merges_kept").on(merge.keptId), k.index("merges_gone").on(merge.goneId)],
  );

  /** Two groups that look alike and are not the same; the smaller id first. */
  const distinctGroups = k.table(
    "distinct_groups",
    { oneId: groupId(), otherId: groupId(), at: k.instant().notNull(), by: somebody() },
    (pair) => [k.primaryKey({ columns: [pair.oneId, pair.otherId] })],
  );

  /** One press on the page that matches recipients of a funder's published grants to groups. */
  const matchings = k.table(
    "matchings",
    {
      id: k.text().primaryKey(),
      funderId: k.text().notNull(),
      at: k.instant().notNull(),
      by: somebody(),
      undoneAt: k.instant(),
      undoneBy: somebody(),
    },
    (matching) => [k.index("matchings_funder").on(matching.funderId, matching.at)],
  );

  /** A recipient of published grants, as `awards.recipient_key` has it, is a group. */
  const recipients = k.table(
    "recipients",
    {
      id: k.text().primaryKey(),
      matchingId: k
        .text()
        .notNull()
        .references(() => matchings.id),
      funderId: k.text().notNull(),
      recipientKey: k.text().notNull(),
      groupId: groupId(),
      how: k.text().$type<"org-id" | "name" | "hand" | "new">().notNull(),
      endedAt: k.instant(),
    },
    (recipient) => [
      k.index("recipients_key").on(recipient.funderId, recipient.recipientKey),
      k.index("recipients_group").on(recipient.groupId),
    ],
  );
  return { merges, distinctGroups, matchings, recipients };
}
