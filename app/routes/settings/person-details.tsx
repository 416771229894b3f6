import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere, toPerson } from "~/server/people/answers.server";
import { correctPerson } from "~/server/people/correct-person.server";
import { detailsForm } from "~/server/people/forms.server";
import { detailsOf } from "~/server/people/queries.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { DetailFields } from "~/ui/settings/person-fields";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const person = await detailsOf(context.store, params.person ?? "", by.funder.id);
  if (!person) throw notThere();
  const kept = await keptHere(context, by, request);
  const { name, email, phone } = person;
  const typed: Record<string, string> = { name, email: email ?? "", phone: phone ?? "", ...kept?.typed };
  return data({ person: { id: person.id, name }, typed, kept, chosen: by.chosen }, { headers: personal });
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const t = translator("en");
  const form = await parseForm(request, detailsForm);
  const typed = form.values;
  const personId = params.person ?? "";
  const person = await detailsOf(context.store, personId, by.funder.id);
  if (!person) throw notThere();
  if (!form.ok) {
    const errors = Object.entries(form.errors).map(([field, problem]) => [field, t(`people:problem.${problem}`)]);
    return again({ typed, errors: Object.fromEntries(errors) }, 422);
  }
  const done = await correctPerson(by, personId, form.data, context);
  if (done === null) throw notThere();
  if (!done.ok) {
    const field = done.code.startsWith("address-") ? "email" : "name";
    return again({ typed, errors: { [field]: t(`people:refused.${done.code}`, { name: person.name }) } }, 409);
  }
  await takeKept(context, by, typed);
  return toPerson(personId, by.chosen, { done: "corrected" });
}

function again(shown: Again, status: number) {
  return data(shown, { status, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("people:correct.heading", { name: found?.person.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function PersonDetails() {
  const { person, kept, chosen, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { typed, errors }: Again = refused ?? { typed: shown.typed, errors: {} };
  const { name } = person;
  const back = settingsAddress(`/people/${person.id}`, chosen);
  const above = [
    { to: settingsAddress("/people", chosen), name: t("crumb") },
    { to: back, name },
  ];
  return (
    <Page here="account">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={above} here={t("correct.crumb")} />
      <h1>{t("correct.heading", { name })}</h1>
      <p className="lead">{t("correct.lead", { name })}</p>
      <form method="post" action={settingsAddress(`/people/${person.id}/details`, chosen)} noValidate>
        <KeptWords kept={kept} again={refused} />
        <DetailFields typed={typed} errors={errors} />
        <Buttons>
          <Button>{t("correct.button")}</Button>
          <ButtonLink look="second" to={back}>
            {t("back", { name })}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
