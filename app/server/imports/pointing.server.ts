import { inArray, sql } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import type { KnownFunder } from "./comparing.server";
import { Refused } from "./work.server";

/** Throws Refused when a funder has another edition now than when the file was compared. */
export async function refuseIfMoved(on: Writing, touched: readonly KnownFunder[]): Promise<void> {
  const { funders } = on.tables;
  for (let at = 0; at < touched.length; at += ROWS) {
    const some = touched.slice(at, at + ROWS);
    const ids = some.map(({ id }) => id);
    const there = await on.select().from(funders).where(inArray(funders.id, ids));
    const editions = new Map(there.map(({ id, edition }) => [id, edition]));
    if (some.some(({ id, edition }) => (editions.get(id) ?? null) !== edition))
      throw new Refused({ code: "changed-meanwhile" });
  }
}

/** Makes the edition the one that is seen of these funders. */
export async function pointTo(on: Writing, edition: number, touched: readonly KnownFunder[]): Promise<void> {
  const { funders } = on.tables;
  for (let at = 0; at < touched.length; at += ROWS) {
    const rows = touched.slice(at, at + ROWS).map(({ id, name }) => ({ id, name, edition }));
    const set = { name: sql`excluded.name`, edition: sql`excluded.edition` };
    await on.insert(funders).values(rows).onConflictDoUpdate({ target: funders.id, set });
  }
}

const ROWS = 500;
