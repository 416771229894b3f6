import { setImmediate as turn } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { designIn } from "~/domain/rounds/defaults";
import type { History } from "~/domain/rounds/snapshot-of";
import type { Store } from "~db/store/store";
import { type ReasonChecked, roundCheck } from "./round-check.server";
import type { FunderTerms } from "./terms.server";

/** What a check stands on besides the design. */
export interface CheckGround {
  terms: FunderTerms;
  history: History;
  keptOf(roundId: string): readonly ReasonChecked[];
}

const STEP = 50;
/** More than any funder has rounds. */
const MOST = 20_000;
/** A check takes milliseconds, and says the same until the design, the reasons, the funder's terms or the day are others. */
const known = new WeakMap<Store, Map<string, { of: string; count: number }>>();

/** How many serious findings are left in rounds, neither mended nor kept for a reason, by id. One query for each fifty that are not known. */
export async function seriousLeft(
  store: Store,
  rounds: readonly { id: string; version: number }[],
  ground: CheckGround,
  now: Date,
): Promise<Map<string, number>> {
  const memory = known.get(store) ?? new Map();
  known.set(store, memory);
  if (memory.size > MOST) memory.clear();
  const basis = JSON.stringify([localMoment(now).day, ground.terms, ground.history]);
  const asked = rounds.map(({ id, version }) => ({ id, of: JSON.stringify([version, ground.keptOf(id), basis]) }));
  const unknown = asked.filter(({ id, of }) => memory.get(id)?.of !== of);
  for (let from = 0; from < unknown.length; from += STEP) {
    const step = unknown.slice(from, from + STEP);
    const designs = await designsOf(store, step);
    for (const { id, of } of step) {
      const design = designIn(designs.get(id) ?? {});
      memory.set(id, { of, count: countIn({ id, design }, ground, now) });
    }
    await turn();
  }
  return new Map(asked.map(({ id }) => [id, memory.get(id)?.count ?? 0]));
}

function countIn(
  { id, design }: { id: string; design: ReturnType<typeof designIn> },
  { terms, history, keptOf }: CheckGround,
  now: Date,
): number {
  const { findings } = roundCheck({ round: { id }, design, terms, history, kept: keptOf(id) }, now);
  return findings.filter(({ severity, state }) => severity === "serious" && state !== "justified").length;
}

async function designsOf(store: Store, rounds: readonly { id: string }[]) {
  const ids = rounds.map(({ id }) => id);
  const rows = await store.read(async (on) => {
    const table = on.tables.rounds;
    return on.select({ id: table.id, design: table.design }).from(table).where(inArray(table.id, ids));
  });
  return new Map(rows.map(({ id, design }) => [id, design]));
}
