import type { ActionFunctionArgs } from "@remix-run/node";
import { formIn } from "~/server/forms.server";
import { staffOf } from "~/server/viewer/staff.server";
import { changeWording } from "~/server/wordings/change-wording.server";
import { toWord } from "~/server/wordings/words-answers.server";
import { languageIn, sentenceNamed } from "~/server/wordings/words-page.server";

/** Says a sentence in our words again. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer", "administrator"]);
  const language = languageIn(request);
  const { key } = sentenceNamed(language, params.key);
  const basedOn = String((await formIn(request)).get("basedOn") ?? "");
  const done = await changeWording(by, { language, key, texts: null, basedOn }, context);
  return toWord(by, { language, key }, { done, told: "original" });
}
