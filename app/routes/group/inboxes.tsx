import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { addInbox } from "~/server/members/add-inbox.server";
import { toPeople } from "~/server/members/answers.server";
import { inboxForm } from "~/server/members/forms.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupNav } from "~/ui/groups/group-nav";
import { InboxForm } from "~/ui/groups/shared-inboxes";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const kept = await keptHere(context, by, request);
  return data({ chosen: by.chosen, isLead: by.role === "lead", kept }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = inGroup(context, request, ["lead"]);
  const form = await parseForm(request, inboxForm);
  const typed = form.values.email ?? "";
  if (!form.ok) return data({ typed, problem: "problem.inbox" }, { status: 422, headers: personal });
  const done = await addInbox(by, form.data.email, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ typed, problem: `refused.${done.code}` }, { status: 409, headers: personal });
  await takeKept(context, by, form.values);
  return toPeople(by.chosen, { done: done.was === null ? "inbox" : "inbox-moved" });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("members:inboxes.add") }) }, { name: "robots", content: "noindex" }];
};

export default function Inboxes() {
  const { chosen, isLead, kept } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() as { typed: string; problem: string } | undefined;
  const { t } = useTranslation("members");
  const error = again && t(again.problem);
  return (
    <Page here="group">
      <ErrorSummary errors={error ? [{ id: "email", text: error }] : []} />
      <GroupNav here="people" chosen={chosen} isHelper={false} />
      <Crumbs above={[{ to: myGroupAddress("/people", chosen), name: t("crumb") }]} here={t("inboxes.add")} />
      <h1>{t("inboxes.add")}</h1>
      <p className="lead">{t(isLead ? "inboxes.words" : "leadsOnly")}</p>
      {isLead && (
        <InboxForm typed={again?.typed ?? kept?.typed.email} error={error} chosen={chosen}>
          <KeptWords kept={kept} again={again} isNew />
        </InboxForm>
      )}
    </Page>
  );
}
