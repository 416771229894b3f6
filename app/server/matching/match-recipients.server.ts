import { randomUUID } from "node:crypto";
import { and, inArray } from "drizzle-orm";
import { type Candidate, isRegistered } from "~/domain/merging/sort-recipients";
import { foldName } from "~/domain/opendata/normalise";
import { translator } from "~/messages";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { addGroup } from "../groups/add-group.server";
import { asOfficer, type Officer, type OfficerWork } from "../merging/officer.server";
import type { Ground } from "../people/acting.server";
import { knownTo } from "../sharing/knows.server";
import { actorFor } from "../viewer/staff.server";
import { candidatesFor, editionOf, type RecipientSummed, recipientsOf } from "./recipients-of.server";

/** A recipient to be matched: to the group that was shown beside it, to one by its name, or to one that is made for it. */
export type Wish =
  | { how: "org-id" | "name"; key: string; groupId: string }
  | { how: "hand"; key: string; groupName: string }
  | { how: "new"; key: string };

/** Typed names that no group known to the funder has, or several; by the recipient's key. Nothing was matched then. */
export type HandFault = "no-such-group" | "several-groups";

export type MatchDone =
  | { ok: true; matchingId: string; matched: number; left: number }
  | { ok: false; code: "nothing-left" | "one-twice" }
  | { ok: false; code: "by-hand"; faults: Record<string, HandFault> };

/**
 * Matches recipients of the funder's published grants to groups, all in one matching. A recipient that somebody matched meanwhile
 * is `left` as it is. Null: whoever asks is no officer any more.
 */
export async function matchRecipients(by: Officer, wishes: readonly Wish[], ground: Ground): Promise<MatchDone | null> {
  return asOfficer(by, ground, async (work): Promise<MatchDone> => {
    const keys = wishes.map(({ key }) => key);
    if (new Set(keys).size < keys.length) return { ok: false, code: "one-twice" };
    const candidates = await candidatesFor(work.on, by.funder.id);
    const faults = faultsByHand(wishes, candidates);
    if (Object.keys(faults).length > 0) return { ok: false, code: "by-hand", faults };
    const edition = await editionOf(work.on, by.funder.id);
    const recipients = edition === null ? [] : await recipientsOf(work.on, { funderId: by.funder.id, edition }, keys);
    const byKey = new Map(recipients.map((recipient) => [recipient.key, recipient]));
    const fitting = wishes.flatMap((wish) => {
      const recipient = byKey.get(wish.key);
      const found = recipient && asThingsAre(wish, recipient, candidates);
      return found ? [found] : [];
    });
    if (fitting.length === 0) return { ok: false, code: "nothing-left" };
    const matchingId = await match(work, fitting);
    return { ok: true, matchingId, matched: fitting.length, left: wishes.length - fitting.length };
  });
}

interface Fitting {
  how: Wish["how"];
  recipient: RecipientSummed;
  /** Null: a group is made. */
  groupId: string | null;
}

/** What a wish comes to as things are now; null: what was shown is so no more. */
function asThingsAre(wish: Wish, recipient: RecipientSummed, candidates: readonly Candidate[]): Fitting | null {
  const { how, key } = wish;
  const numbered = candidates.find(({ orgId }) => orgId?.toUpperCase() === key);
  // Somebody made or numbered a group meanwhile: it is offered by its number.
  if (how === "new") return numbered ? null : { how, recipient, groupId: null };
  if (how === "hand") return { how, recipient, groupId: namedBy(wish.groupName, candidates)[0]?.id ?? null };
  const group = candidates.find(({ id }) => id === wish.groupId);
  const isName = group?.isKnown && [foldName(recipient.name), key].includes(group.foldedName);
  const isSo = how === "org-id" ? group?.orgId?.toUpperCase() === key : isName;
  return group && isSo ? { how, recipient, groupId: group.id } : null;
}

function faultsByHand(wishes: readonly Wish[], candidates: readonly Candidate[]): Record<string, HandFault> {
  const faults: Record<string, HandFault> = {};
  for (const wish of wishes)
    if (wish.how === "hand") {
      const found = namedBy(wish.groupName, candidates).length;
      if (found !== 1) faults[wish.key] = found === 0 ? "no-such-group" : "several-groups";
    }
  return faults;
}

function namedBy(name: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ isKnown, foldedName }) => isKnown && foldedName === foldName(name));
}

async function match({ on, by, at, requestId }: OfficerWork, fitting: readonly Fitting[]): Promise<string> {
  const { matchings, recipients } = on.tables;
  const [matchingId, funderId, actor] = [randomUUID(), by.funder.id, actorFor(by, "officer")];
  await on.insert(matchings).values({ id: matchingId, funderId, at, by: by.personId });
  const rows = [];
  for (const { how, recipient, groupId } of fitting) {
    const { key: recipientKey, name } = recipient;
    const made = { name, orgId: isRegistered(recipientKey) ? recipientKey : null };
    const id = groupId ?? (await addGroup(on, made, { by: actor, at, requestId }));
    rows.push({ id: randomUUID(), matchingId, funderId, recipientKey, groupId: id, how });
  }
  await on.putMany(recipients, rows);
  await makeKnown(on, [...new Set(rows.map(({ groupId }) => groupId))], { funderId, at, by: by.personId });
  const after = { what: translator("en")("matching:recipients", { count: rows.length }) };
  const subject = { kind: "funder" as const, id: funderId };
  await recordEvent(on, { type: "recipients-matched", by: actor, subject, funderId, after, at, requestId });
  return matchingId;
}

async function makeKnown(
  on: Writing,
  groupIds: string[],
  { funderId, at, by }: { funderId: string; at: Date; by: string },
) {
  const { knownGroups } = on.tables;
  const rows = await on
    .select({ id: knownGroups.groupId })
    .from(knownGroups)
    .where(and(knownTo(on, funderId), inArray(knownGroups.groupId, groupIds)));
  const known = new Set(rows.map(({ id }) => id));
  const since = { funderId, how: "award" as const, since: at, givenBy: by };
  await on.putMany(
    knownGroups,
    groupIds.filter((id) => !known.has(id)).map((groupId) => ({ id: randomUUID(), groupId, ...since })),
  );
}
