import { redirect } from "@remix-run/node";
import type { Locale } from "~/messages";
import { wordsAddress } from "~/ui/wordings/addresses";
import { personal } from "../viewer/signed-in.server";
import type { Staff } from "../viewer/staff.server";
import type { WordingDone } from "./change-wording.server";

/** Back to the page of a sentence, which says what was done. */
export function toWord(
  { chosen }: Pick<Staff, "chosen">,
  { language, key }: { language: Locale; key: string },
  { done, told }: { done: WordingDone; told: string },
): Response {
  const said = !done.ok ? "stale" : done.isChanged ? told : "nothing";
  const change = done.ok && done.isChanged ? done.changeId : undefined;
  return redirect(wordsAddress({ language, chosen }, { key, done: said, change }), { status: 303, headers: personal });
}
