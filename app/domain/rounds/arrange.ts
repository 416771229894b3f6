import { type FieldName, fields, isField } from "./fields";
import type { TypedForm } from "./live";

/** What a press does with a row of a list: a step up or down, or out of it. */
export interface Arranging {
  list: FieldName;
  id: string;
  how: (typeof hows)[number];
}

const hows = ["up", "down", "out"] as const;

/** What a press says, as `list.id.how`; null: nothing that could be done. */
export function arrangingIn(said: string): Arranging | null {
  const [list = "", id = "", asked = "", ...rest] = said.split(".");
  const how = hows.find((one) => one === asked);
  return how && id && rest.length === 0 && isField(list) && "fields" in fields[list] ? { list, id, how } : null;
}

/** The ids of the rows that a form holds, in their order. */
export function idsOf(typed: TypedForm, list: string): string[] {
  const ids = Object.keys(typed).flatMap((name) => (name.startsWith(`${list}.`) ? (name.split(".")[1] ?? []) : []));
  return [...new Set(ids)];
}

/** A form with a row moved by one place, or without it: nothing else that is typed in it is touched. */
export function arranged<V extends readonly string[]>(
  typed: Readonly<Record<string, V>>,
  { list, id, how }: Arranging,
): Readonly<Record<string, V>> {
  const ids = idsOf(typed, list);
  const place = ids.indexOf(id);
  if (place < 0) return typed;
  const others = ids.filter((one) => one !== id);
  const to = Math.max(how === "up" ? place - 1 : place + 1, 0);
  const next = how === "out" ? others : [...others.slice(0, to), id, ...others.slice(to)];
  const names = Object.keys(typed);
  const ownOf = (row: string) => names.filter((name) => name.startsWith(`${list}.${row}.`));
  const rest = names.filter((name) => !name.startsWith(`${list}.`));
  return Object.fromEntries([...rest, ...next.flatMap(ownOf)].map((name) => [name, typed[name]!]));
}
