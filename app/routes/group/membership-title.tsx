import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { memberShown, pressAnswer } from "~/server/members/answers.server";
import { titleForm } from "~/server/members/forms.server";
import { memberNamed } from "~/server/members/queries.server";
import { titleMember } from "~/server/members/title-member.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupNav } from "~/ui/groups/group-nav";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { TextInput } from "~/ui/text-input";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const shown = await memberShown(by, params.membership, context);
  return data({ ...shown, kept: await keptHere(context, by, request) }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = inGroup(context, request, ["lead"]);
  const form = await parseForm(request, titleForm);
  if (!(await memberNamed(context.store, params.membership ?? "", by))) throw notThere();
  if (!form.ok)
    return data(
      { code: "", typed: form.values.title ?? "", problem: "problem.title" },
      { status: 422, headers: personal },
    );
  const done = await titleMember(by, params.membership ?? "", form.data.title, context);
  if (done?.ok) await takeKept(context, by, form.values);
  return pressAnswer(by, done);
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("members:title.heading", { name: found?.member.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function MembershipTitle() {
  const { member, chosen, isLead, kept } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() as { code: string; typed?: string; problem?: string } | undefined;
  const { t } = useTranslation("members");
  const { name } = member;
  const key = again && (again.problem ?? `refused.${again.code}`);
  const error = key && t(key, { name });
  return (
    <Page here="group">
      <ErrorSummary errors={error ? [{ id: "title", text: error }] : []} />
      <GroupNav here="people" chosen={chosen} isHelper={false} />
      <Crumbs above={[{ to: myGroupAddress("/people", chosen), name: t("crumb") }]} here={name} />
      <h1>{t("title.heading", { name })}</h1>
      {!isLead && <p className="lead">{t("leadsOnly")}</p>}
      {isLead && (
        <form method="post" noValidate>
          <KeptWords kept={kept} again={again} />
          <TextInput
            {...{ id: "title", name: "title", autoComplete: "off", error }}
            typed={again?.typed ?? kept?.typed.title ?? member.title ?? ""}
            label={t("title.label")}
            hint={t("title.hint")}
          />
          <Buttons>
            <Button>{t("title.button")}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
