import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { untilDays } from "~/domain/helping/until-day";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { ofGroup, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { helperForm } from "~/server/helping/forms.server";
import { inviteHelper } from "~/server/helping/invite-helper.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { myGroupAddress } from "~/ui/groups/addresses";
import { InviteForm, WhatHelpersDo } from "~/ui/helping/invite-form";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const kept = await keptHere(context, who, request);
  return data({ of: ofGroup(who), kept, days: untilDays(localMoment(context.now()).day) }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const who = inGroup(context, request, ["lead"]);
  const today = localMoment(context.now()).day;
  const form = await parseForm(request, helperForm(today));
  const typed = form.values;
  if (!form.ok) return again(typed, sentencesOf(form.errors, today), 422);
  const done = await inviteHelper(who, form.data, context);
  if (done === null) throw notThere();
  if (!done.ok) return again(typed, { email: refusalIn(done) }, 409);
  await takeKept(context, who, typed);
  return toGroupPage("/helpers", request, { done: "invited", helper: done.id });
}

function sentencesOf(errors: Record<string, string>, today: string): Record<string, string> {
  const t = translator("en");
  const told = Object.entries(errors).map(([field, code]) => [field, t(`helping:problem.${code}`, untilDays(today))]);
  return Object.fromEntries(told);
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

function again(typed: Again["typed"], errors: Again["errors"], status: number) {
  return data<Again>({ typed, errors }, { status, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("helping:invite.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function HelperNew() {
  const { of, days, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { typed = kept?.typed ?? {}, errors = {} }: Partial<Again> = refused ?? {};
  const { t } = useTranslation("helping");
  const { group, chosen, isLead } = of;
  const above = [{ to: myGroupAddress("/helpers", chosen), name: t("helpers.heading", { group: group.name }) }];
  return (
    <Page here="group">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={above} here={t("invite.crumb")} />
      <h1>{t("invite.heading")}</h1>
      <p className="lead">{isLead ? t("invite.lead") : t("onlyLeads", { group: group.name })}</p>
      <div className="cols cols--main">
        <div>
          {isLead && (
            <InviteForm {...{ typed, errors, days, chosen }}>
              <KeptWords kept={kept} again={refused} isNew />
            </InviteForm>
          )}
        </div>
        <div>
          <WhatHelpersDo />
        </div>
      </div>
    </Page>
  );
}
