import { and, eq, inArray, isNull } from "drizzle-orm";
import { translator } from "~/messages";
import type { Reading } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { asOfficer, type Officer } from "../merging/officer.server";
import type { Ground } from "../people/acting.server";
import { actorFor } from "../viewer/staff.server";

export type UndoneMatching =
  /** `kept`: groups that were made for it and stay known, as somebody works with them by now. */
  { ok: true; kept: number } | { ok: false; code: "matching-undone" };

/**
 * Takes a matching back: its recipients are no groups any more, and the funder knows no group by it alone. A group that was made
 * for it stays; nobody sees it until its number is matched again, unless somebody or something stands on it by now: then the
 * funder goes on knowing it. Null: whoever asks is no officer any more, or it is no matching of their funder.
 */
export async function undoMatching(by: Officer, matchingId: string, ground: Ground): Promise<UndoneMatching | null> {
  return asOfficer(by, ground, async ({ on, at, requestId }): Promise<UndoneMatching | null> => {
    const { matchings, recipients, knownGroups } = on.tables;
    const funderId = by.funder.id;
    const isIt = and(eq(matchings.id, matchingId), eq(matchings.funderId, funderId));
    const [matching] = await on.select().from(matchings).where(isIt);
    if (!matching) return null;
    if (matching.undoneAt !== null) return { ok: false, code: "matching-undone" };
    const isOfIt = and(eq(recipients.matchingId, matchingId), isNull(recipients.endedAt));
    const rows = await on.select().from(recipients).where(isOfIt);
    await on.update(recipients).set({ endedAt: at }).where(isOfIt);
    await on.update(matchings).set({ undoneAt: at, undoneBy: by.personId }).where(eq(matchings.id, matchingId));
    const still = await stillMatched(on, funderId);
    const groupIds = [...new Set(rows.map(({ groupId }) => groupId))].filter((id) => !still.has(id));
    const made = await stoodOn(on, await madeForMatching(on, funderId, groupIds));
    const known = (await knownBy(on, matching, groupIds)).filter(({ groupId }) => !still.has(groupId));
    const ends = known.filter(({ groupId }) => !made.has(groupId)).map(({ id }) => id);
    for (const ids of slices(ends))
      await on.update(knownGroups).set({ endedAt: at }).where(inArray(knownGroups.id, ids));
    const subject = { kind: "funder" as const, id: funderId };
    const after = { what: translator("en")("matching:recipients", { count: rows.length }) };
    const event = {
      type: "matching-undone" as const,
      by: actorFor(by, "officer"),
      subject,
      funderId,
      after,
      at,
      requestId,
    };
    await recordEvent(on, event);
    return { ok: true, kept: known.length - ends.length };
  });
}

type Matching = Reading["tables"]["matchings"]["$inferSelect"];

/**
 * What the funder knows by a matching: it was written down at the same moment by the same person; or an earlier matching made it
 * known, was taken back, and left it to this one.
 */
async function knownBy(on: Reading, { funderId, at, by }: Matching, groupIds: readonly string[]) {
  const { knownGroups } = on.tables;
  const isByGrants = and(
    ...[eq(knownGroups.funderId, funderId), eq(knownGroups.how, "award"), isNull(knownGroups.endedAt)],
  );
  const isOfMatching = and(
    eq(knownGroups.since, at),
    by === null ? isNull(knownGroups.givenBy) : eq(knownGroups.givenBy, by),
  );
  const { id, groupId } = knownGroups;
  const found = await on.select({ id, groupId }).from(knownGroups).where(and(isByGrants, isOfMatching));
  for (const ids of slices(groupIds))
    found.push(
      ...(await on
        .select({ id, groupId })
        .from(knownGroups)
        .where(and(isByGrants, inArray(groupId, ids)))),
    );
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** Those of the groups that were made for a matching of the funder, this one or another. */
async function madeForMatching(on: Reading, funderId: string, groupIds: readonly string[]): Promise<string[]> {
  const { recipients } = on.tables;
  const isMade = and(eq(recipients.funderId, funderId), eq(recipients.how, "new"));
  const found = new Set<string>();
  for (const ids of slices(groupIds))
    for (const { id } of await on
      .select({ id: recipients.groupId })
      .from(recipients)
      .where(and(isMade, inArray(recipients.groupId, ids))))
      found.add(id);
  return [...found];
}

/** Groups that other recipients of the funder were matched to. */
async function stillMatched(on: Reading, funderId: string): Promise<Set<string>> {
  const { recipients } = on.tables;
  const isMatched = and(eq(recipients.funderId, funderId), isNull(recipients.endedAt));
  const rows = await on.select({ id: recipients.groupId }).from(recipients).where(isMatched);
  return new Set(rows.map(({ id }) => id));
}

/** Those of the groups that have people, told something, keep a file, or became part of another or took one in. */
async function stoodOn(on: Reading, groupIds: readonly string[]): Promise<Set<string>> {
  const { memberships, delegations, inboxes, facts, documents, merges } = on.tables;
  const found = new Set<string>();
  for (const ids of slices(groupIds))
    for (const { table, group } of [
      { table: memberships, group: memberships.groupId },
      { table: delegations, group: delegations.groupId },
      { table: inboxes, group: inboxes.groupId },
      { table: facts, group: facts.groupId },
      { table: documents, group: documents.groupId },
      { table: merges, group: merges.keptId },
    ])
      for (const { id } of await on.select({ id: group }).from(table).where(inArray(group, ids))) found.add(id);
  return found;
}

/** So that no statement has more values than an engine takes. */
function slices(ids: readonly string[]): string[][] {
  const size = 500;
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
}
