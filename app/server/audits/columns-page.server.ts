import { and, asc, eq, gt } from "drizzle-orm";
import { choosableFields } from "~/domain/opendata/choosable-fields";
import type { FileColumns } from "~/ui/audit-parts/columns-form";
import type { Store } from "~db/store/store";
import type { Corrections } from "./correct-columns.server";
import { sentFile } from "./folders.server";
import { type Peeked, peekColumns } from "./peek-columns.server";
import { isAuditId } from "./view-of.server";

/** The files of an audit as we read them ourselves, and what was corrected by hand. */
export interface AuditColumns {
  corrections: Corrections;
  files: (Peeked & { name: string })[];
}

/** A field chosen for a heading of a file; `file` counts from 1, "" leaves the column out. */
export interface Chosen {
  file: number;
  heading: string;
  field: string;
}

/** What went wrong with a choice: the same field for two headings of a file, or a field that there is not. */
export type Problem = Chosen & { code: "twice" | "unknown"; other: string };

/** Opens the files of an audit again and looks at their first rows; null when there is no such audit. */
export async function auditColumns(store: Store, dataDir: string, id: string, now: Date): Promise<AuditColumns | null> {
  if (!isAuditId(id)) return null;
  const found = await store.read(async (on) => {
    const { audits, auditFiles } = on.tables;
    return on
      .select({ columns: audits.columns, place: auditFiles.place, name: auditFiles.name })
      .from(audits)
      .innerJoin(auditFiles, eq(auditFiles.auditId, audits.id))
      .where(and(eq(audits.id, id), gt(audits.expiresAt, now)))
      .orderBy(asc(auditFiles.place));
  });
  const [first] = found;
  if (!first) return null;
  const files: AuditColumns["files"] = [];
  for (const { place, name } of found) files.push({ ...(await peekColumns(sentFile(dataDir, id, place))), name });
  return { corrections: first.columns, files };
}

/** The choices of a form: three fields for each column, in one order. Null when they do not belong together. */
export function chosenIn(form: FormData): Chosen[] | null {
  const [files, headings, fields] = ["file", "heading", "field"].map((name) => form.getAll(name).map(String));
  if (!files || !headings || !fields || files.length !== headings.length || files.length !== fields.length) return null;
  return files.map((file, at) => ({ file: Number(file), heading: headings[at]!, field: fields[at]! }));
}

/** What of the choices is not our own reading, and what is wrong with them. Choices for no column of the files do not count. */
export function judgeChosen(
  { files }: AuditColumns,
  chosen: readonly Chosen[],
): { corrections: Record<string, string | null>; problems: Problem[] } {
  const corrections: [string, string | null][] = [];
  const problems: Problem[] = [];
  for (const [at, { columns }] of files.entries()) {
    const taken = new Map<string, string>();
    for (const { heading, field: ours } of columns) {
      const choice = chosen.find((one) => one.file === at + 1 && one.heading === heading);
      const field = choice ? choice.field : (ours ?? "");
      const known = field === "" || field === ours || choosable.has(field);
      const other = taken.get(field);
      if (choice && !known) problems.push({ ...choice, code: "unknown", other: "" });
      else if (choice && other !== undefined) problems.push({ ...choice, code: "twice", other });
      if (field !== "") taken.set(field, heading);
      if (field !== (ours ?? "")) corrections.push([heading, field || null]);
    }
  }
  return { corrections: Object.fromEntries(corrections), problems };
}

/** The files as a form shows them: as they are read now, or as they were chosen in one that came back. */
export function shownColumns(
  { files, corrections }: AuditColumns,
  chosen: readonly Chosen[],
  sentenceOf: (problem: Problem) => string,
  problems: readonly Problem[],
): FileColumns[] {
  return files.map(({ columns, ...file }, at) => ({
    ...file,
    columns: columns.map(({ heading, field, samples }) => {
      const isThis = (one: Chosen) => one.file === at + 1 && one.heading === heading;
      const now = Object.hasOwn(corrections, heading) ? corrections[heading] : field;
      const problem = problems.find(isThis);
      const error = problem ? sentenceOf(problem) : null;
      return { heading, samples, ours: field ?? "", chosen: chosen.find(isThis)?.field ?? now ?? "", error };
    }),
  }));
}

const choosable: ReadonlySet<string> = new Set(choosableFields);
