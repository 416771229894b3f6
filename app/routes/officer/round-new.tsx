import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { addFund } from "~/server/funds/add-fund.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { addRound } from "~/server/rounds/add-round.server";
import { fundsOf } from "~/server/rounds/queries-list.server";
import { newIds, readRound } from "~/server/rounds/round-form.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { NewRoundForm } from "~/ui/rounds/new-round-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const funds = await fundsOf(context.store, staff);
  const kept = await keptHere(context, staff, request);
  const asked = new URL(request.url).searchParams;
  const begun = { fund: [asked.get("fund") ?? ""], from: [asked.get("from") ?? ""] };
  return data({ funds, kept, begun, ids: newIds(), chosen: staff.chosen }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const read = readRound(typed, await fundsOf(context.store, staff));
  if (!read.ok) return data({ typed, errors: sentences(read.errors) }, { status: 422, headers: personal });
  const { fund, roundId, name, from } = read.form;
  if (fund.isNew && !(await addFund(staff, fund, context))) throw notThere();
  const made = await addRound(staff, { id: roundId, fundId: fund.id, name, from }, context);
  if (!made) throw notThere();
  await takeKept(context, staff, typed);
  return redirect(roundsAddress(`/${made.id}/design/length`, staff.chosen), { status: 303, headers: personal });
}

function sentences(errors: Record<string, string>): Record<string, string> {
  const t = translator("en");
  return Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(`rounds-list:problem.${key}`)]));
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("rounds-list:new.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function RoundNew() {
  const { funds, kept, begun, ids, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("rounds-list");
  const errors = refused?.errors ?? {};
  return (
    <Page here="rounds">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={[{ to: roundsAddress("", chosen), name: t("crumb") }]} here={t("new.heading")} />
      <h1>{t("new.heading")}</h1>
      <p className="lead">{t("new.lead")}</p>
      <NewRoundForm
        {...{ funds, ids, errors, chosen }}
        kept={kept}
        again={refused}
        typed={refused?.typed ?? kept?.values ?? begun}
      />
    </Page>
  );
}
