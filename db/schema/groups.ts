import type { Kit } from "./kit";
import type { People } from "./people";

/** Groups, the people in them, and what they tell once. A group belongs to its place, not to a funder. */
export function groupTables(k: Kit, people: People) {
  /** The parts of the place. */
  const wards = k.table("wards", { id: k.text().primaryKey(), name: k.text().notNull(), endedAt: k.instant() });

  const groups = k.table(
    "groups",
    {
      id: k.text().primaryKey(),
      name: k.text().notNull(),
      /** The name in the form that is compared. */
      foldedName: k.text().notNull(),
      /** Its identifier by the rules of org-id.guide, from its numbers; null: not registered. */
      orgId: k.text(),
      madeAt: k.instant().notNull(),
      /** The group that it turned out to be; null: itself. */
      mergedInto: k.text(),
    },
    (group) => [k.index("groups_folded_name").on(group.foldedName), k.index("groups_org_id").on(group.orgId)],
  );
  const groupId = () =>
    k
      .text()
      .notNull()
      .references(() => groups.id);
  const personId = () =>
    k
      .text()
      .notNull()
      .references(() => people.id);
  const somebody = () => k.text().references(() => people.id);

  const groupWards = k.table("group_wards", { groupId: groupId(), wardId: k.text().notNull() }, (row) => [
    k.primaryKey({ columns: [row.groupId, row.wardId] }),
    k.index("group_wards_ward").on(row.wardId),
  ]);

  const memberships = k.table(
    "memberships",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      personId: personId(),
      /** A lead is a named signatory. */
      role: k.text().$type<"member" | "lead">().notNull(),
      /** What they do there, in the group's words: "treasurer". */
      title: k.text(),
      /** What the group calls somebody who had the address already; null: as they call themselves. */
      calledName: k.text(),
      givenAt: k.instant().notNull(),
      givenBy: somebody(),
      /** The shared inbox that the giver came through; null: their own way in. */
      givenThrough: k.text(),
      /** A lead waits for the yes of a second lead, or of an officer where there is none. */
      confirmedAt: k.instant(),
      confirmedBy: somebody(),
      /** A lead asks that another lead stops; a second one agrees. */
      endAskedAt: k.instant(),
      endAskedBy: somebody(),
      endAskedThrough: k.text(),
      endedAt: k.instant(),
      endedBy: somebody(),
    },
    (membership) => [
      k.index("memberships_person").on(membership.personId),
      k.index("memberships_group").on(membership.groupId),
    ],
  );

  /** A mailbox that several people of a group read. */
  const inboxes = k.table(
    "inboxes",
    {
      emailKey: k.text().primaryKey(),
      email: k.text().notNull(),
      groupId: groupId(),
      addedAt: k.instant().notNull(),
      addedBy: somebody(),
      endedAt: k.instant(),
    },
    (inbox) => [k.index("inboxes_group").on(inbox.groupId)],
  );

  /** Somebody from outside whom the group asked to help with one task until a day: sees, drafts, never sends. */
  const delegations = k.table(
    "delegations",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      personId: personId(),
      /** What the group calls somebody who had the address already; null: as they call themselves. */
      calledName: k.text(),
      task: k.text().notNull(),
      /** The last day, by the clocks of the place. */
      untilDay: k.day().notNull(),
      givenAt: k.instant().notNull(),
      givenBy: somebody(),
      endedAt: k.instant(),
      endedBy: somebody(),
    },
    (delegation) => [
      k.index("delegations_person").on(delegation.personId),
      k.index("delegations_group").on(delegation.groupId),
    ],
  );

  /** A group that holds money for another: asked by the one, agreed to by the other. */
  const hostings = k.table(
    "hostings",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      hostId: groupId(),
      terms: k.text().notNull(),
      askedAt: k.instant().notNull(),
      askedBy: somebody(),
      agreedAt: k.instant(),
      agreedBy: somebody(),
      endedAt: k.instant(),
      endedBy: somebody(),
    },
    (hosting) => [k.index("hostings_group").on(hosting.groupId), k.index("hostings_host").on(hosting.hostId)],
  );

  /** Which funders know a group: they added it, they gave it a grant, it agreed, or it agreed for their councillors. */
  const knownGroups = k.table(
    "known_groups",
    {
      id: k.text().primaryKey(),
      groupId: groupId(),
      funderId: k.text().notNull(),
      how: k.text().$type<"added" | "award" | "agreed" | "councillors">().notNull(),
      since: k.instant().notNull(),
      givenBy: somebody(),
      endedAt: k.instant(),
    },
    (known) => [
      k.index("known_groups_group").on(known.groupId),
      k.index("known_groups_funder").on(known.funderId, known.groupId),
    ],
  );
  return { wards, groups, groupWards, memberships, inboxes, delegations, hostings, knownGroups };
}

export type Groups = ReturnType<typeof groupTables>["groups"];
