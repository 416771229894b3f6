import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { FunderRole } from "~/domain/people/viewer";
import { parseDay } from "~/domain/period";
import { nobody } from "~/server/events/record-event.server";
import { addGroup } from "~/server/groups/add-group.server";
import type { GroupStaff } from "~/server/groups/group-staff.server";
import type { Store } from "~db/store/store";
import { council, trust } from "~tests/server/people/ground";

export const today = "2026-11-26";
const at = new Date("2026-11-26T09:00:00.000Z");

/** Somebody at work for the council, or for the trust. */
export function staffWith(roles: FunderRole[], more: Partial<GroupStaff> = {}): GroupStaff {
  const who = { personId: "somebody", name: "Somebody", wardIds: [], funders: [council], chosen: null };
  return { ...who, funder: council, roles, isOfficer: roles.includes("officer"), ...more };
}

interface Known {
  name: string;
  id?: string;
  orgId?: string;
  funder?: typeof council;
  wards?: string[];
  how?: "added" | "award" | "agreed" | "councillors";
}

/** A group that a funder knows, in wards that are there already. */
export async function knownGroup(
  store: Store,
  { name, id, orgId, funder = council, wards = [], how = "added" }: Known,
) {
  return store.write(async (on) => {
    const groupId = await addGroup(on, { id, name, orgId }, { by: nobody, at, requestId: null });
    const known = { id: randomUUID(), groupId, funderId: funder.id, how, since: at };
    await on.insert(on.tables.knownGroups).values(known);
    for (const wardId of wards) await on.insert(on.tables.groupWards).values({ groupId, wardId });
    return groupId;
  });
}

/** Something a group told; nobody in particular wrote it down. */
export async function told(
  store: Store,
  fact: { groupId: string; field: string; value: unknown; toldOn?: string; at?: Date; toldBy?: string },
) {
  const { groupId, field, value, toldOn = today, toldBy = "treasurer" } = fact;
  await store.write(async (on) => {
    const row = { id: randomUUID(), groupId, field, value, toldBy, how: "phone" as const, toldOn };
    await on.insert(on.tables.facts).values({ ...row, recordedAt: fact.at ?? at });
  });
}

interface Award {
  day: string;
  title?: string;
  pence?: number;
  start?: string;
  end?: string;
  isPrivate?: boolean;
}

/** Published grants of a funder in its edition 1. Their recipient is the group where `groupId` is given. */
export async function awarded(
  store: Store,
  { funder = council, key, groupId }: { funder?: typeof council; key: string; groupId?: string },
  awards: Award[],
) {
  await store.write(async (on) => {
    const { funders, matchings, recipients } = on.tables;
    await on.update(funders).set({ edition: 1 }).where(eq(funders.id, funder.id));
    const place = await on.$count(on.tables.awards);
    for (const [
      i,
      { day, title = "Running costs", pence = 100_000, start, end, isPrivate = false },
    ] of awards.entries())
      await on.insert(on.tables.awards).values({
        ...{
          edition: 1,
          funderId: funder.id,
          dayNumber: parseDay(day)!,
          place: place + i,
          awardId: `a${place + i}`,
          n: 1,
        },
        ...{ fingerprint: "", title, recipientKey: key, recipientName: "", isPrivate, currency: "GBP", pence, row: i },
        ...{ awardDay: day, startDay: start ?? null, endDay: end ?? null, financialYear: Number(day.slice(0, 4)) },
      });
    if (groupId === undefined) return;
    const matchingId = randomUUID();
    await on.insert(matchings).values({ id: matchingId, funderId: funder.id, at });
    const recipient = { id: randomUUID(), matchingId, funderId: funder.id, recipientKey: key, groupId };
    await on.insert(recipients).values({ ...recipient, how: "hand" });
  });
}

/** Both funders, and two wards. */
export async function place(store: Store) {
  await store.write(async (on) => {
    await on.insert(on.tables.funders).values([council, trust]).onConflictDoNothing();
    await on.insert(on.tables.wards).values([
      { id: "hillfoot", name: "Hillfoot" },
      { id: "millbrook", name: "Millbrook" },
    ]);
  });
}
