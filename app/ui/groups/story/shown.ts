import type { Field, FieldValue } from "~/domain/groups/fields";

/** A fact as it is shown. Days are `YYYY-MM-DD`. */
export interface FactEntry {
  id: string;
  value: FieldValue<Field>;
  toldBy: string;
  how: "page" | "phone" | "talk" | "post" | "mail" | "published";
  toldOn: string;
  /** Null: nobody in particular. */
  recordedBy: string | null;
  isOld: boolean;
}

/** One question of a story: what is true now (null: never told), and what waits beside it. */
export interface FieldEntry {
  field: Field;
  fact: FactEntry | null;
  waiting: readonly FactEntry[];
}

export interface WardEntry {
  id: string;
  name: string;
  isEnded: boolean;
}

/** What stands in the controls of a form: each with all its values. */
export type TypedIn = Readonly<Record<string, readonly string[]>>;
