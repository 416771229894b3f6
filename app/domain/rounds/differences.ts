import { type Design, type FieldName, fieldNames, isField } from "./fields";
import { isSame } from "./read-part";

/** A field that is another in two designs. */
export interface Difference {
  field: FieldName;
  before: unknown;
  after: unknown;
}

/** What is another in the later of two designs, in the order of the fields. */
export function differences(before: Design, after: Design): Difference[] {
  return fieldNames.flatMap((field) =>
    isSame(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

/** A design as it was before these changes, which are taken back from the newest on. */
export function designBefore(
  now: Design,
  changes: readonly { version: number; field: string; before: unknown }[],
): Design {
  const newestFirst = [...changes].sort((one, other) => other.version - one.version);
  const back = newestFirst.flatMap(({ field, before }) => (isField(field) ? [[field, before]] : []));
  return { ...now, ...Object.fromEntries(back) };
}
