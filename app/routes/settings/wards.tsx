import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { addWards } from "~/server/wards/add-wards.server";
import { wardNamesIn } from "~/server/wards/forms.server";
import { wardsIn } from "~/server/wards/queries.server";
import settingsStyles from "~/styles/settings.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { WardList } from "~/ui/settings/ward-list";
import { WardToast } from "~/ui/settings/ward-toast";
import { TextArea } from "~/ui/text-area";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, chosen } = administratorOf(context, request);
  const asked = new URL(request.url).searchParams;
  const all = await context.store.read(wardsIn);
  const wards = all.filter(({ isEnded }) => !isEnded);
  const ended = all.find(({ id, isEnded }) => isEnded && id === asked.get("ended"))?.name ?? null;
  const count = /^\d{1,3}$/.test(asked.get("added") ?? "") ? Number(asked.get("added")) : null;
  const kept = await keptHere(context, { personId }, request);
  return data({ wards, done: { ended, added: count }, kept, chosen }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = administratorOf(context, request);
  const typed = textsIn(await formIn(request));
  const names = typed.names?.at(-1) ?? "";
  const read = wardNamesIn(names);
  if (!read.ok) return data({ names, problem: read.problem }, { status: 422, headers: personal });
  const added = await addWards(by, read.names, context);
  if (added === null) throw notThere();
  await takeKept(context, by, typed);
  const to = settingsAddress("/wards", by.chosen, { added: String(added) });
  return redirect(to, { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("groups:wards.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Wards() {
  const { wards, done, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("groups");
  const error = refused && t(`wards.problem.${refused.problem}`);
  return (
    <Page here="account">
      {!refused && <WardToast {...done} chosen={chosen} />}
      <ErrorSummary errors={error ? [{ id: "names", text: error }] : []} />
      <Crumbs above={[{ to: settingsAddress("/people", chosen), name: t("people:crumb") }]} here={t("wards.crumb")} />
      <h1>{t("wards.heading")}</h1>
      <p className="lead">{t("wards.lead")}</p>
      <WardList wards={wards} chosen={chosen} />
      <h2>{t("wards.add")}</h2>
      <form method="post" action={settingsAddress("/wards", chosen)} noValidate>
        <KeptWords kept={kept} again={refused} isNew />
        <TextArea
          {...{ id: "names", name: "names", typed: refused?.names ?? kept?.typed.names, error }}
          label={t("wards.names")}
          hint={t("wards.namesHint")}
        />
        <Buttons>
          <Button>{t("wards.button")}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
