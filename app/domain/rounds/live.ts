import { parseDay } from "../period";
import type { Overrides } from "../rules/parameters";
import { checkRound, type Kept, type RoundCheck } from "./check";
import { type DateNote, dateNotesOf } from "./date-notes";
import { type Fault, faultsOf } from "./faults";
import { type Design, type FieldName, fields } from "./fields";
import type { PartName } from "./parts";
import { readPart } from "./read-part";
import type { Problem } from "./read-value";
import { roundRules } from "./round-rules";
import { type History, snapshotOf, type Terms } from "./snapshot-of";

/** What is known of a round besides its design: plain data, the same on the server and in a browser. */
export interface Known {
  id: string;
  terms: Terms & { thresholds: Overrides };
  history: History;
  kept: readonly Kept[];
  /** `YYYY-MM-DD` by the clocks of the place. */
  today: string;
}

/** A design, and all that is said of it: by the rules, of what cannot be so, and of days that are hard for groups. */
export interface Live {
  design: Design;
  check: RoundCheck;
  faults: Fault[];
  dateNotes: DateNote[];
}

/** What is said of a design. */
export function liveOf(known: Known, design: Design): Live {
  const { id, terms, history, kept, today } = known;
  const check = checkRound(
    snapshotOf({ id, design }, terms, history),
    { day: parseDay(today)!, iso: today },
    { kept, overrides: terms.thresholds, ruleIds: roundRules },
  );
  return { design, check, faults: faultsOf(design), dateNotes: dateNotesOf(design, terms) };
}

/** A form as it stands: its names in their order, each with what was typed or chosen for it. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;

/** What a form would make of a design, before it is saved: what could be read of it, and what could not. */
export interface TypedDesign {
  design: Design;
  problems: Record<string, Problem>;
  /** The fields that are other than they were. */
  changed: FieldName[];
}

/** Reads a page of the designer over the design that it was made from. */
export function typedDesign(part: PartName, typed: TypedForm, before: Design): TypedDesign {
  const { changes, problems } = readPart(part, typed, before);
  const changed = (Object.keys(changes) as FieldName[]).filter((name) => name in fields);
  return { design: { ...before, ...changes }, problems, changed };
}

/** Of a form, what asks for these fields: all that is needed to save them, and nothing of others. */
export function controlsOf(typed: TypedForm, names: readonly FieldName[]): Record<string, readonly string[]> {
  const asks = (control: string) => names.some((name) => control === name || control.startsWith(`${name}.`));
  return Object.fromEntries(Object.entries(typed).filter(([control]) => asks(control)));
}
