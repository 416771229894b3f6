import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { addMember } from "~/server/members/add-member.server";
import { toPeople } from "~/server/members/answers.server";
import { memberForm } from "~/server/members/forms.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupNav } from "~/ui/groups/group-nav";
import { MemberFields } from "~/ui/groups/member-fields";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const kept = await keptHere(context, by, request);
  return data({ chosen: by.chosen, isLead: by.role === "lead", kept, newId: randomUUID() }, { headers: personal });
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = inGroup(context, request, ["lead"]);
  const t = translator("en");
  const form = await parseForm(request, memberForm);
  const typed = form.values;
  if (!form.ok) {
    const errors = Object.entries(form.errors).map(([field, problem]) => [field, t(`members:problem.${problem}`)]);
    return again({ typed, errors: Object.fromEntries(errors) }, 422);
  }
  const done = await addMember(by, form.data, context);
  if (done === null) throw notThere();
  if (done.ok) await takeKept(context, by, typed);
  if (done.ok) return toPeople(by.chosen, { done: done.done, who: done.membershipId });
  return again({ typed, errors: { email: t(`members:refused.${done.code}`, { name: form.data.name }) } }, 409);
}

function again(shown: Again, status: number) {
  return data(shown, { status, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("members:new.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function PeopleNew() {
  const { chosen, isLead, kept, newId } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { typed = kept?.typed ?? {}, errors = {} }: Partial<Again> = again ?? {};
  const { t } = useTranslation("members");
  return (
    <Page here="group">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <GroupNav here="people" chosen={chosen} isHelper={false} />
      <Crumbs above={[{ to: myGroupAddress("/people", chosen), name: t("crumb") }]} here={t("new.heading")} />
      <h1>{t("new.heading")}</h1>
      <p className="lead">{t(isLead ? "new.lead" : "leadsOnly")}</p>
      {isLead && (
        <form method="post" action={myGroupAddress("/people/new", chosen)} noValidate>
          <KeptWords kept={kept} again={again} isNew />
          <input type="hidden" name="id" value={typed.id ?? newId} />
          <MemberFields typed={typed} errors={errors} />
          <Buttons>
            <Button>{t("new.button")}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
