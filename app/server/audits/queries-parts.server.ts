import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FaultKind, FaultShown } from "~/ui/audit-parts/fault-kinds";
import type { GrantShown } from "~/ui/audit-parts/grants-table";
import type { GroupShown } from "~/ui/audit-parts/groups-table";
import type { Stretch } from "~/ui/audit-parts/pages";
import { amount } from "../audit/phrases.server";
import { countLines, linesAt, placesFrom } from "./line-file.server";

/** How many grants or groups stand on a page. */
const ON_A_PAGE = 25;
/** How many are read at once for a file to take away. */
const AT_ONCE = 500;

/** A grant as a reading keeps it in its list `grants`: what is not known, or not to be told, is null. */
export interface GrantLine {
  id: string | null;
  title: string | null;
  /** Null when the recipient is or may be a person. */
  recipient: string | null;
  /** Days as `YYYY-MM-DD`. */
  award: string | null;
  start: string | null;
  end: string | null;
  pence: number | null;
  currency: string;
  row: number;
  sheet: string | null;
  /** Of the files of the audit, from 1. */
  file: number;
}

/** The folders of a view: its reading has the grants, itself what is behind its findings. */
export interface PartFolders {
  reading: string;
  view: string;
}

/** The name of the list of places behind a finding. */
export function behindName(funder: number, finding: number): string {
  return `behind-${funder}-${finding}`;
}

/** The name of the list of groups on repeat of a funder; its lines are GroupShown, longest first. */
export function groupsName(funder: number): string {
  return `groups-${funder}`;
}

/** Where a page begins by its address, from 1: one that cannot be is the first. */
export function fromOf(params: URLSearchParams): number {
  const text = params.get("from") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

/** A page of the grants behind a finding, at the same cost from any place. Null: they were not kept. */
export async function grantsBehind(
  folders: PartFolders,
  name: string,
  from: number,
  files: readonly string[],
): Promise<{ grants: GrantShown[]; stretch: Stretch } | null> {
  const found = await placesFrom(folders.view, name, { from: from - 1, count: ON_A_PAGE });
  const lines = found && (await linesAt<GrantLine>(folders.reading, "grants", found.places));
  if (!lines) return null;
  return { grants: lines.map((line) => shownGrant(line, files)), stretch: { from, size: ON_A_PAGE, all: found.all } };
}

/** Every grant behind a finding, read a few at a time. */
export async function* allGrantsBehind(folders: PartFolders, name: string): AsyncGenerator<GrantLine> {
  for (let from = 0; ; from += AT_ONCE) {
    const found = await placesFrom(folders.view, name, { from, count: AT_ONCE });
    if (!found || found.places.length === 0) return;
    yield* (await linesAt<GrantLine>(folders.reading, "grants", found.places)) ?? [];
  }
}

/** A page of a funder's groups on repeat. Null: they were not kept. */
export async function groupsOnRepeat(
  folders: PartFolders,
  funder: number,
  from: number,
): Promise<{ groups: GroupShown[]; stretch: Stretch } | null> {
  const all = await countLines(folders.view, groupsName(funder));
  const places = Array.from({ length: ON_A_PAGE }, (_, step) => from - 1 + step);
  const groups = await linesAt<GroupShown>(folders.view, groupsName(funder), places);
  return all === null || groups === null ? null : { groups, stretch: { from, size: ON_A_PAGE, all } };
}

/** A fault as a reading keeps it in its list `faults`. */
export interface FaultLine extends FaultShown {
  id: string | null;
  /** A sentence. */
  wrong: string;
}

/** What could not be read, by kind, as a reading keeps it in `faults.json`; null: it was not kept. */
export async function faultKinds(reading: string): Promise<{ kinds: FaultKind[]; rejected: number } | null> {
  const text = await readFile(join(reading, "faults.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : JSON.parse(text);
}

/** Every fault, read a few at a time. */
export async function* allFaults(reading: string): AsyncGenerator<FaultLine> {
  for (let from = 0; ; from += AT_ONCE) {
    const places = Array.from({ length: AT_ONCE }, (_, step) => from + step);
    const lines = (await linesAt<FaultLine>(reading, "faults", places)) ?? [];
    yield* lines;
    if (lines.length < AT_ONCE) return;
  }
}

function shownGrant({ pence, currency, file, ...line }: GrantLine, files: readonly string[]): GrantShown {
  const name = files[file - 1] ?? "";
  return {
    ...line,
    file: line.sheet === null ? name : `${name}, ${line.sheet}`,
    amount: pence === null ? null : amount(pence / 100, currency),
  };
}
