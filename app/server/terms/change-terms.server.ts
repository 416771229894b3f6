import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Overrides } from "~/domain/rules/parameters";
import { termsChanges } from "~/domain/terms/changes";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground } from "../people/acting.server";
import { newestTerms } from "../rounds/terms.server";

/** The terms a form began with: the id of a row, or this where the funder had never said anything. */
export const USUAL = "usual";

/** Whether anything was changed; `stale`: another changed the terms since the form was opened. */
export type TermsDone = { ok: true; isChanged: boolean } | { ok: false; code: "stale" };

/** Changes how a funder reckons from now on. What was judged before keeps what it was judged by. The same again is no change. */
export function changeTerms(
  by: Administrator,
  { basedOn, terms, reason }: { basedOn: string; terms: FunderTerms; reason: string },
  ground: Ground,
): Promise<TermsDone> {
  return ground.store.write((on) => change(on, by, { basedOn, terms, reason }, ground));
}

/**
 * Goes back to how a funder reckoned once, by terms of their own; what that changes was seen beside the terms `basedOn`. Null: it
 * never reckoned so.
 */
export function returnToTerms(
  by: Administrator,
  { id, basedOn, reason }: Record<"id" | "basedOn" | "reason", string>,
  ground: Ground,
): Promise<TermsDone | null> {
  return ground.store.write(async (on) => {
    const then = id === USUAL ? usualTerms : await termsWithId(on, by.funder.id, id);
    if (!then) return null;
    return change(on, by, { basedOn, terms: then, reason }, ground);
  });
}

async function change(
  on: Writing,
  by: Administrator,
  { basedOn, terms, reason }: { basedOn: string; terms: FunderTerms; reason: string },
  ground: Ground,
): Promise<TermsDone> {
  const newest = await newestTerms(on, by.funder.id);
  if (termsChanges(newest ?? usualTerms, terms).length === 0) return { ok: true, isChanged: false };
  if ((newest?.id ?? USUAL) !== basedOn) return { ok: false, code: "stale" };
  await put(on, by, { terms, reason }, ground);
  return { ok: true, isChanged: true };
}

async function termsWithId(on: Writing, funderId: string, id: string): Promise<FunderTerms | null> {
  const { funderTerms } = on.tables;
  const [found] = await on
    .select()
    .from(funderTerms)
    .where(and(eq(funderTerms.id, id), eq(funderTerms.funderId, funderId)));
  return found ? { ...found, thresholds: found.thresholds as Overrides } : null;
}

async function put(
  on: Writing,
  by: Administrator,
  { terms, reason }: { terms: FunderTerms; reason: string },
  { now, requestId }: Ground,
): Promise<void> {
  const newest = await newestTerms(on, by.funder.id);
  // The newest counts, so two of one moment stand one after the other.
  const at = new Date(Math.max(+now(), newest ? +newest.at + 1 : 0));
  const { yearStart, hourPence, inflationPct, refusesYearEndRush } = terms;
  const darkDays = terms.darkDays.map(([from, to]): [string, string] => [from, to]);
  const said = { yearStart, hourPence, inflationPct, darkDays, refusesYearEndRush };
  const thresholds = terms.thresholds as Record<string, Record<string, number>>;
  const funderId = by.funder.id;
  await on
    .insert(on.tables.funderTerms)
    .values({ id: randomUUID(), funderId, ...said, thresholds, reason, at, by: by.personId });
  const before = newest ?? usualTerms;
  const { thresholds: earlier } = before;
  await recordEvent(on, {
    ...{ type: "terms-changed", by: actorOf(by), subject: { kind: "funder", id: funderId }, at, requestId, funderId },
    before: { ...saidIn(before), thresholds: earlier },
    after: { ...said, thresholds },
    reason,
  });
}

function saidIn({ yearStart, hourPence, inflationPct, darkDays, refusesYearEndRush }: FunderTerms) {
  return { yearStart, hourPence, inflationPct, darkDays, refusesYearEndRush };
}
