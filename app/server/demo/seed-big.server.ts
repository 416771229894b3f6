import { localMoment } from "~/domain/events/local-moment";
import { addMonths, type Day, isoDay, parseDay } from "~/domain/period";
import { demoWards } from "~db/seed/demo-groups";
import type { Store } from "~db/store/store";
import { addBigRounds } from "./big-rounds.server";
import { bringGrants } from "./bring-grants.server";
import { newPlanting, type Planting } from "./planting.server";

const funders = [
  { id: "GB-LAE-XBG", name: "Great Wendle Council" },
  { id: "GB-CHC-9900600", name: "Great Wendle Foundation" },
] as const;
const kinds = ["Lunch Club", "Youth Club", "Carers Group", "Community Choir", "Food Pantry", "Football Club", "Hall"];

/** How much of it there is. */
export interface BigSize {
  groups: number;
  grants: number;
  rounds: number;
}

/**
 * A large invented place, to see how the pages bear it: 5,000 groups, each with a lead, and 8,000 matched past grants of two
 * funders, and 1,000 rounds of one of them, the same for the same seed and day. False: there is somebody already.
 */
export async function seedBig(
  store: Store,
  now: Date,
  { seed = 1, groups = 5_000, grants = 8_000, rounds = 1_000 }: Partial<BigSize> & { seed?: number } = {},
): Promise<boolean> {
  const isEmpty = await store.read(async (on) => (await on.$count(on.tables.people)) === 0);
  if (!isEmpty) return false;
  const text = JSON.stringify({ grants: grantsOf({ groups, grants }, seed, parseDay(localMoment(now).day)!) });
  await bringGrants(store, { name: "great-wendle-past-grants.json", text }, now);
  return store.write(async (on) => {
    if ((await on.$count(on.tables.people)) > 0) return false;
    await on
      .insert(on.tables.funders)
      .values([...funders])
      .onConflictDoNothing();
    await on.insert(on.tables.wards).values(demoWards.map((name) => ({ id: name.toLowerCase(), name })));
    await on.insert(on.tables.matchings).values(funders.map(({ id }) => ({ id: `big-${id}`, funderId: id, at: now })));
    const planting = newPlanting(now);
    addStaff(planting);
    for (let number = 0; number < groups; number++) addGroup(planting, number);
    await planting.plant(on);
    await addBigRounds(on, { funderId: funders[0].id, count: rounds, now });
    return true;
  });
}

/** One of each who works for a funder. */
function addStaff({ at, rows, ...planting }: Planting): void {
  for (const role of ["administrator", "officer", "finance", "trustee", "auditor"] as const)
    for (const { id: funderId } of funders) {
      const personId = `big-${role}-${funderId}`;
      planting.person({ id: personId, name: `Big ${role}`, email: `${role}.${funderId.toLowerCase()}@big.example` });
      rows.roles.push({ id: personId, personId, funderId, role, givenAt: at, confirmedAt: at });
    }
}

const wardOf = (number: number) => demoWards[number % demoWards.length]!;
const nameOf = (number: number) => `${wardOf(number)} ${kinds[number % kinds.length]} ${number + 1}`;
const orgIdOf = (number: number) => (number % 3 === 0 ? null : `GB-CHC-98${String(number).padStart(5, "0")}`);
const keyOf = (number: number) => orgIdOf(number) ?? nameOf(number).toLowerCase();

function addGroup({ at, rows, ...planting }: Planting, number: number): void {
  const [id, day] = [`big-${number}`, localMoment(at).day];
  const { id: funderId } = funders[number % 2]!;
  planting.group({ id, name: nameOf(number), orgId: orgIdOf(number), knownTo: funderId });
  rows.groupWards.push({ groupId: id, wardId: wardOf(number).toLowerCase() });
  planting.person({ id: `lead-${number}`, name: `Lead ${number + 1}`, email: null, phone: "020 7946 0199" });
  planting.membership({ personId: `lead-${number}`, groupId: id, role: "lead", title: "treasurer" });
  const told = { groupId: id, toldBy: "treasurer", how: "page" as const, toldOn: day, recordedAt: at };
  rows.facts.push({ ...told, id: `${id}-name`, field: "name", value: nameOf(number) });
  rows.facts.push({ ...told, id: `${id}-work`, field: "work", value: `What ${nameOf(number)} does each week.` });
  for (const funder of funders)
    rows.recipients.push({
      ...{ id: `${id}-${funder.id}`, matchingId: `big-${funder.id}`, funderId: funder.id, groupId: id },
      ...{ recipientKey: keyOf(number), how: orgIdOf(number) ? "org-id" : "name" },
    });
}

/** One-year grants for the most part, some for three years, over the last eight. */
function grantsOf({ groups, grants }: Omit<BigSize, "rounds">, seed: number, today: Day) {
  const chance = chances(seed);
  return Array.from({ length: grants }, (_, i) => {
    const number = Math.floor(chance() * groups);
    const start = addMonths(today, -Math.floor(chance() * 96));
    const months = chance() < 0.2 ? 36 : 12;
    const orgId = orgIdOf(number);
    return {
      id: `360G-big-${i + 1}`,
      title: "Running costs",
      description: "To keep going.",
      currency: "GBP",
      amountAwarded: 500 + Math.floor(chance() * 40) * 250,
      awardDate: isoDay(start - 30),
      plannedDates: [{ startDate: isoDay(start), endDate: isoDay(addMonths(start, months) - 1) }],
      recipientOrganization: [{ ...(orgId !== null && { id: orgId }), name: nameOf(number) }],
      fundingOrganization: [{ ...funders[Math.floor(chance() * 2)]! }],
    };
  });
}

/** Numbers from 0 to 1 that fall the same way every time for one seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
