import { Flag, UNKNOWN } from "./grant-table";
import { readAmount } from "./normalise";
import { type Names, type RawGrant, recipientOf } from "./raw-grant";
import { type DateRole, FORM_SHIFT, readFunder, readMonthsOf, takeDate } from "./reading";
import type { Taking } from "./taking-state";
import { flagsOfOpenCall } from "./words";

/** Fills what is still unknown of a grant from a continuation row or a further sheet; what is known stays. */
export function fill(taking: Taking, place: number, raw: RawGrant, names: Names): void {
  if (taking.keeper) {
    taking.keeper.fill(place, raw, names);
    return;
  }
  const { table } = taking;
  for (const role of DATES) fillDate(taking, place, raw, names, role);
  if (Number.isNaN(table.months[place])) table.months[place] = readMonthsOf(taking, raw, names) ?? Number.NaN;
  if (Number.isNaN(table.pence[place])) table.pence[place] = readAmount(raw.amount).pence ?? Number.NaN;
  fillRecipient(taking, place, raw);
  fillFunder(taking, place, raw);
  table.flags[place]! |= raw.typeFlags | flagsOfOpenCall(raw.openCall);
}

const DATES = Object.keys(FORM_SHIFT) as DateRole[];

function fillDate(taking: Taking, place: number, raw: RawGrant, names: Names, role: DateRole): void {
  const days = taking.table[role];
  if (days[place] !== UNKNOWN) return;
  const forms = { dateForms: taking.table.dateForms[place]! };
  days[place] = takeDate(taking, raw, names, role, forms) ?? UNKNOWN;
  taking.table.dateForms[place] = forms.dateForms;
}

function fillRecipient({ table }: Taking, place: number, raw: RawGrant): void {
  if (table.recipient[place] !== -1) return;
  const { key, hasId } = recipientOf(raw);
  if (key === null) return;
  table.recipient[place] = table.recipients.intern(key);
  if (hasId) table.flags[place]! |= Flag.recipientId;
}

function fillFunder(taking: Taking, place: number, raw: RawGrant): void {
  const { table, values } = taking;
  const funder = table.funders[table.funder[place]!]!;
  if (funder.key !== "unknown") return;
  readFunder(taking, raw, values);
  if (values.funderKey === "unknown") return;
  table.setFunder(place, { funderKey: values.funderKey, funderName: values.funderName, currency: funder.currency });
}
