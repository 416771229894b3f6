import { cellOf, isBlank } from "./normalise";
import { type Paths, startPaths, walkPaths } from "./object-paths";
import { emptyRaw, type Names, type RawGrant } from "./raw-grant";
import type { Extra } from "./sheets";
import type { Cell } from "./source";
import { reject, take } from "./taking";
import type { Taking } from "./taking-state";
import { flagsOfFundingType } from "./words";

/** Grants of a JSON file on their way into the table. */
export interface Objects {
  taking: Taking;
  keepExtra: ((row: number, extra: Extra) => void) | undefined;
  raw: RawGrant;
  paths: Paths;
}

/** What the parts of a grant are called in JSON. */
export const names: Names = {
  id: "id",
  title: "title",
  description: "description",
  currency: "currency",
  amount: "amountAwarded",
  award: "awardDate",
  start: "plannedDates/0/startDate",
  end: "plannedDates/0/endDate",
  months: "plannedDates/0/duration",
  organisationId: "recipientOrganization/0/id",
  organisationName: "recipientOrganization/0/name",
  personId: "recipientIndividual/id",
  personName: "recipientIndividual/name",
  funderId: "fundingOrganization/0/id",
  funderName: "fundingOrganization/0/name",
  openCall: "fromOpenCall",
  programme: "grantProgramme/0/title",
  area: "beneficiaryLocation/0/name",
  seat: "recipientOrganization/0/location/0/name",
};

/** Begins reading objects. */
export function startObjects(taking: Taking, keepExtra: Objects["keepExtra"]): Objects {
  return { taking, keepExtra, raw: emptyRaw(), paths: startPaths() };
}

/** Takes grants as parsed; `first` is the place of the first one. Whatever they are, nothing throws. */
export function takeObjects(objects: Objects, first: number, grants: unknown[]): void {
  grants.forEach((grant, i) => {
    objects.raw.row = first + i;
    if (isObject(grant)) takeObject(objects, grant);
    else rejectOther(objects);
  });
}

/** Takes back notes about fields that no grant of the file has. */
export function endObjects({ taking, paths }: Objects): void {
  const met = new Set(paths.columns.map(({ field }) => field));
  const has = (...fields: string[]) => fields.some((field) => met.has(field));
  if (!has(names.id!)) taking.book.forget("id-missing");
  if (!has(names.title!)) taking.book.forget("title-missing");
  if (!has(names.amount!)) taking.book.forget("amount-missing");
  if (!has(names.currency!)) taking.book.forget("currency-missing");
  if (!has(names.award!)) taking.book.forget("award-date-missing");
  if (!has(names.organisationId!, names.organisationName!)) taking.book.forget("recipient-missing");
}

function rejectOther({ raw, taking }: Objects): void {
  Object.assign(raw, emptyRaw(), { row: raw.row });
  taking.rows++;
  reject(taking, raw, names, "not-a-grant");
}

function takeObject(objects: Objects, grant: Record<string, unknown>): void {
  const { raw, taking } = objects;
  const extra: Extra | null = objects.keepExtra ? {} : null;
  raw.fingerprint = walkPaths(objects.paths, grant, extra);
  readObject(raw, grant);
  for (const list of LISTS) noteShape(taking, raw, list, grant[list]);
  take(taking, raw, names);
  if (extra) objects.keepExtra?.(raw.row, extra);
}

const LISTS = ["plannedDates", "recipientOrganization", "fundingOrganization", "fundingType"];

function noteShape({ book }: Taking, raw: RawGrant, field: string, value: unknown): void {
  if (value === undefined || isObject(value) || Array.isArray(value) || isBlank(cellOf(value))) return;
  book.add("wrong-shape", raw.row, String(raw.id ?? ""), field);
}

function readObject(raw: RawGrant, grant: Record<string, unknown>): void {
  raw.id = cellOf(grant.id);
  raw.title = cellOf(grant.title);
  raw.description = cellOf(grant.description);
  raw.currency = cellOf(grant.currency);
  raw.amount = cellOf(grant.amountAwarded);
  raw.award = cellOf(grant.awardDate);
  raw.openCall = cellOf(grant.fromOpenCall);
  const planned = firstOf(grant.plannedDates);
  raw.start = cellOf(planned.startDate);
  raw.end = cellOf(planned.endDate);
  raw.months = cellOf(planned.duration);
  [raw.organisationId, raw.organisationName] = idAndName(grant.recipientOrganization);
  [raw.personId, raw.personName] = idAndName(grant.recipientIndividual);
  [raw.funderId, raw.funderName] = idAndName(grant.fundingOrganization);
  raw.programme = cellOf(firstOf(grant.grantProgramme).title);
  raw.area = cellOf(firstOf(grant.beneficiaryLocation).name);
  raw.seat = cellOf(firstOf(firstOf(grant.recipientOrganization).location).name);
  raw.typeFlags = 0;
  for (const type of listOf(grant.fundingType)) raw.typeFlags |= typeFlags(type.code) | typeFlags(type.title);
}

const typeFlags = (value: unknown) => (typeof value === "string" ? flagsOfFundingType(value) : 0);

function idAndName(value: unknown): [Cell, Cell] {
  const { id, name } = firstOf(value);
  return [cellOf(id), cellOf(name)];
}

const NOTHING: Record<string, unknown> = Object.freeze(Object.create(null));

const firstOf = (value: unknown) => listOf(value)[0] ?? NOTHING;

/** A list's objects; a lone object where a list belongs counts as one. */
function listOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
