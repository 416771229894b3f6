import { foldName } from "../opendata/normalise";
import { type FieldName, fieldNames } from "./fields";
import { type PartName, partOf } from "./parts";

/** A choice of the designer, and the page it is asked on. */
export interface FieldFound {
  field: FieldName;
  part: PartName;
}

/** The choices whose words have all that is sought, in the order of the designer; `wordsOf` gives what the designer says of one. */
export function fieldsFound(sought: string, wordsOf: (field: FieldName) => string): FieldFound[] {
  const wanted = foldName(sought).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  return fieldNames
    .filter((field) => {
      const said = foldName(wordsOf(field));
      return wanted.every((word) => said.includes(word));
    })
    .map((field) => ({ field, part: partOf(field) }));
}
