import { randomUUID } from "node:crypto";
import { and, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import { designIn } from "~/domain/rounds/defaults";
import type { Design, FieldName } from "~/domain/rounds/fields";
import type { Reading, Writing } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";

/** A round as a write finds it. */
export interface RoundRead {
  id: string;
  fundId: string;
  name: string;
  design: Design;
  version: number;
  publicationId: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
}

/** Who changes a design, and from which tab of which browser. */
export interface Hand {
  staff: Staff;
  tab: string;
}

/** A value that takes another's place. */
export interface Change {
  field: FieldName;
  before: unknown;
  after: unknown;
}

/** By whom and when changes are made; `turn`: which of the sends of their tab they came with, null: with a press. */
interface Made {
  hand: Hand;
  turn?: number | null;
  at: Date;
}

export type How = "typed" | "fixed" | "undone" | "settled";

/** A round of the funder; null: there is none, or it is another's. */
export async function roundOf(on: Reading, staff: Staff, roundId: string): Promise<RoundRead | null> {
  const { rounds } = on.tables;
  const [found] = await on
    .select()
    .from(rounds)
    .where(and(eq(rounds.id, roundId), eq(rounds.funderId, staff.funder.id)));
  return found ? { ...found, design: designIn(found.design) } : null;
}

/** Which of these fields another tab changed after a version. */
export async function changedSince(
  on: Reading,
  { roundId, version, tab }: { roundId: string; version: number; tab: string | null },
  names: readonly FieldName[],
): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const { roundChanges } = on.tables;
  const rows = await on
    .selectDistinct({ field: roundChanges.field })
    .from(roundChanges)
    .where(
      and(
        ...[eq(roundChanges.roundId, roundId), gt(roundChanges.version, version), eq(roundChanges.waits, false)],
        ...[inArray(roundChanges.field, [...names]), tab === null ? undefined : ne(roundChanges.tab, tab)],
      ),
    );
  return new Set(rows.map(({ field }) => field));
}

/** Which of these fields a later send of the same tab changed. */
export async function overtaken(
  on: Reading,
  { roundId, tab, turn }: { roundId: string; tab: string; turn: number | null },
  names: readonly FieldName[],
): Promise<Set<string>> {
  if (turn === null || names.length === 0) return new Set();
  const { roundChanges } = on.tables;
  const rows = await on
    .selectDistinct({ field: roundChanges.field })
    .from(roundChanges)
    .where(
      and(
        ...[eq(roundChanges.roundId, roundId), eq(roundChanges.tab, tab), gt(roundChanges.turn, turn)],
        inArray(roundChanges.field, [...names]),
      ),
    );
  return new Set(rows.map(({ field }) => field));
}

/** Puts changes into a design and its history, as the next version, which it returns. */
export async function putChanges(
  on: Writing,
  round: RoundRead,
  changes: readonly Change[],
  { hand, how, ruleId = null, turn = null, at }: Made & { how: How; ruleId?: string | null },
): Promise<number> {
  const { rounds, roundChanges } = on.tables;
  const version = round.version + 1;
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const design: Design = { ...round.design, ...after };
  await on.update(rounds).set({ design, version, changedAt: at }).where(eq(rounds.id, round.id));
  const made = { roundId: round.id, version, how, ruleId, at, by: hand.staff.personId, tab: hand.tab, turn };
  await on.putMany(
    roundChanges,
    changes.map((change) => ({ ...rowOf(change), ...made })),
  );
  return version;
}

/** Keeps texts that came too late beside those that came first. Typed twice, each waits once. */
export async function putBeside(
  on: Writing,
  round: RoundRead,
  changes: readonly Change[],
  { hand, version, turn = null, at }: Made & { version: number },
): Promise<void> {
  const { roundChanges } = on.tables;
  const waiting = await on
    .select({ id: roundChanges.id, field: roundChanges.field })
    .from(roundChanges)
    .where(
      and(
        ...[eq(roundChanges.roundId, round.id), eq(roundChanges.waits, true), isNull(roundChanges.settledAt)],
        eq(roundChanges.tab, hand.tab),
      ),
    );
  for (const change of changes) {
    const mine = waiting.find(({ field }) => field === change.field);
    const { after } = rowOf(change);
    if (mine) await on.update(roundChanges).set({ after, at, turn }).where(eq(roundChanges.id, mine.id));
    else {
      const made = { roundId: round.id, version, how: "typed" as const, ruleId: null, at, by: hand.staff.personId };
      await on.insert(roundChanges).values({ ...rowOf(change), ...made, tab: hand.tab, turn, waits: true });
    }
  }
}

function rowOf({ field, before, after }: Change) {
  return { id: randomUUID(), field, before: { value: before }, after: { value: after } };
}
