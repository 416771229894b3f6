import { type FieldName, fieldNames, fields } from "~/domain/rounds/fields";
import type { TypedForm } from "~/domain/rounds/live";

/** What a form holds now, with what was typed for questions that are not asked at the moment. */
export function typedIn(form: HTMLFormElement, before: TypedForm): TypedForm {
  const now: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") now[name] = [...(now[name] ?? []), value];
  const gone = lists.filter((list) => now[list] !== undefined);
  const kept = Object.entries(before).filter(
    ([name]) => now[name] === undefined && !gone.some((list) => name.startsWith(`${list}.`)),
  );
  return { ...Object.fromEntries(kept), ...now };
}

const lists = fieldNames.filter((name: FieldName) => fields[name].name === "rows");
