import type { FieldName } from "~/domain/rounds/fields";
import type { TypedForm } from "~/domain/rounds/live";

/** What the server says of words that were sent. */
export interface DraftAnswer {
  version: number;
  saved: FieldName[];
  beside: FieldName[];
  time: string;
}

/** A browser sends no more than this with a page that is being left. */
const MOST_WHEN_LEAVING = 60_000;
const PATIENCE_MS = 20_000;

/** Sends words of a form. Null: nobody is signed in. Throws when they did not arrive. */
export async function sendDraft(address: string, typed: TypedForm): Promise<DraftAnswer | null> {
  const body = bodyOf(typed);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(address, { method: "POST", body, redirect: "manual", signal });
  if (answer.type === "opaqueredirect" || answer.status === 404) return null;
  if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
  return (await answer.json()) as DraftAnswer;
}

/** Whether a browser sends these words with a page that is being left. */
export function fitsLeaving(typed: TypedForm): boolean {
  return bodyOf(typed).toString().length <= MOST_WHEN_LEAVING;
}

/** Sends the first of these forms that fits while the page goes away, to its own address, which keeps the words for whoever was signed out. */
export function sendLeaving(address: string, forms: readonly TypedForm[]): void {
  const form = forms.find(fitsLeaving);
  if (form)
    fetch(address, { method: "POST", body: bodyOf(form), redirect: "manual", keepalive: true }).catch(() => undefined);
}

function bodyOf(typed: TypedForm): URLSearchParams {
  return new URLSearchParams(
    Object.entries(typed).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}
