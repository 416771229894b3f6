import { and, desc, eq } from "drizzle-orm";
import { laterYear } from "~/domain/rounds/copy";
import { designIn, goodDefaults } from "~/domain/rounds/defaults";
import type { Design } from "~/domain/rounds/fields";
import { translator } from "~/messages";
import type { Reading } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";

/** A round as an officer asks for it. `id` comes with the form, so that a second press finds the first. */
export interface RoundAsked {
  id: string;
  fundId: string;
  name: string;
  /** From good defaults, or as the fund's last round was, its days a year later. */
  from: "defaults" | "last";
}

/** Adds a round, a draft, to a fund of the officer's funder. Asked twice, it is one. Null: there is no such fund. */
export async function addRound(
  staff: Staff,
  { id, fundId, name, from }: RoundAsked,
  { store, now, requestId }: Ground,
): Promise<{ id: string } | null> {
  const at = now();
  const funderId = staff.funder.id;
  return store.write(async (on) => {
    const { funds, rounds } = on.tables;
    const [there] = await on.select({ funderId: rounds.funderId }).from(rounds).where(eq(rounds.id, id));
    if (there) return there.funderId === funderId ? { id } : null;
    const [fund] = await on
      .select({ id: funds.id })
      .from(funds)
      .where(and(eq(funds.id, fundId), eq(funds.funderId, funderId)));
    if (!fund) return null;
    const last = from === "last" ? await lastRound(on, fundId) : null;
    const design: Design = last
      ? laterYear(designIn(last.design))
      : goodDefaults((key) => translator("en")(`round-defaults:${key}`));
    const made = { version: 1, madeAt: at, madeBy: staff.personId, changedAt: at, copiedFrom: last?.id ?? null };
    await on.insert(rounds).values({ id, fundId, funderId, name, design, ...made });
    const subject = { kind: "round" as const, id };
    await recordEvent(on, {
      ...{ type: "round-added", by: actorFor(staff, "officer"), subject, after: { what: name } },
      ...{ funderId, at, requestId },
    });
    return { id };
  });
}

async function lastRound(on: Reading, fundId: string) {
  const { rounds } = on.tables;
  const [last] = await on
    .select({ id: rounds.id, design: rounds.design })
    .from(rounds)
    .where(eq(rounds.fundId, fundId))
    .orderBy(desc(rounds.madeAt), desc(rounds.id))
    .limit(1);
  return last ?? null;
}
