import { faultsOf, type ImportFaults } from "~/domain/imports/faults";
import { FirstReading } from "~/domain/imports/first-reading";
import type { ReadGrant } from "~/domain/imports/read-grant";
import { SecondReading } from "~/domain/imports/second-reading";
import { GrantTable } from "~/domain/opendata/grant-table";
import { type FileReport, grantImporter } from "~/domain/opendata/import";
import type { Keeper } from "~/domain/opendata/taking-state";
import { openSource } from "../opendata/open-source.server";
import { tidyMemory } from "./tidy-memory.server";
import { type ImportAsked, type ImportWork, MOST_FAULTS, Stopped } from "./work.server";

/** What the first reading found out. */
export interface Surveyed {
  first: FirstReading;
  report: FileReport;
  faults: ImportFaults;
}

/** The first reading takes about a fifth of the time of an import. */
const FIRST_SHARE = 0.2;

type Asked = Pick<ImportAsked, "path" | "columns">;

/** Reads a file for the first time. Throws Refusal for a file that cannot be read, and Stopped. */
export async function survey(asked: Asked, work: ImportWork): Promise<Surveyed> {
  const first = new FirstReading();
  const report = await walk(asked, first, work, [0, FIRST_SHARE]);
  return { first, report, faults: faultsOf(first, report, MOST_FAULTS) };
}

/**
 * Reads the file again and hands on its grants, some hundred at a time, in the order of the file. Calls `live` with every
 * piece of the file, also where it has no grants.
 * Returns how many were left out; throws when the file is not what it was.
 */
export async function readAgain(
  asked: Asked,
  { first }: Surveyed,
  work: ImportWork,
  { take, live }: { take(grants: ReadGrant[]): Promise<void>; live(): Promise<void> },
): Promise<number> {
  let waiting: ReadGrant[] = [];
  const second = new SecondReading(first, (grant) => waiting.push(grant));
  const hand = async (least: number) => {
    if (waiting.length < least) return;
    const grants = waiting;
    waiting = [];
    await take(grants);
  };
  await walk(asked, second, work, [FIRST_SHARE, 1], async () => {
    await live();
    await hand(BATCH);
  });
  await hand(1);
  if (second.size !== first.size) throw new Error("the file changed while it was read");
  return second.leftOut;
}

const BATCH = 500;

async function walk(
  { path, columns }: Asked,
  keeper: Keeper,
  { told, stopped }: ImportWork,
  [from, to]: [number, number],
  after: () => Promise<void> = async () => undefined,
): Promise<FileReport> {
  const source = await openSource(path);
  const importer = grantImporter(new GrantTable(), 0, { keeper, columns });
  try {
    for await (const chunk of source.chunks) {
      const before = keeper.size;
      importer.take(chunk);
      await after();
      tidyMemory(keeper.size - before);
      told(keeper.size, source.bytes ? from + (to - from) * Math.min(1, source.done() / source.bytes) : null);
      if (stopped()) throw new Stopped();
    }
    return importer.finish();
  } finally {
    await source.close();
  }
}
