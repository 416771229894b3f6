import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { subjects, subjectsFor, usualHow } from "~/domain/mail/subjects";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { chooseLetters } from "~/server/mail/choose-letters.server";
import { choicesForm } from "~/server/mail/forms.server";
import { choicesShown } from "~/server/mail/queries-choices.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { Crumbs } from "~/ui/crumbs";
import { LetterChoices } from "~/ui/letters/letter-choices";
import { Page } from "~/ui/page";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const chosen = await choicesShown(context.store, viewer.personId);
  const mine = subjectsFor(viewer);
  const shown = subjects.filter((subject) => mine.includes(subject) || subject in chosen);
  const isDone = new URL(request.url).searchParams.has("done");
  const choices = shown.map((subject) => ({ subject, how: chosen[subject] ?? usualHow[subject] }));
  return data({ choices, isDone }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = signedIn(context, request);
  const form = await parseForm(request, choicesForm);
  if (form.ok) await chooseLetters(personId, form.data, { personId, actingFor: null, role: null }, context);
  return form.ok
    ? redirect("/account/letters?done", { status: 303, headers: personal })
    : data(form.errors, { status: 422, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("post:choices.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Letters() {
  const { choices, isDone } = useLoaderData<typeof loader>();
  const { t } = useTranslation("post");
  return (
    <Page here="account">
      {isDone && <Toast words={t("choices.done")} />}
      <Crumbs above={[{ to: "/account", name: t("account") }]} here={t("choices.heading")} />
      <h1>{t("choices.heading")}</h1>
      <p className="lead">{t("choices.lead")}</p>
      <LetterChoices choices={choices} />
    </Page>
  );
}
