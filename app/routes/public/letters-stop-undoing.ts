import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { type Subject, subjectsNamed, usualHow } from "~/domain/mail/subjects";
import { nobody } from "~/server/events/record-event.server";
import { parseForm } from "~/server/forms.server";
import { chooseLetters } from "~/server/mail/choose-letters.server";
import { choicesIn, undoForm } from "~/server/mail/forms.server";
import { stopShown } from "~/server/mail/queries-choices.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";

/** Letters that were stopped come again as they did; where it is not known how, in the usual way. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const stop = await stopShown(context.store, token, context.secretKey);
  if (stop === null) throw notThere();
  const those = subjectsNamed(stop.about)!;
  const { values } = await parseForm(request, undoForm);
  const was = choicesIn(values.was ?? "", those);
  const usual = Object.fromEntries(those.map((subject: Subject) => [subject, usualHow[subject]]));
  const wanted = Object.keys(was).length > 0 ? was : usual;
  await chooseLetters(stop.personId, wanted, nobody, context);
  return redirect(`/letters/stop/${token}`, { status: 303, headers: personal });
}
