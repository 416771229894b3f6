import { type Design, type FieldName, fieldNames } from "~/domain/rounds/fields";
import { controlsOf, type TypedForm, typedDesign } from "~/domain/rounds/live";
import type { PartName } from "~/domain/rounds/parts";
import { isSame } from "~/domain/rounds/read-part";

/** What a page in a browser stands on: the design as the server has it, as far as the page knows, and its version. */
export interface Base {
  design: Design;
  version: number;
  /** How often a field was put in from outside: its control is made anew each time. */
  renewed: Readonly<Partial<Record<FieldName, number>>>;
}

/** What was typed over a base and is not saved yet, ready to be sent; null: nothing. */
export function unsaved(part: PartName, typed: TypedForm, base: Base): { fields: FieldName[]; form: TypedForm } | null {
  const { changed, wrong } = waitingIn(part, typed, base);
  if (changed.length === 0) return null;
  // Words that were kept when a session ended are where they belong once all of them are saved.
  const kept: TypedForm = typed.kept && wrong.length === 0 ? { kept: typed.kept } : {};
  return { fields: changed, form: { ...formOf(typed, [...changed, ...wrong], base), ...kept } };
}

/** The controls in which something stands that cannot be read: no save takes it. */
export function unread(part: PartName, typed: TypedForm, base: Base): string[] {
  return Object.keys(typedDesign(part, typed, base.design).problems);
}

/** The fields in which something stands that is not saved, whether it can be read or not. */
export function typedOver(part: PartName, typed: TypedForm, base: Base): FieldName[] {
  const { changed, wrong } = waitingIn(part, typed, base);
  return [...new Set([...changed, ...wrong])];
}

/**
 * What goes with a page that is left, all of it first: where that is too much for a browser to send, the next will do better
 * than nothing. None: nothing waits.
 */
export function leavingForms(part: PartName, typed: TypedForm, base: Base): TypedForm[] {
  const { changed, wrong } = waitingIn(part, typed, base);
  const all = unsaved(part, typed, base)?.form ?? formOf(typed, wrong, base);
  const readable = changed.filter((name) => !wrong.includes(name));
  if (changed.length + wrong.length === 0) return [];
  return wrong.length === 0 || readable.length === 0 ? [all] : [all, formOf(typed, readable, base)];
}

function waitingIn(part: PartName, typed: TypedForm, base: Base): Record<"changed" | "wrong", FieldName[]> {
  const { changed, problems } = typedDesign(part, typed, base.design);
  return { changed, wrong: [...new Set(Object.keys(problems).map((control) => control.split(".")[0] as FieldName))] };
}

function formOf(typed: TypedForm, names: readonly FieldName[], base: Base): TypedForm {
  return { ...controlsOf(typed, names), basedOn: [String(base.version)] };
}

/** The base once some fields were saved with the values they had when they were sent. */
export function savedOver(base: Base, sent: Design, saved: readonly FieldName[], version: number): Base {
  const values = Object.fromEntries(saved.map((name) => [name, sent[name]]));
  return { ...base, design: { ...base.design, ...values }, version };
}

/**
 * The base once the server told its design again. What somebody else changed is put in, but for fields in which something
 * is typed: those keep what they were typed over, so that the next save finds both texts.
 */
export function takenOver(base: Base, told: { design: Design; version: number }, typing: readonly FieldName[]): Base {
  const other = fieldNames.filter((name) => !isSame(told.design[name], base.design[name]));
  const taken = other.filter((name) => !typing.includes(name));
  const isWhole = taken.length === other.length;
  return {
    design: { ...base.design, ...Object.fromEntries(taken.map((name) => [name, told.design[name]])) } as Design,
    version: isWhole ? told.version : base.version,
    renewed: { ...base.renewed, ...Object.fromEntries(taken.map((name) => [name, (base.renewed[name] ?? 0) + 1])) },
  };
}

/** What was typed, without some fields. */
export function withoutFields(typed: TypedForm, names: readonly FieldName[]): TypedForm {
  const gone = controlsOf(typed, names);
  return Object.fromEntries(Object.entries(typed).filter(([control]) => !(control in gone)));
}
