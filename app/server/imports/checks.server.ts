import { and, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Reading } from "~db/store/store";

/** A thing that must be so of the awards brought in: how many break it, 0 when all is well. */
export interface ImportCheck {
  name: "funder-without-edition" | "total-without-awards" | "awards-without-total" | "awards-without-import";
  broken(on: Reading): Promise<number>;
}

/** What `verify` asks of imports; the sentences are in messages/en/imports.json under `checks`. */
export const importChecks: readonly ImportCheck[] = [
  { name: "funder-without-edition", broken: fundersWithoutEdition },
  { name: "total-without-awards", broken: async (on) => (await sumsBesideTotals(on)).wrong },
  { name: "awards-without-total", broken: async (on) => (await sumsBesideTotals(on)).missing },
  { name: "awards-without-import", broken: awardsWithoutImport },
];

/** Funders that point to an edition which no import that can be seen has made. */
async function fundersWithoutEdition(on: Reading): Promise<number> {
  const { funders, imports } = on.tables;
  const rows = await on
    .select({ id: funders.id })
    .from(funders)
    .leftJoin(imports, eq(imports.edition, funders.edition))
    .where(
      and(isNotNull(funders.edition), or(isNull(imports.id), isNull(imports.visibleAt), isNotNull(imports.undoneAt))),
    );
  return rows.length;
}

/** Holds the totals of every edition that is seen against the sums of its awards. */
async function sumsBesideTotals(on: Reading): Promise<{ wrong: number; missing: number }> {
  const { funders, awards, awardTotals } = on.tables;
  const year = sql<number>`coalesce(${awards.financialYear}, -1)`.mapWith(Number);
  const sums = await on
    .select({
      funderId: awards.funderId,
      year,
      currency: awards.currency,
      grants: sql`count(*)`.mapWith(Number),
      pence: sql`coalesce(sum(${awards.pence}), 0)`.mapWith(Number),
    })
    .from(funders)
    .innerJoin(awards, and(eq(awards.edition, funders.edition), eq(awards.funderId, funders.id)))
    .groupBy(awards.funderId, year, awards.currency);
  const kept = await on
    .select({ total: awardTotals })
    .from(funders)
    .innerJoin(awardTotals, and(eq(awardTotals.edition, funders.edition), eq(awardTotals.funderId, funders.id)));
  const left = new Map(
    sums.map((one) => [`${one.year} ${one.currency} ${one.funderId}`, `${one.grants} ${one.pence}`]),
  );
  let wrong = 0;
  for (const { total } of kept) {
    const key = `${total.financialYear} ${total.currency} ${total.funderId}`;
    if (left.get(key) !== `${total.grants} ${total.pence}`) wrong++;
    left.delete(key);
  }
  return { wrong, missing: left.size };
}

/** Editions with awards whose import is not there, or is over without having been seen and has nothing left to remove. */
async function awardsWithoutImport(on: Reading): Promise<number> {
  const { imports, awards } = on.tables;
  const isOver = and(isNotNull(imports.outcome), ne(imports.outcome, "done"));
  const rows = await on
    .selectDistinct({ edition: awards.edition })
    .from(awards)
    .leftJoin(imports, eq(imports.edition, awards.edition))
    .where(or(isNull(imports.id), and(isNull(imports.visibleAt), isNull(imports.heldUntil), isOver)));
  return rows.length;
}
