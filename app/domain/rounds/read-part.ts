import { type Design, type FieldName, fields } from "./fields";
import type { Kind } from "./kinds";
import { fieldsOf, type PartName } from "./parts";
import type { Problem } from "./read-value";
import { type Row, type RowKinds, type RowsKind, readRows } from "./rows";

/** What a form asks to be changed, and what could not be read, by the name of the control. */
export interface PartRead {
  changes: Partial<Design>;
  problems: Record<string, Problem>;
}

/**
 * Reads a page of the designer. What is not among the controls, could not be read or is as it was is no change; fields of
 * other pages are left out, whatever the form says. A list is there when a control has its bare name.
 */
export function readPart(part: PartName, typed: Readonly<Record<string, readonly string[]>>, before: Design): PartRead {
  const read: PartRead = { changes: {}, problems: {} };
  for (const name of fieldsOf(part)) if (typed[name] !== undefined) readField(name, typed, before, read);
  return read;
}

function readField(
  name: FieldName,
  typed: Readonly<Record<string, readonly string[]>>,
  before: Design,
  { changes, problems }: PartRead,
): void {
  const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
  if ("fields" in kind) {
    const found = readRows(name, kind, typed, before[name] as Row<RowKinds>[]);
    Object.assign(problems, found.problems);
    if (!isSame(found.rows, before[name])) Object.assign(changes, { [name]: found.rows });
    return;
  }
  const found = kind.read(typed[name] ?? []);
  if ("problem" in found) problems[name] = found.problem;
  else if (!isSame(found.value, before[name])) Object.assign(changes, { [name]: found.value });
}

/** Whether two values of a field are the same: their keys stand in one order, as all come from the same kinds. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
