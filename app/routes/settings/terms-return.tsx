import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { returnToTerms } from "~/server/terms/change-terms.server";
import { wayBack } from "~/server/terms/terms-page.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import designStyles from "~/styles/design.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeptWords } from "~/ui/kept-note";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { ChangesOfTerms } from "~/ui/terms/changes-of-terms";
import { TextArea } from "~/ui/text-area";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

const LONGEST = 2_000;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const id = params.terms ?? "";
  const back = await wayBack(context, by.funder.id, id);
  if (!back) throw notThere();
  const kept = await keptHere(context, by, request);
  return data({ id, ...back, kept, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const typed = textsIn(await formIn(request));
  const reason = (typed.reason?.at(-1) ?? "").trim();
  const basedOn = typed.basedOn?.at(-1) ?? "";
  const problem = reason === "" ? "no-reason" : reason.length > LONGEST ? "too-long" : null;
  if (problem) {
    const found = await wayBack(context, by.funder.id, params.terms ?? "");
    if (!found) throw notThere();
    return data({ reason, basedOn, problem }, { status: 422, headers: personal });
  }
  const done = await returnToTerms(by, { id: params.terms ?? "", basedOn, reason }, context);
  if (!done) throw notThere();
  if (!done.ok) return data({ reason, basedOn: null, problem: null }, { status: 409, headers: personal });
  await takeKept(context, by, typed);
  const to = settingsAddress("/terms", by.chosen, { done: done.isChanged ? "changed" : "nothing" });
  return redirect(to, { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("terms:back.crumb") }) }, { name: "robots", content: "noindex" }];
};

export default function TermsReturn() {
  const { id, changes, step, basedOn, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("terms");
  const error = refused?.problem ? t(`problem.${refused.problem}`) : undefined;
  const seen = refused ? refused.basedOn : kept?.typed.basedOn;
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "reason", text: error }] : []} />
      <Crumbs above={[{ to: settingsAddress("/terms", chosen), name: t("crumb") }]} here={t("back.crumb")} />
      <h1>{step ? t("back.heading", { ...step }) : t("back.headingUsual")}</h1>
      {refused && !refused.problem && (
        <Note tone="honey" first={t("stale")}>
          {t("back.staleThen")}
        </Note>
      )}
      {changes.length === 0 ? <p>{t("back.nothing")}</p> : <ChangesOfTerms changes={changes} />}
      <form method="post" action={settingsAddress(`/terms/${id}/return`, chosen)} noValidate>
        <KeptWords kept={kept} again={refused} isNew />
        <input type="hidden" name="basedOn" value={seen ?? basedOn} />
        <TextArea
          {...{ id: "reason", name: "reason", label: t("reason"), hint: t("reasonHint"), error }}
          typed={refused?.reason ?? kept?.typed.reason}
          rows={3}
        />
        <Buttons>
          <Button>{t("back.button")}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
