import { and, eq, isNull } from "drizzle-orm";
import { translator } from "~/messages";
import { Conflict } from "~db/store/refusals";
import type { Reading, Store } from "~db/store/store";
import { tellMembers } from "../groups/tell-members.server";
import { asOfficer, type OfficerWork } from "../merging/officer.server";
import type { PersonToAdd } from "../people/add-person.server";
import { knownTo } from "../sharing/knows.server";
import type { Staff } from "../viewer/staff.server";
import type { Ground } from "./acting.server";
import { putNamed, type WhyNotNamed, whoIsNamed } from "./named-person.server";
import { leadsOf } from "./standing.server";

/** Whom an officer names as a lead, what they do in the group, and how it was agreed. */
export interface LeadNamed extends PersonToAdd {
  title: string | null;
  reason: string;
}

/** Why nobody was named; each is a sentence under `refused` in messages/en/naming.json. */
export type WhyNoLead = WhyNotNamed | "has-leads";

/**
 * Names a lead of a group that has none who counts: nobody of it could. They count at once; who is in the group is told. Null:
 * whoever asks is no officer any more, or their funder does not know the group.
 */
export async function nameLead(
  staff: Staff,
  groupId: string,
  asked: LeadNamed,
  ground: Ground,
): Promise<{ ok: true; membershipId: string } | { ok: false; code: WhyNoLead } | null> {
  const name = () => asOfficer(staff, ground, (work) => nameOrRefuse(work, staff, groupId, asked));
  // The address was taken between the look and the write: the second time it is found.
  return name().catch((error) => (error instanceof Conflict ? name() : Promise.reject(error)));
}

async function nameOrRefuse({ on, at, requestId }: OfficerWork, staff: Staff, groupId: string, asked: LeadNamed) {
  const group = await knownGroup(on, staff.funder.id, groupId);
  if (!group) return null;
  if ((await leadsOf(on, groupId)).length > 0) return { ok: false as const, code: "has-leads" as const };
  const who = await whoIsNamed(on, asked.email);
  if (!who.ok) return who;
  const { reason, ...person } = asked;
  const naming = { group, named: { ...person, role: "lead" as const }, found: who.found, reason };
  const what = translator("en")("naming:changed", { name: asked.name });
  // Before they are in it themselves: they get a letter of their own.
  await tellMembers(on, { groupId, by: staff.personId, what, at });
  return { ok: true as const, membershipId: await putNamed(on, staff, naming, { at, requestId }) };
}

/** A group that the officer's funder knows, and whether it has leads who count; null: there is none. Two queries. */
export async function groupToLead(store: Store, { funder }: Pick<Staff, "funder">, groupId: string) {
  return store.read(async (on) => {
    const group = await knownGroup(on, funder.id, groupId);
    return group && { ...group, hasLeads: (await leadsOf(on, groupId)).length > 0 };
  });
}

/** A group that a funder knows by more than what it lets councillors see; null: there is none. */
export async function knownGroup(on: Reading, funderId: string, groupId: string) {
  const { knownGroups, groups } = on.tables;
  const [group] = await on
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .innerJoin(knownGroups, eq(knownGroups.groupId, groups.id))
    .where(and(eq(groups.id, groupId), isNull(groups.mergedInto), knownTo(on, funderId)))
    .limit(1);
  return group ?? null;
}
