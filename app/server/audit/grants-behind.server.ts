import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { wholePounds } from "~/domain/money";
import { UNKNOWN } from "~/domain/opendata/grant-table";
import { isoDay } from "~/domain/period";
import type { ShownStreak } from "~/ui/audit/shown";
import { type GrantLine, RECORD_BYTES } from "./grants-kept.server";
import { bytesAt, LineReader } from "./line-file.server";
import { amount } from "./phrases.server";

/** Where an audit's reading and one view of it were kept. */
export interface AuditFolders {
  reading: string;
  view: string;
}

/** A grant behind a finding, as anyone may read it. Null is not known; a recipient or title that names a person is null. */
export interface GrantBehind {
  id: string | null;
  title: string | null;
  recipient: string | null;
  /** `YYYY-MM-DD`. */
  award: string | null;
  start: string | null;
  end: string | null;
  pence: number | null;
  currency: string;
  /** With the sign of its currency. */
  amount: string | null;
  row: number;
  sheet: string | null;
  /** Place of its file among those sent, from 1. */
  file: number;
}

/** A group on repeat, as anyone may read it. */
export type GroupBehind = ShownStreak & { grants: number };

/** Which part of a list; `from` counts from 0. */
export interface Slice {
  from: number;
  count: number;
}

const PLACE_BYTES = 4;

/**
 * Some of the grants behind a finding, in the order of the files, and how many there are in all. Both numbers count from 1:
 * the funder's place in the view and the finding's in the funder. Null when there is no such finding. The cost does not
 * depend on `from`.
 */
export async function readGrantsBehind(
  folders: AuditFolders,
  { funder, finding }: { funder: number; finding: number },
  { from, count }: Slice,
): Promise<{ total: number; grants: GrantBehind[] } | null> {
  const list = await openOrNull(join(folders.view, `behind-${funder}-${finding}.bin`));
  if (!list) return null;
  await using places = list;
  const total = (await places.stat()).size / PLACE_BYTES;
  const wanted = await placesAt(places, from, Math.max(0, Math.min(count, total - from)));
  return { total, grants: await grantsAt(folders.reading, wanted) };
}

/** Some of a funder's groups on repeat, longest first, and how many there are; null when there is no such funder. */
export async function readGroups(
  folders: AuditFolders,
  funder: number,
  { from, count }: Slice,
): Promise<{ total: number; groups: GroupBehind[] } | null> {
  const reader = await LineReader.open<GroupBehind>(join(folders.view, `groups-${funder}`)).catch(nullWhenAbsent);
  if (!reader) return null;
  await using lines = reader;
  return { total: lines.total, groups: await lines.take(from, count) };
}

async function placesAt(file: FileHandle, from: number, count: number): Promise<number[]> {
  if (count === 0) return [];
  const bytes = await bytesAt(file, from * PLACE_BYTES, count * PLACE_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.readUInt32LE(at * PLACE_BYTES));
}

async function grantsAt(reading: string, places: readonly number[]): Promise<GrantBehind[]> {
  await using lines = await LineReader.open<GrantLine>(join(reading, "grants"));
  await using numbers = await open(join(reading, "grants.bin"));
  const grants: GrantBehind[] = [];
  for (const place of places) {
    const [line] = await lines.take(place, 1);
    grants.push(grantOf(line!, await bytesAt(numbers, place * RECORD_BYTES, RECORD_BYTES)));
  }
  return grants;
}

function grantOf([id, title, recipient, sheet]: GrantLine, record: Buffer): GrantBehind {
  const pence = record.readDoubleLE(16);
  const currency = record.toString("latin1", 26, 29).replace(/\0/g, "");
  return {
    id: id === "" ? null : id,
    title,
    recipient,
    award: dayAt(record, 0),
    start: dayAt(record, 4),
    end: dayAt(record, 8),
    pence: Number.isNaN(pence) ? null : pence,
    currency,
    amount: Number.isNaN(pence) ? null : amount(wholePounds(pence), currency),
    row: record.readUInt32LE(12),
    sheet,
    file: record.readUInt16LE(24) + 1,
  };
}

function dayAt(record: Buffer, at: number): string | null {
  const day = record.readInt32LE(at);
  return day === UNKNOWN ? null : isoDay(day);
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  return open(path).catch(nullWhenAbsent);
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
