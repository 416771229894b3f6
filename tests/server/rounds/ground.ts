import { randomUUID } from "node:crypto";
import type { Design } from "~/domain/rounds/fields";
import { addFund } from "~/server/funds/add-fund.server";
import { addRound } from "~/server/rounds/add-round.server";
import type { Hand } from "~/server/rounds/designs.server";
import { designOf } from "~/server/rounds/queries-design.server";
import type { RoundStaff } from "~/server/rounds/round-staff.server";
import { saveDesign } from "~/server/rounds/save-design.server";
import type { Store } from "~db/store/store";
import { council, trust, twoFunders } from "../people/ground";

/** Amina is an officer of the council, Colin may agree there; Vic is an officer of the trust. Amina has a fund with a round. */
export async function oneRound(store: Store) {
  const { ground: still, person } = await twoFunders(store);
  let at = new Date("2026-11-26T09:00:00.000Z");
  const ground = { ...still, now: () => at };
  const staff = async (name: string, funder: typeof council, role: "officer" | "trustee"): Promise<RoundStaff> => ({
    ...{ personId: await person(name, { [role]: funder }), name, funder, roles: [role], wardIds: [] },
    ...{ funders: [funder], chosen: null, isOfficer: role === "officer" },
  });
  const amina = await staff("Amina", council, "officer");
  const trudy = await staff("Trudy", council, "trustee");
  const vic = await staff("Vic", trust, "officer");
  const [fundId, roundId]: [string, string] = [randomUUID(), randomUUID()];
  await addFund(amina, { id: fundId, name: "Community Support Fund", about: "For what goes on." }, ground);
  await addRound(amina, { id: roundId, fundId, name: "2027", from: "defaults" }, ground);
  const hand = (tab: string, by = amina): Hand => ({ staff: by, tab });
  const save = (tab: string, basedOn: number, changes: Partial<Design>, by = amina, turn?: number) =>
    saveDesign(hand(tab, by), { roundId, basedOn, changes, turn }, ground);
  const read = async () => (await designOf(store, amina, roundId))!;
  const put = (iso: string) => {
    at = new Date(iso);
  };
  return { ground, person, put, amina, trudy, vic, fundId, roundId, hand, save, read };
}

/** What there is of funds, rounds and what was said of them. */
export const rowsOf = (store: Store) =>
  store.read(async (on) => {
    const { funds, rounds, roundChanges, justifications, events, mails } = on.tables;
    return {
      funds: await on.select().from(funds),
      rounds: await on.select().from(rounds),
      changes: await on.select().from(roundChanges),
      kept: await on.select().from(justifications),
      events: await on.select().from(events),
      mails: await on.select().from(mails),
    };
  });

export const typesIn = (events: readonly { type: string }[]) => events.map(({ type }) => type).sort();
