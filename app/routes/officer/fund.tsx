import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { changeFund } from "~/server/funds/change-fund.server";
import { fundForm } from "~/server/funds/forms.server";
import { fundOf } from "~/server/funds/queries.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { allRounds } from "~/server/rounds/queries-list.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import settingsStyles from "~/styles/settings.css?url";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { FundForm } from "~/ui/fund/fund-form";
import { FundRounds } from "~/ui/fund/fund-rounds";
import { FundShown } from "~/ui/fund/fund-shown";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const { isOfficer, chosen } = staff;
  const found = await fundOf(context.store, staff, params.fund ?? "");
  if (!found) throw notThere();
  const { fund, colleagues } = found;
  const filter = roundsFilterIn(new URLSearchParams({ fund: fund.id }));
  const rounds = await allRounds(context.store, { staff, filter }, context.now());
  const shown = rounds.map(({ changedAt, ...round }) => ({ ...round, changedOn: localMoment(changedAt).day }));
  const kept = await keptHere(context, staff, request);
  const isSaved = new URL(request.url).searchParams.has("saved");
  return data({ fund, colleagues, rounds: shown, kept, isSaved, isOfficer, chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const id = params.fund ?? "";
  if (!(await fundOf(context.store, staff, id))) throw notThere();
  const form = await parseForm(request, fundForm);
  if (!form.ok) return again(form.values, form.errors, 422);
  const done = await changeFund(staff, id, form.data, context);
  if (!done) throw notThere();
  if (!done.ok) return again(form.values, { [done.field]: done.code }, 409, form.data.slug);
  await takeKept(context, staff, form.values);
  return redirect(roundsAddress(`/funds/${id}`, staff.chosen, { saved: "1" }), { status: 303, headers: personal });
}

function again(typed: Record<string, string>, codes: Record<string, string>, status: number, slug = "") {
  const t = translator("en");
  const errors = Object.entries(codes).map(([field, code]) => [field, t(`fund:problem.${code}`, { slug })]);
  const told: Record<string, string> = Object.fromEntries(errors);
  return data({ typed, errors: told }, { status, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("fund:title", { name: found?.fund.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Fund() {
  const { fund, colleagues, rounds, kept, isSaved, isOfficer, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("fund");
  const errors: Record<string, string> = refused?.errors ?? {};
  const { id, isPublished, ...said } = fund;
  const asSaved = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? ""]));
  const typed = { ...asSaved, ...(refused?.typed ?? kept?.typed) };
  const contact = colleagues.find((one) => one.id === fund.contactId)?.name ?? null;
  return (
    <Page here="rounds">
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ id: field, text }))} />
      <Crumbs above={[{ to: roundsAddress("", chosen), name: t("rounds-list:crumb") }]} here={fund.name} />
      {isSaved && !refused && <Toast words={t("saved")} />}
      <h1>{fund.name}</h1>
      <p className="lead">{t(isOfficer ? "lead" : "leadReader")}</p>
      <h2>{t("heading")}</h2>
      {isOfficer ? (
        <FundForm {...{ fund, colleagues, typed, errors, chosen, kept }} again={refused} />
      ) : (
        <FundShown {...{ fund, contact }} />
      )}
      <FundRounds fundId={id} {...{ rounds, isOfficer, chosen }} />
    </Page>
  );
}
