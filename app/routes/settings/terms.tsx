import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { readTerms } from "~/domain/terms/read-terms";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { changeTerms } from "~/server/terms/change-terms.server";
import { termsPage, typedAtOnce } from "~/server/terms/terms-page.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import designStyles from "~/styles/design.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { AtOnce } from "~/ui/terms/at-once";
import { TermsForm } from "~/ui/terms/terms-form";
import { TermsSteps } from "~/ui/terms/terms-steps";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const { funder, chosen, roles } = staff;
  const page = await termsPage(context, funder.id);
  const kept = await keptHere(context, staff, request);
  const done = new URL(request.url).searchParams.get("done");
  const told = done === "changed" || done === "nothing" ? done : null;
  return data(
    { ...page, funder, kept, done: told, canChange: roles.includes("administrator"), chosen },
    { headers: personal },
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const typed = textsIn(await formIn(request));
  const read = readTerms(typed);
  if (!read.ok)
    return data({ typed, errors: sentences(read.problems), atOnce: null }, { status: 422, headers: personal });
  const { terms, reason } = read;
  const basedOn = typed.basedOn?.at(-1) ?? "";
  const done = await changeTerms(by, { basedOn, terms, reason }, context);
  if (!done.ok) {
    const { controls, ...atOnce } = await typedAtOnce(context, by.funder.id, { basedOn, terms });
    const theirs = Object.fromEntries([...controls, "reason"].map((name) => [name, typed[name] ?? []]));
    return data({ typed: theirs, errors: null, atOnce }, { status: 409, headers: personal });
  }
  await takeKept(context, by, typed);
  const to = settingsAddress("/terms", by.chosen, { done: done.isChanged ? "changed" : "nothing" });
  return redirect(to, { status: 303, headers: personal });
}

function sentences(problems: Record<string, string>): Record<string, string> {
  const t = translator("en");
  return Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, t(`terms:problem.${problem}`)]));
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("terms:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

interface Refused {
  typed: Record<string, string[]>;
  errors: Record<string, string> | null;
  /** Another was quicker. */
  atOnce: ComponentProps<typeof AtOnce> | null;
}

export default function Terms() {
  const { terms, steps, basedOn, funder, kept, done, canChange, chosen } = useLoaderData<typeof loader>();
  const refused: Refused | undefined = useActionData<typeof action>();
  const { t } = useTranslation("terms");
  const errors = refused?.errors ?? {};
  // It names the terms that it was typed over, unless it was put onto the newest.
  const typed: Record<string, readonly string[]> = refused?.typed ?? kept?.values ?? {};
  return (
    <Page here="account">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <h1>{t("heading", { funder: funder.name })}</h1>
      {refused?.atOnce && <AtOnce {...refused.atOnce} />}
      {done && !refused && <Toast words={t(`done.${done}`)} />}
      <p className="lead">{t(canChange ? "lead" : "leadReader")}</p>
      <TermsForm
        {...{ terms, errors, kept, canChange, typed }}
        again={refused}
        basedOn={typed.basedOn?.at(-1) ?? basedOn}
        action={settingsAddress("/terms", chosen)}
      />
      <TermsSteps {...{ steps, chosen }} canChange={canChange} />
    </Page>
  );
}
