import { and, asc, eq, sql } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";

/** Rows that one write takes away: a few milliseconds. */
const SLICE = 1_000;

/** The edition and funder of rows to be removed; without a funder the whole edition goes, its history too. */
interface Unneeded {
  edition: number;
  funderId?: string;
  /** Asked inside each write that removes: false when somebody needs the rows now. */
  isUnneeded(on: Reading): Promise<boolean>;
}

/**
 * Removes awards and totals that nothing refers to, a slice at a time, so that other writes get their turn. Stops where it is
 * when somebody needs them.
 */
export async function removeEdition(store: Store, { edition, funderId, isUnneeded }: Unneeded): Promise<void> {
  const funders = funderId === undefined ? () => anyFunder(store, edition) : once(funderId);
  const slice = async (on: Writing, funder: string) =>
    (await isUnneeded(on)) ? removeSlice(on, edition, funder) : "needed";
  for (let funder = await funders(); funder !== undefined; funder = await funders())
    for (let left = "more"; left !== "none"; ) {
      const of = funder;
      left = await store.write((on) => slice(on, of));
      if (left === "needed") return;
    }
  await store.write(async (on) => {
    if (!(await isUnneeded(on))) return;
    const { awardTotals, awardChanges } = on.tables;
    await on.delete(awardTotals).where(ofFunder(awardTotals, edition, funderId));
    if (funderId === undefined) await on.delete(awardChanges).where(eq(awardChanges.edition, edition));
  });
}

function once(funderId: string): () => Promise<string | undefined> {
  const left = [funderId];
  return async () => left.pop();
}

async function anyFunder(store: Store, edition: number): Promise<string | undefined> {
  return store.read(async (on) => {
    const { awards } = on.tables;
    const found = on.select({ funderId: awards.funderId }).from(awards);
    const [row] = await found.where(eq(awards.edition, edition)).limit(1);
    return row?.funderId;
  });
}

async function removeSlice(on: Writing, edition: number, funderId: string): Promise<"more" | "none"> {
  const { awards } = on.tables;
  const these = ofFunder(awards, edition, funderId);
  const last = (await keysIn(on, edition, funderId)).at(-1);
  if (!last) return "none";
  const upTo = sql`(${awards.dayNumber}, ${awards.place}) <= (${last.dayNumber}, ${last.place})`;
  await on.delete(awards).where(and(these, upTo));
  return "more";
}

async function keysIn(on: Reading, edition: number, funderId: string) {
  const { awards } = on.tables;
  return on
    .select({ dayNumber: awards.dayNumber, place: awards.place })
    .from(awards)
    .where(ofFunder(awards, edition, funderId))
    .orderBy(asc(awards.dayNumber), asc(awards.place))
    .limit(SLICE);
}

type OfFunder = Reading["tables"]["awards"] | Reading["tables"]["awardTotals"];

function ofFunder(table: OfFunder, edition: number, funderId: string | undefined) {
  const inEdition = eq(table.edition, edition);
  return funderId === undefined ? inEdition : and(inEdition, eq(table.funderId, funderId));
}
