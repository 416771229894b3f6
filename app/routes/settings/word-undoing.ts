import type { ActionFunctionArgs } from "@remix-run/node";
import { formIn } from "~/server/forms.server";
import { notThere } from "~/server/people/answers.server";
import { staffOf } from "~/server/viewer/staff.server";
import { undoWording } from "~/server/wordings/change-wording.server";
import { toWord } from "~/server/wordings/words-answers.server";
import { languageIn, sentenceNamed } from "~/server/wordings/words-page.server";

/** Takes the newest change of a sentence back. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer", "administrator"]);
  const language = languageIn(request);
  const { key } = sentenceNamed(language, params.key);
  const basedOn = String((await formIn(request)).get("basedOn") ?? "");
  const done = await undoWording(by, { language, key, basedOn }, context);
  if (done === null) throw notThere();
  return toWord(by, { language, key }, { done, told: "undone" });
}
