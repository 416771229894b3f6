import type { FaultKind } from "~/ui/audit-parts/fault-kinds";
import type { GrantShown } from "~/ui/audit-parts/grants-table";
import type { Stretch } from "~/ui/audit-parts/pages";
import { type Fault, readFaultKinds, readFaults } from "../audit/faults.server";
import {
  type AuditFolders,
  type GrantBehind,
  type GroupBehind,
  readGrantsBehind,
  readGroups,
} from "../audit/grants-behind.server";

/** How many grants or groups stand on a page. */
const ON_A_PAGE = 25;
/** How many are read at once for a file to take away. */
const AT_ONCE = 500;

/** Where a page begins by its address, from 1: one that cannot be is the first. */
export function fromOf(params: URLSearchParams): number {
  const text = params.get("from") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

/** Which finding: the place of its funder and its number, both from 1. */
export interface Which {
  funder: number;
  finding: number;
}

/** A page of the grants behind a finding, at the same cost from any place. `files` are names. Null: they were not kept. */
export async function grantsPage(
  folders: AuditFolders,
  which: Which,
  from: number,
  files: readonly string[],
): Promise<{ grants: GrantShown[]; stretch: Stretch } | null> {
  const found = await readGrantsBehind(folders, which, { from: from - 1, count: ON_A_PAGE });
  if (!found) return null;
  const grants = found.grants.map(({ file, ...grant }) => ({ ...grant, file: files[file - 1] ?? "" }));
  return { grants, stretch: { from, size: ON_A_PAGE, all: found.total } };
}

/** Every grant behind a finding, read a few at a time. */
export async function* allGrants(folders: AuditFolders, which: Which): AsyncGenerator<GrantBehind> {
  for (let from = 0; ; from += AT_ONCE) {
    const found = await readGrantsBehind(folders, which, { from, count: AT_ONCE });
    if (!found || found.grants.length === 0) return;
    yield* found.grants;
  }
}

/** A page of a funder's groups on repeat, longest first. Null: they were not kept. */
export async function groupsPage(
  folders: AuditFolders,
  funder: number,
  from: number,
): Promise<{ groups: GroupBehind[]; stretch: Stretch } | null> {
  const found = await readGroups(folders, funder, { from: from - 1, count: ON_A_PAGE });
  return found && { groups: found.groups, stretch: { from, size: ON_A_PAGE, all: found.total } };
}

/** What could not be read, by kind, the most frequent first. Null: it was not kept. */
export async function faultKinds(reading: string, files: readonly string[]): Promise<FaultKind[] | null> {
  const kinds = await readFaultKinds(reading).catch(nullWhenAbsent);
  return kinds?.map((kind) => ({ ...kind, first: kind.first.map((fault) => inFile(fault, files)) })) ?? null;
}

/** Every fault, read a few at a time. */
export async function* allFaults(reading: string, files: readonly string[]) {
  for await (const fault of readFaults(reading)) yield inFile(fault, files);
}

function inFile({ file, ...fault }: Fault, files: readonly string[]) {
  return { ...fault, file: files[file - 1] ?? "" };
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
