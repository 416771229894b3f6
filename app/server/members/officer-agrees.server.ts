import { and, eq, isNull } from "drizzle-orm";
import { isLastLead } from "~/domain/members/ending";
import { begunBy, type Wanted, type WhyNotSecond, whyNotOfficer } from "~/domain/members/second-yes";
import type { Reading, Store } from "~db/store/store";
import { knownTo } from "../sharing/knows.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { type Done, type Ground, type Refused, refused } from "./acting.server";
import { settleLead } from "./confirm-membership.server";
import { endAll } from "./end-membership.server";
import { groupNow, type Held, leadsOf, membershipOf } from "./standing.server";

/** What an officer is asked to agree to, and after which call. */
export interface OfficerAsked {
  groupId: string;
  membershipId: string;
  wanted: Wanted;
  /** Whom they rang, and on which number. */
  reason: string;
}

/**
 * Agrees, as an officer of a funder that knows the group, to a new lead or to the end of one, where no lead can. Null: the
 * funder does not know the group, or there is no such membership.
 */
export async function officerAgrees(
  officer: Staff,
  { groupId, membershipId, wanted, reason }: OfficerAsked,
  { store, now, requestId }: Ground,
): Promise<Done<"confirmed" | "ended"> | Refused | null> {
  const acting = { by: actorFor(officer, "officer"), at: now(), requestId, reason };
  return store.write(async (on) => {
    const found = await knownMembership(on, officer, groupId, membershipId);
    if (!found) return null;
    const { held, group } = found;
    const code = await whyNot(on, officer, held, wanted);
    if (code !== null) return refused(code);
    if (wanted === "confirmation") await settleLead(on, held, { ...acting, group });
    else await endAll(on, held, { ...acting, only: false });
    return { ok: true, done: wanted === "confirmation" ? "confirmed" : "ended", membershipId };
  });
}

/** What an officer sees before they agree. `begunBy` is who asked for it, null: nobody in particular. */
export interface OfficerShown {
  group: { id: string; name: string };
  name: string;
  begunBy: string | null;
  whyNot: WhyNotSecond | "last-lead" | null;
}

/** A membership of a group that the officer's funder knows; null: there is none. Seven queries. */
export async function shownToOfficer(
  store: Store,
  officer: Staff,
  { groupId, membershipId, wanted }: Pick<OfficerAsked, "groupId" | "membershipId" | "wanted">,
): Promise<OfficerShown | null> {
  return store.read(async (on) => {
    const found = await knownMembership(on, officer, groupId, membershipId);
    if (!found) return null;
    const { held, group } = found;
    const asker = begunBy(held.row, wanted).personId;
    const by = (await leadsOf(on, groupId)).find(({ personId }) => personId === asker);
    return { group, name: held.name, begunBy: by?.name ?? null, whyNot: await whyNot(on, officer, held, wanted) };
  });
}

async function knownMembership(on: Reading, { funder }: Staff, groupId: string, membershipId: string) {
  const { knownGroups, groups } = on.tables;
  const [group] = await on
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .innerJoin(knownGroups, eq(knownGroups.groupId, groups.id))
    .where(and(eq(groups.id, groupId), isNull(groups.mergedInto), knownTo(on, funder.id)))
    .limit(1);
  const held = group && (await membershipOf(on, membershipId, groupId));
  return held && { held, group };
}

async function whyNot(on: Reading, { personId }: Staff, { row }: Held, wanted: Wanted) {
  const group = await groupNow(on, row.groupId, [begunBy(row, wanted).through]);
  const leads = group.leads.map((lead) => lead.personId);
  const code = whyNotOfficer(row, wanted, personId, group);
  return code ?? (wanted === "ending" && isLastLead(row.personId, leads) ? "last-lead" : null);
}
