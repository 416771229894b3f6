import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { parseForm, type Rejected } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { roundIn } from "~/server/rounds/round-page.server";
import { withdrawRound } from "~/server/rounds/withdraw-round.server";
import { withdrawalForm } from "~/server/rounds/withdrawal-form.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { Button, Buttons } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { roundsAddress } from "~/ui/groups/addresses";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { WithdrawnNote } from "~/ui/publishing/withdrawn-note";
import { RoundCrumbs } from "~/ui/rounds/round-crumbs";
import { TextArea } from "~/ui/text-area";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const { round, fund, withdrawn: before } = await roundIn(context, { ...staff, isOfficer: true }, params.round);
  const publish = roundsAddress(`/${round.id}/publish`, staff.chosen);
  if (!round.isPublished && !before) throw redirect(publish, { headers: personal });
  const withdrawn = before && { ...localMoment(before.at), why: before.why };
  const kept = await keptHere(context, staff, request);
  const { id, name } = round;
  return data({ round: { id, name }, fund, withdrawn, kept, publish, chosen: staff.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const form = await parseForm(request, withdrawalForm);
  await roundIn(context, { ...staff, isOfficer: true }, params.round);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 422, headers: personal });
  const given = { roundId: params.round ?? "", why: form.data.why };
  if (!(await withdrawRound(staff, given, context)))
    return data({ values: form.values, errors: { why: "notNow" } }, { status: 409, headers: personal });
  await takeKept(context, staff, form.values);
  const to = roundsAddress(`/${params.round}/publish`, staff.chosen, { done: "withdrawn" });
  return redirect(to, { status: 303, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("publishing:withdrawal.heading", { round: found?.round.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function RoundWithdrawal() {
  const { round, fund, withdrawn, kept, publish, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Rejected | undefined;
  const { t } = useTranslation("publishing");
  const problem = refused?.errors.why && t(`withdrawal.problem.${refused.errors.why}`);
  return (
    <Page here="rounds">
      <ErrorSummary errors={problem ? [{ id: "why", text: problem }] : []} />
      <RoundCrumbs {...{ round, chosen }} here={t("withdrawal.crumb")} />
      <h1>{t("withdrawal.heading", { round: round.name })}</h1>
      <p className="lead">{t("withdrawal.lead", { fund: fund.name })}</p>
      <p>{t("withdrawal.kept")}</p>
      {withdrawn && <WithdrawnNote {...{ withdrawn, chosen }} roundId={round.id} canChange />}
      {(!withdrawn || refused) && (
        <form method="post" action={roundsAddress(`/${round.id}/withdrawal`, chosen)}>
          <KeptWords kept={kept} again={refused} isNew />
          <TextArea
            {...{ id: "why", name: "why", label: t("withdrawal.why"), hint: t("withdrawal.whyHint"), error: problem }}
            typed={refused?.values.why ?? kept?.typed.why}
          />
          <Buttons>
            <Button>{t("withdrawal.button")}</Button>
            <a href={publish}>{t("withdrawal.back")}</a>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
