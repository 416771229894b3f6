import { and, eq, inArray, isNull, ne, not, notInArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Reading, Writing } from "~db/store/store";

/** Ids of what was moved, by the name of its place. */
export type Moved = Record<string, string[]>;

/** Where rows of a group stand: what names one of them, and the column that names the group. */
interface Place {
  table: PgTable;
  id: PgColumn;
  group: PgColumn;
  /** That column, as the table calls it. */
  field: "groupId" | "hostId";
}

/**
 * What stood on the one that goes and comes to the one that is kept; of memberships, these. Returns what was moved, for
 * `moveBack`.
 */
export async function moveAll(
  on: Writing,
  keptId: string,
  goneId: string,
  memberships: readonly string[],
): Promise<Moved> {
  const moved: Moved = {};
  const which = whichOf(on, keptId, { ...(await heldBy(on, keptId)), comes: memberships });
  for (const [name, place] of Object.entries(placesIn(on))) {
    const comes = and(eq(place.group, goneId), which[name as keyof typeof which]);
    const rows = (await on.select({ id: place.id }).from(place.table).where(comes)) as { id: string }[];
    if (rows.length === 0) continue;
    moved[name] = rows.map(({ id }) => id).sort();
    await move(on, place, moved[name], { from: goneId, to: keptId });
  }
  return moved;
}

/** Puts back exactly what was moved, as far as it still is where it was put. */
export async function moveBack(on: Writing, moved: Moved, keptId: string, goneId: string): Promise<void> {
  for (const [name, place] of Object.entries(placesIn(on)))
    if (moved[name]) await move(on, place, moved[name], { from: keptId, to: goneId });
}

async function move(on: Writing, { table, id, group, field }: Place, ids: string[], way: { from: string; to: string }) {
  const change = { [field]: way.to } as Record<string, string>;
  await on
    .update(table)
    .set(change)
    .where(and(eq(group, way.from), inArray(id, ids)));
}

function placesIn({ tables }: Reading) {
  const { memberships, inboxes, delegations, hostings, recipients, documents, files, facts } = tables;
  const { groupWards, knownGroups } = tables;
  return {
    memberships: place(memberships, memberships.id, memberships.groupId),
    inboxes: place(inboxes, inboxes.emailKey, inboxes.groupId),
    delegations: place(delegations, delegations.id, delegations.groupId),
    hosted: place(hostings, hostings.id, hostings.groupId),
    hosting: place(hostings, hostings.id, hostings.hostId, "hostId"),
    recipients: place(recipients, recipients.id, recipients.groupId),
    documents: place(documents, documents.id, documents.groupId),
    files: place(files, files.id, files.groupId),
    facts: place(facts, facts.id, facts.groupId),
    groupWards: place(groupWards, groupWards.wardId, groupWards.groupId),
    knownGroups: place(knownGroups, knownGroups.id, knownGroups.groupId),
  };
}

function place(table: PgTable, id: PgColumn, group: PgColumn, field: Place["field"] = "groupId"): Place {
  return { table, id, group, field };
}

/** What the one that is kept has already, and so does not get from the other. */
async function heldBy(on: Reading, keptId: string) {
  const { hostings, facts, groupWards, knownGroups } = on.tables;
  const told = await on.selectDistinct({ field: facts.field }).from(facts).where(eq(facts.groupId, keptId));
  const known = await on
    .select({ funderId: knownGroups.funderId, how: knownGroups.how })
    .from(knownGroups)
    .where(and(eq(knownGroups.groupId, keptId), isNull(knownGroups.endedAt)));
  const isHosted = (await on.$count(hostings, and(eq(hostings.groupId, keptId), isNull(hostings.endedAt)))) > 0;
  const hasWards = (await on.$count(groupWards, eq(groupWards.groupId, keptId))) > 0;
  const fields = told.map(({ field }) => field);
  return { fields, known, isHosted, hasWards };
}

/** Which rows come along. What has ended stays where it ended; the name of the one that is kept stays its own. */
function whichOf(
  { tables }: Reading,
  keptId: string,
  { comes, ...held }: Awaited<ReturnType<typeof heldBy>> & { comes: readonly string[] },
) {
  const { memberships, inboxes, delegations, hostings, recipients, documents, files, facts, knownGroups } = tables;
  const isHeld = held.known.map(({ funderId, how }) =>
    not(and(eq(knownGroups.funderId, funderId), eq(knownGroups.how, how)) as SQL),
  );
  return {
    memberships: inArray(memberships.id, [...comes]),
    inboxes: isNull(inboxes.endedAt),
    delegations: isNull(delegations.endedAt),
    // A group has one host, and is never its own.
    hosted: held.isHosted ? nothing : and(isNull(hostings.endedAt), ne(hostings.hostId, keptId)),
    hosting: and(isNull(hostings.endedAt), ne(hostings.groupId, keptId)),
    recipients: isNull(recipients.endedAt),
    documents: isNull(documents.removedAt),
    files: isNull(files.removedAt),
    facts: notInArray(facts.field, ["name", ...held.fields]),
    groupWards: held.hasWards || held.fields.includes("wards") ? nothing : undefined,
    knownGroups: and(isNull(knownGroups.endedAt), ...isHeld),
  };
}

const nothing = sql`1 = 0`;
