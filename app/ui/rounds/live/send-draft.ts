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

/** Sends words while the page goes away, to its own address, which keeps them for whoever was signed out. False: they are too many. */
export function sendLeaving(address: string, typed: TypedForm): boolean {
  const body = bodyOf(typed);
  if (body.toString().length > MOST_WHEN_LEAVING) return false;
  fetch(address, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => undefined);
  return true;
}

function bodyOf(typed: TypedForm): URLSearchParams {
  return new URLSearchParams(
    Object.entries(typed).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}
