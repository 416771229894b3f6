import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Subject, subjectsNamed } from "~/domain/mail/subjects";
import { translator } from "~/messages";
import { nobody } from "~/server/events/record-event.server";
import { parseForm } from "~/server/forms.server";
import { chooseLetters } from "~/server/mail/choose-letters.server";
import { choicesAsText, choicesIn, stopForm } from "~/server/mail/forms.server";
import { stopShown } from "~/server/mail/queries-choices.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { Button, Buttons } from "~/ui/button";
import { StoppedToast } from "~/ui/letters/stopped-toast";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

/** Opening it changes nothing: scanners open links, too. Whoever holds it needs no session. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const stop = await stopShown(context.store, token, context.secretKey);
  if (stop === null) throw notThere();
  const was = choicesIn(new URL(request.url).searchParams.get("was") ?? "", subjectsNamed(stop.about)!);
  return data({ token, about: stop.about, isStopped: stop.isStopped, was: choicesAsText(was) }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const stop = await stopShown(context.store, token, context.secretKey);
  if (stop === null) throw notThere();
  const { values } = await parseForm(request, stopForm);
  const never = Object.fromEntries(subjectsNamed(stop.about)!.map((subject: Subject) => [subject, "never" as const]));
  const was = choicesAsText((await chooseLetters(stop.personId, never, nobody, context)) ?? {});
  // Mail programs follow no way on: they want a plain yes.
  if (values["List-Unsubscribe"] !== undefined) return data({ was }, { headers: personal });
  return redirect(`/letters/stop/${token}?${new URLSearchParams({ was })}`, { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("post:stop.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function LettersStop() {
  const { token, about, isStopped, was } = useLoaderData<typeof loader>();
  const before = useActionData<typeof action>()?.was ?? was;
  const { t } = useTranslation("post");
  return (
    <Page>
      {isStopped && <StoppedToast token={token} was={before} />}
      <h1>{t("stop.heading")}</h1>
      <p className="lead">{t(isStopped ? "stop.stopped" : "stop.lead", { about: t(`about.${about}`) })}</p>
      {!isStopped && (
        <form method="post" action={`/letters/stop/${token}`}>
          <Buttons>
            <Button>{t("stop.button")}</Button>
          </Buttons>
        </form>
      )}
      <p className="after-buttons">{t("stop.always")}</p>
      <p>
        <a href="/account/letters">{t("stop.choose")}</a>
      </p>
    </Page>
  );
}
