import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { funderRoles } from "~/domain/people/viewer";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { addPerson } from "~/server/people/add-person.server";
import { notThere, toPerson } from "~/server/people/answers.server";
import { personForm } from "~/server/people/forms.server";
import { wardsToPick } from "~/server/people/wards.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { AddressTaken } from "~/ui/settings/address-taken";
import { settingsAddress } from "~/ui/settings/addresses";
import { PersonFields } from "~/ui/settings/person-fields";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const kept = await keptHere(context, by, request);
  const wards = await wardsToPick(context.store);
  return data({ chosen: by.chosen, kept, roles: funderRoles, wards, newId: randomUUID() }, { headers: personal });
}

/** The form as it comes back: what was typed, a sentence for each field, and who has the address. */
interface Again {
  typed: Record<string, string>;
  errors?: Record<string, string>;
  taken?: { person: { id: string; name: string }; isKnown: boolean };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const t = translator("en");
  const form = await parseForm(request, personForm);
  const typed = form.values;
  if (!form.ok) {
    const errors = Object.entries(form.errors).map(([field, problem]) => [field, t(`people:problem.${problem}`)]);
    return again({ typed, errors: Object.fromEntries(errors) }, 422);
  }
  const done = await addPerson(by, form.data, context);
  if (done === null) throw notThere();
  if (done.ok) await takeKept(context, by, typed);
  if (done.ok) return toPerson(done.personId, by.chosen, { done: done.waits ? "waits" : "added", role: done.roleId });
  const { id, name } = done.person;
  if ("isKnown" in done) return again({ typed, taken: { person: { id, name }, isKnown: done.isKnown } }, 422);
  const field = done.code === "address-shared" ? "email" : "role";
  return again({ typed, errors: { [field]: t(`people:refused.${done.code}`, { name }) } }, 409);
}

function again(shown: Again, status: number) {
  return data(shown, { status, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("people:new.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function PersonNew() {
  const { chosen, kept, newId, roles, wards } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { typed = kept?.typed ?? {}, errors = {}, taken }: Partial<Again> = again ?? {};
  const { t } = useTranslation("people");
  const people = settingsAddress("/people", chosen);
  return (
    <Page here="account">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={[{ to: people, name: t("crumb") }]} here={t("new.crumb")} />
      {taken && <AddressTaken {...taken} typed={typed} chosen={chosen} />}
      <h1>{t("new.heading")}</h1>
      <p className="lead">{t("new.lead")}</p>
      <form method="post" action={settingsAddress("/people/new", chosen)} noValidate>
        <KeptWords kept={kept} again={again} isNew />
        <input type="hidden" name="id" value={typed.id ?? newId} />
        <PersonFields typed={typed} errors={errors} roles={roles} wards={wards} />
        <Buttons>
          <Button>{t("new.button")}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
