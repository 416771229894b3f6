import { redirect } from "@remix-run/node";
import { type Field, isField } from "~/domain/groups/fields";
import { translator } from "~/messages";
import { myGroupAddress } from "~/ui/groups/addresses";
import { type Saved, savedHow } from "~/ui/groups/story/saved-toast";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { personal } from "../viewer/signed-in.server";
import { readField, sayerIn, type Typed } from "./story-forms.server";

/** Back to the story after something was saved, for the page to tell. */
export function toStory({ chosen }: PersonOfGroup, how: Saved["how"], field: Field): Response {
  return redirect(myGroupAddress("", chosen, { [how]: field }), { status: 303, headers: personal });
}

/** On to another page about the same question. */
export function toQuestion({ chosen }: PersonOfGroup, field: Field, page: "" | "/settling"): Response {
  return redirect(myGroupAddress(`/story/${field}${page}`, chosen), { status: 303, headers: personal });
}

/** What an address says was just saved; null: nothing. */
export function savedIn(params: URLSearchParams): Saved | null {
  const how = savedHow.find((one) => params.has(one));
  const field = how ? (params.get(how) ?? "") : "";
  return how && isField(field) ? { how, field } : null;
}

/** Reads the form of a question and who says so; `errors` are sentences by the names of the controls. */
export function readAnswer<F extends Field>(field: F, typed: Typed, offered: readonly { id: string }[]) {
  const read = readField(
    field,
    typed,
    offered.map(({ id }) => id),
  );
  const toldBy = sayerIn(typed);
  if (read.ok && toldBy !== null) return { ok: true as const, value: read.value, toldBy };
  const problems = { ...(read.ok ? {} : read.errors), ...(toldBy === null && { toldBy: "toldBy" }) };
  const t = translator("en");
  const errors = Object.entries(problems).map(([name, problem]) => [name, t(`groups:problem.${problem}`)]);
  return { ok: false as const, errors: Object.fromEntries(errors) as Record<string, string> };
}
