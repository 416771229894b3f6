import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { askReset } from "~/server/factors/ask-reset.server";
import { resetForm } from "~/server/factors/forms.server";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere, toPerson } from "~/server/people/answers.server";
import { personNamed } from "~/server/people/queries.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { TextArea } from "~/ui/text-area";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const person = await personNamed(context.store, params.person ?? "", by.funder.id);
  if (!person) throw notThere();
  const kept = await keptHere(context, by, request);
  return data({ person, kept, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const form = await parseForm(request, resetForm);
  const personId = params.person ?? "";
  if (!(await personNamed(context.store, personId, by.funder.id))) throw notThere();
  const reason = form.values.reason ?? "";
  if (!form.ok) return data({ problem: "problem.reason", reason }, { status: 422, headers: personal });
  const done = await askReset(by, personId, form.data.reason, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ problem: `refused.${done.code}`, reason }, { status: 409, headers: personal });
  await takeKept(context, by, form.values);
  return toPerson(personId, by.chosen, { done: "reset-asked" });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("people:reset.heading", { name: found?.person.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function PersonResets() {
  const { person, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { name } = person;
  const error = refused && t(refused.problem, { name });
  const back = settingsAddress(`/people/${person.id}`, chosen);
  const above = [
    { to: settingsAddress("/people", chosen), name: t("crumb") },
    { to: back, name },
  ];
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "reason", text: error }] : []} />
      <Crumbs above={above} here={t("reset.crumb")} />
      <h1>{t("reset.heading", { name })}</h1>
      <p className="lead">{t("reset.lead", { name })}</p>
      <p>{t("reset.sure")}</p>
      <form method="post" action={settingsAddress(`/people/${person.id}/resets`, chosen)} noValidate>
        <KeptWords kept={kept} again={refused} isNew />
        <TextArea
          {...{ id: "reason", name: "reason", rows: 3, typed: refused?.reason ?? kept?.typed.reason, error }}
          label={t("reset.reason")}
          hint={t("reset.reasonHint")}
        />
        <Buttons>
          <Button>{t("reset.button")}</Button>
          <ButtonLink look="second" to={back}>
            {t("back", { name })}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
