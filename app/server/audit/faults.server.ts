import { renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TFunction } from "i18next";
import { type DateFix, fixedDates } from "~/domain/opendata/fixed-dates";
import { readAmount } from "~/domain/opendata/normalise";
import type { Note } from "~/domain/opendata/notes";
import type { Rejected } from "~/domain/opendata/taking-state";
import { isoDay } from "~/domain/period";
import { LineReader, LineWriter } from "./line-file.server";
import type { AuditRun, FileRead } from "./run-audit.server";

/** One thing in a file that could not be read as it stands. What is not known is null. */
export interface Fault {
  /** Place of the file among those sent, from 1. */
  file: number;
  sheet: string | null;
  row: number | null;
  id: string | null;
  column: string | null;
  code: string;
  reason: string;
  /** What the cell says: letters where a number or a day belongs show as x. */
  says: string | null;
  /** What it was read as, or should be. */
  fixed: string | null;
}

/** Faults of one kind. */
export interface FaultsOfKind {
  code: string;
  reason: string;
  count: number;
  first: Fault[];
}

const FIRST = 10;
const AT_ONCE = 500;

/** Every fault of a run, file by file: rows that are no grant, notes, and dates that were written another way. */
function* faultsOf(run: AuditRun, t: TFunction): Iterable<Fault> {
  for (const [number, read] of run.files.entries()) {
    const file = number + 1;
    for (const one of read.rejected) yield rejectedFault(file, one, t);
    for (const note of read.notes) if (note.code !== "more-notes") yield noteFault(file, note, t);
    for (const fix of fixedDates(run.table, number, read.columns)) yield dateFault(file, fix, t);
  }
}

/** Keeps the faults of a reading: `faults.jsonl` for all, `faults.json` for the kinds. It is the last that a reading keeps. */
export function keepFaults(folder: string, run: AuditRun, t: TFunction): void {
  const kinds = new Map<string, FaultsOfKind>();
  const lines = new LineWriter(join(folder, "faults"));
  for (const fault of faultsOf(run, t)) {
    lines.add(fault);
    count(kinds, fault);
  }
  lines.finish();
  for (const file of run.files) countLeftOut(kinds, file);
  const path = join(folder, "faults.json");
  writeFileSync(`${path}.part`, JSON.stringify([...kinds.values()].sort((a, b) => b.count - a.count)));
  renameSync(`${path}.part`, path);
}

/** The kinds of faults that a reading met, the most frequent first. Throws ENOENT when it was not kept. */
export async function readFaultKinds(reading: string): Promise<FaultsOfKind[]> {
  return JSON.parse(await readFile(join(reading, "faults.json"), "utf8"));
}

/** Every fault of a reading, as they are in the files. Throws ENOENT when it was not kept. */
export async function* readFaults(reading: string): AsyncIterable<Fault> {
  await using lines = await LineReader.open<Fault>(join(reading, "faults"));
  for (let from = 0; from < lines.total; from += AT_ONCE) yield* await lines.take(from, AT_ONCE);
}

function count(kinds: Map<string, FaultsOfKind>, fault: Fault): void {
  const { code, reason } = fault;
  const kind = kinds.get(code) ?? { code, reason, count: 0, first: [] };
  kinds.set(code, kind);
  kind.count++;
  if (kind.first.length < FIRST) kind.first.push(fault);
}

/** Beyond a number of them, notes and rejected rows are only counted. */
function countLeftOut(kinds: Map<string, FaultsOfKind>, { notes }: FileRead): void {
  for (const { code, data } of notes) {
    const kind = code === "more-notes" ? kinds.get(String(data.of)) : undefined;
    if (kind) kind.count += Number(data.count);
  }
}

function rejectedFault(file: number, { row, column, code, data, sheet }: Rejected, t: TFunction): Fault {
  const said = { says: saidBy(data), fixed: null };
  return { file, sheet: sheet ?? null, row, id: null, column, code, reason: reasonOf(code, data, t), ...said };
}

function noteFault(file: number, { code, row, id, column, data, sheet }: Note, t: TFunction): Fault {
  const reason = reasonOf(code, { ...data, row: row ?? "", column: column ?? "" }, t);
  return { file, sheet: sheet ?? null, row, id, column, code, reason, says: saidBy(data), fixed: fixedBy(code, data) };
}

function dateFault(file: number, { row, id, column, written, day }: DateFix, t: TFunction): Fault {
  const code = "date-written-otherwise";
  const reason = reasonOf(code, {}, t);
  return { file, sheet: null, row, id: id || null, column, code, reason, says: written, fixed: isoDay(day) };
}

function reasonOf(code: string, data: Note["data"], t: TFunction): string {
  return t([`opendata:reasons.${code}`, `opendata:notes.${code}`], data);
}

function saidBy({ value, start, end }: Note["data"]): string | null {
  if (value !== undefined) return String(value);
  return end === undefined ? null : `${start} – ${end}`;
}

function fixedBy(code: string, { value }: Note["data"]): string | null {
  if (value === undefined) return null;
  if (code === "currency-tidied") return String(value).toUpperCase();
  if (code !== "amount-tidied") return null;
  const { pence } = readAmount(value);
  return pence === null ? null : String(pence / 100);
}
