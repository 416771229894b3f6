import { fieldOf } from "./fields";
import { endHash, type Hash, hashNumber, hashText, startHash } from "./fingerprint";
import type { Column } from "./headings";
import { cellOf, isBlank } from "./normalise";
import { ownCopy } from "./notes";
import { emptyRaw, type Names, type RawGrant } from "./raw-grant";
import type { Extra } from "./sheets";
import type { Cell } from "./source";
import { reject, type Taking, take } from "./taking";
import { flagsOfFundingType } from "./words";

/** Grants of a JSON file on their way into the table. */
export interface Objects {
  taking: Taking;
  keepExtra: ((row: number, extra: Extra) => void) | undefined;
  raw: RawGrant;
  hash: Hash;
  paths: Path;
  columns: Column[];
}

/** A place in the tree of all paths that the file's grants have. */
interface Path {
  text: string;
  field: string | null;
  /** Made of its text: values in the same places hash alike whatever the order of keys. */
  seed: number;
  isColumn: boolean;
  children: Map<string, Path>;
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
};

/** Begins reading objects. */
export function startObjects(taking: Taking, keepExtra: Objects["keepExtra"]): Objects {
  const hash = { a: 0, b: 0 };
  return { taking, keepExtra, raw: emptyRaw(), hash, paths: startPath(""), columns: [] };
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
export function endObjects({ taking, columns }: Objects): void {
  const met = new Set(columns.map(({ field }) => field));
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
  const { raw, taking, hash } = objects;
  const extra: Extra = {};
  const sum = { low: 0, high: 0 };
  walk(objects, objects.paths, grant, 0, sum, objects.keepExtra ? extra : null);
  startHash(hash);
  hashNumber(hash, sum.low);
  hashNumber(hash, sum.high);
  raw.fingerprint = endHash(hash);
  readObject(raw, grant);
  for (const list of LISTS) noteShape(taking, raw, list, grant[list]);
  take(taking, raw, names);
  objects.keepExtra?.(raw.row, extra);
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

const DEEPEST = 100;
const MOST_COLUMNS = 500;
const MOST_CHILDREN = 1000;

/** Hashes every value with its path, in an order that does not matter, and remembers the paths. */
function walk(
  objects: Objects,
  path: Path,
  value: unknown,
  place: number,
  sum: { low: number; high: number },
  extra: Extra | null,
): void {
  if (value === null || value === undefined || place > 1e9) return;
  if (typeof value === "object") {
    const isList = Array.isArray(value);
    const parts = value as Record<string, unknown>;
    if (path.text.length > 100 * DEEPEST) return;
    for (const key of Object.keys(parts)) {
      const child = childOf(path, isList ? "0" : key);
      walk(objects, child, parts[key], isList ? place * 31 + Number(key) + 1 : place, sum, extra);
    }
    return;
  }
  leaf(objects, path, value, place, sum);
  if (extra && path.field === null) extra[path.text] = value;
}

function leaf(objects: Objects, path: Path, value: unknown, place: number, sum: { low: number; high: number }): void {
  if (!path.isColumn && objects.columns.length < MOST_COLUMNS) {
    path.isColumn = true;
    objects.columns.push({ heading: path.text, field: path.field });
  }
  const { hash } = objects;
  startHash(hash);
  hashNumber(hash, path.seed);
  hashNumber(hash, place);
  hashText(hash, String(value));
  sum.low = (sum.low + hash.a) | 0;
  sum.high = (sum.high + hash.b) | 0;
}

function childOf(path: Path, key: string): Path {
  const known = path.children.get(key);
  if (known) return known;
  const child = startPath(path.text === "" ? key : `${path.text}/${key}`);
  if (path.children.size < MOST_CHILDREN) path.children.set(ownCopy(key), child);
  return child;
}

function startPath(text: string): Path {
  const hash = { a: 0, b: 0 };
  startHash(hash);
  hashText(hash, text);
  const field = fieldOf(text);
  return { text, field: field === text ? field : null, seed: hash.a, isColumn: false, children: new Map() };
}
