import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { and, eq, isNull } from "drizzle-orm";
import { EqualIds } from "~/domain/imports/equal-ids";
import type { ReadGrant } from "~/domain/imports/read-grant";
import { Refusal } from "~/domain/opendata/source";
import type { Store } from "~db/store/store";
import { awardRow } from "./award-row.server";
import { cleanImports, removeDead } from "./clean.server";
import { Comparing, type KnownFunder } from "./comparing.server";
import { removeEdition } from "./editions.server";
import { type Hold, takeHold } from "./hold.server";
import { pointTo, refuseIfMoved } from "./pointing.server";
import { readAgain, type Surveyed, survey } from "./reading.server";
import { MOST_GRANTS, Staging } from "./staging.server";
import { type ImportAsked, type ImportEnd, type ImportWork, Refused, Stopped } from "./work.server";

/**
 * Brings the grants of a file into the store: all of them in one final write, or nothing. A grant that is there and says the
 * same stays as it is; one that says something else keeps what it was before; one that the file lacks is kept.
 */
export async function runImport(asked: ImportAsked, work: ImportWork): Promise<ImportEnd> {
  try {
    const surveyed = await survey(asked, work);
    const { mostGrants = MOST_GRANTS } = asked;
    if (surveyed.first.size > mostGrants) throw new Refused({ code: "too-many", most: mostGrants });
    const { faults, count } = surveyed.faults;
    if (count > 0 && !asked.acceptNotes) throw new Refused({ code: "faults", count, faults });
    return asked.dryRun ? await compared(asked, work, surveyed) : await broughtIn(asked, work, surveyed);
  } catch (error) {
    if (error instanceof Stopped) return { outcome: "stopped" };
    if (error instanceof Refused) return { outcome: "refused", refusal: error.refusal };
    if (!(error instanceof Refusal)) throw error;
    return { outcome: "refused", refusal: { code: "unreadable", reason: error.code, data: error.data } };
  }
}

async function compared(asked: ImportAsked, work: ImportWork, surveyed: Surveyed): Promise<ImportEnd> {
  const comparing = new Comparing(work.store, null);
  await compareAll(asked, work, surveyed, comparing);
  return ending(comparing, await comparing.finish(work.stopped));
}

async function broughtIn(asked: ImportAsked, work: ImportWork, surveyed: Surveyed): Promise<ImportEnd> {
  const { store, now } = work;
  await cleanImports(store, now());
  const hold = await takeHold(store, asked, now);
  const staging = new Staging(store, hold, asked.id, now);
  try {
    await forgetAttempt(store, asked.id, hold);
    const comparing = new Comparing(store, staging);
    await compareAll(asked, work, surveyed, comparing);
    const touched = await comparing.finish(work.stopped);
    if (touched.length === 0) await discard(store, asked.id, hold, now());
    else await show(asked, work, staging, comparing, touched);
    return ending(comparing, touched);
  } catch (error) {
    await discard(store, asked.id, hold, now());
    throw error;
  } finally {
    staging.close();
  }
}

async function compareAll(asked: ImportAsked, work: ImportWork, surveyed: Surveyed, comparing: Comparing) {
  const equal = new EqualIds(surveyed.first.ids);
  const names = new Map<string, string>();
  const take = (grants: ReadGrant[]) => {
    for (const { funderId, funderName } of grants) if (!names.has(funderId)) names.set(funderId, funderName);
    return comparing.take(
      grants.map((grant) => awardRow(grant, equal.next(grant.funderId, grant.awardId))),
      names,
    );
  };
  const leftOut = await readAgain(asked, surveyed, work, { take, live: () => comparing.live() });
  surveyed.first.forget();
  comparing.counts.leftOut = leftOut + surveyed.report.rejectedCount;
}

function ending({ counts, funders }: Comparing, touched: readonly KnownFunder[]): ImportEnd {
  const named = [...funders.values()].map(({ id, name }) => ({ id, name }));
  return { outcome: touched.length === 0 ? "same" : "done", counts, funders: named };
}

/** The one write after which everybody sees the new edition. */
async function show(
  asked: ImportAsked,
  { now, keep }: ImportWork,
  staging: Staging,
  { counts }: Comparing,
  touched: readonly KnownFunder[],
): Promise<void> {
  await staging.putTotals();
  const edition = await staging.edition();
  const sha256 = await hashOf(asked.path);
  const before = Object.fromEntries(touched.map((funder) => [funder.id, funder.edition]));
  await staging.write(async (on) => {
    const { imports } = on.tables;
    await keep?.(on);
    await refuseIfMoved(on, touched);
    await pointTo(on, edition, touched);
    const ended = { outcome: "done" as const, visibleAt: now(), endedAt: now(), heldBy: null, heldUntil: null };
    await on
      .update(imports)
      .set({ ...counts, ...ended, before, sha256 })
      .where(eq(imports.id, asked.id));
  });
}

/** What an earlier attempt at the same import staged before its process died. */
async function forgetAttempt(store: Store, id: string, hold: Hold): Promise<void> {
  const row = await stagedBy(store, id);
  if (!row || row.edition === null) return;
  await removeEdition(store, { edition: row.edition, isUnneeded: hold.isOurs });
  await store.write(async (on) => {
    const { imports } = on.tables;
    if (await hold.isOurs(on)) await on.update(imports).set({ edition: null }).where(eq(imports.id, id));
  });
}

/** Takes back what this attempt staged; what another attempt has taken over is left to it. */
async function discard(store: Store, id: string, hold: Hold, now: Date): Promise<void> {
  const row = await stagedBy(store, id);
  if (row) await removeDead(store, row, now, hold.isOurs);
}

async function stagedBy(store: Store, id: string) {
  const [row] = await store.read(async (on) => {
    const { imports } = on.tables;
    const columns = { id: imports.id, edition: imports.edition, auditId: imports.auditId };
    return on
      .select(columns)
      .from(imports)
      .where(and(eq(imports.id, id), isNull(imports.visibleAt)));
  });
  return row;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
