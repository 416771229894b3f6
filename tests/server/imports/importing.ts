import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { and, asc, eq } from "drizzle-orm";
import { runImport } from "~/server/imports/run-import.server";
import type { ImportAsked, ImportEnd, ImportWork } from "~/server/imports/work.server";
import type { Store } from "~db/store/store";

/** A grant as a test writes it; what is not said is the same for all. */
export interface Written {
  id: string;
  title?: string;
  amount?: string;
  day?: string;
  funder?: string;
  recipient?: string;
  currency?: string;
  start?: string;
}

const HEADINGS =
  "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name";

/** Writes a CSV file of grants and returns its path. */
export function csvOf(path: string, grants: readonly Written[]): string {
  const rows = grants.map((grant) => {
    const { id, title = `Grant ${id}`, amount = "1000", day = "2024-05-01", funder = "GB-CHC-1" } = grant;
    const { recipient = "GB-CHC-77", currency = "GBP", start = "" } = grant;
    return [
      id,
      title,
      currency,
      amount,
      day,
      start,
      recipient,
      `Group ${recipient}`,
      funder,
      `Funder ${funder}`,
    ].join();
  });
  writeFileSync(path, `${[HEADINGS, ...rows].join("\n")}\n`);
  return path;
}

export const noon = new Date("2027-03-25T12:00:00Z");

/** Imports a file as the command line does, at noon unless told otherwise. */
export function importFile(
  store: Store,
  path: string,
  asked: Partial<ImportAsked> = {},
  work: Partial<ImportWork> = {},
): Promise<ImportEnd> {
  const whole = { id: randomUUID(), path, fileName: "grants.csv", acceptNotes: false, dryRun: false, patience: 0 };
  const quiet = { store, now: () => noon, told: () => undefined, stopped: () => false };
  return runImport({ ...whole, ...asked }, { ...quiet, ...work });
}

/** What is seen of a funder: its awards in the order of their ids. */
export async function seenAwards(store: Store, funderId = "GB-CHC-1") {
  return store.read(async (on) => {
    const { awards, funders } = on.tables;
    return on
      .select({ id: awards.awardId, n: awards.n, title: awards.title, pence: awards.pence, day: awards.awardDay })
      .from(funders)
      .innerJoin(awards, and(eq(awards.funderId, funders.id), eq(awards.edition, funders.edition)))
      .where(eq(funders.id, funderId))
      .orderBy(asc(awards.awardId), asc(awards.n));
  });
}
