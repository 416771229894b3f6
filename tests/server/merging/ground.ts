import { randomUUID } from "node:crypto";
import { getTableName } from "drizzle-orm";
import { foldName } from "~/domain/opendata/normalise";
import { nobody } from "~/server/events/record-event.server";
import { addGroup } from "~/server/groups/add-group.server";
import type { Officer } from "~/server/merging/officer.server";
import type { Store } from "~db/store/store";
import { council, trust, twoFunders } from "../people/ground";

export { council, trust };

/** The two funders with an officer each (two for the council), and a way to add groups that they know. */
export async function officersOf(store: Store) {
  const at = await twoFunders(store);
  const officer = async (name: string, funder: typeof council): Promise<Officer> => ({
    ...{ personId: await at.person(name, { officer: funder }), name, funder },
  });
  const [amina, ben, tess] = [
    await officer("Amina", council),
    await officer("Ben", council),
    await officer("Tess", trust),
  ];
  const group = (name: string, { orgId = null, funders = [council], how = "added" }: Made = {}) =>
    store.write(async (on) => {
      const when = { by: nobody, at: at.ground.now(), requestId: null };
      const id = await addGroup(on, { name, orgId }, when);
      for (const funder of funders)
        await on.insert(on.tables.knownGroups).values({
          ...{ id: randomUUID(), groupId: id, funderId: funder.id, how, since: at.ground.now() },
        });
      return id;
    });
  return { ...at, amina, ben, tess, group };
}

interface Made {
  orgId?: string | null;
  funders?: (typeof council)[];
  how?: "added" | "councillors";
}

/** Every row of every table, in an order of its own, but for what only grows: the record, merges, letters. */
export async function dump(store: Store, without = ["events", "event_details", "event_seals", "merges", "mails"]) {
  return store.read(async (on) => {
    const all: Record<string, string[]> = {};
    for (const table of Object.values(on.tables)) {
      const name = getTableName(table);
      if (without.includes(name)) continue;
      const rows = await on.select().from(table);
      all[name] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return all;
  });
}

/** Everything that can stand on a group, told from others by a letter: people, an inbox, files, facts and so on. */
export async function fill(store: Store, groupId: string, letter: string, people: readonly string[], at: Date) {
  const host = randomUUID();
  await store.write(async (on) => {
    const { tables: t } = on;
    const named = { name: `Host ${letter}`, foldedName: foldName(`Host ${letter}`), madeAt: at };
    await on.insert(t.groups).values({ id: host, ...named });
    for (const personId of people)
      await on
        .insert(t.memberships)
        .values({ id: randomUUID(), groupId, personId, role: "lead", givenAt: at, confirmedAt: at });
    const emailKey = `${letter}@group.example`;
    await on.insert(t.inboxes).values({ emailKey, email: emailKey, groupId, addedAt: at });
    const helper = { id: randomUUID(), groupId, personId: people[0]!, task: letter, untilDay: "2999-12-31" };
    await on.insert(t.delegations).values({ ...helper, givenAt: at });
    await on.insert(t.hostings).values({ id: randomUUID(), groupId, hostId: host, terms: letter, askedAt: at });
    await on
      .insert(t.hostings)
      .values({ id: randomUUID(), groupId: host, hostId: groupId, terms: letter, askedAt: at });
    const fileId = randomUUID();
    const file = { id: fileId, sha256: letter, bytes: 1, type: "application/pdf", name: letter, groupId, addedAt: at };
    await on.insert(t.files).values({ ...file, scan: "not-scanned" });
    await on.insert(t.documents).values({ id: randomUUID(), groupId, fileId, kind: "accounts", addedAt: at });
    await on.insert(t.groupWards).values({ groupId, wardId: `ward-${letter}` });
    for (const field of ["name", "work", `only-${letter}`]) {
      const fact = { id: randomUUID(), groupId, field, value: letter, toldBy: "", how: "page" as const };
      await on.insert(t.facts).values({ ...fact, toldOn: "2026-11-01", recordedAt: at });
    }
    const matchingId = randomUUID();
    await on.insert(t.matchings).values({ id: matchingId, funderId: council.id, at });
    const recipient = { id: randomUUID(), matchingId, funderId: council.id, recipientKey: letter };
    await on.insert(t.recipients).values({ ...recipient, groupId, how: "name" });
  });
}
