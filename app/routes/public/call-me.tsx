import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { onlyFunder } from "~/domain/funds/offer";
import { askCall } from "~/server/calls/ask-call.server";
import { callForm } from "~/server/calls/call-form.server";
import { parseForm } from "~/server/forms.server";
import { fundsOffered, fundWithdrawn } from "~/server/funds/queries-public.server";
import { personal } from "~/server/viewer/signed-in.server";
import { wordingsOf } from "~/server/wordings/queries.server";
import { AskedForCall } from "~/ui/calls/asked-for-call";
import { CallForm, type CallRefused } from "~/ui/calls/call-form";
import { Empty } from "~/ui/empty";
import { translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export async function loader({ request, context: { store, now, locale } }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const offered = await fundsOffered(store, now());
  const about = params.get("fund") ?? "";
  const named = about || (params.get("asked") ?? "");
  const isOffered = offered.some(({ slug }) => slug === named);
  // Who kept the link of a fund that was taken back is owed an answer.
  const withdrawn = named === "" || isOffered ? null : await fundWithdrawn(store, named);
  const funds = [
    ...offered.map(({ slug, name, funder }) => ({ slug, name, funder: funder.name })),
    ...(withdrawn ? [{ slug: withdrawn.slug, name: withdrawn.name, funder: withdrawn.funder.name }] : []),
  ];
  const asked = funds.find(({ slug }) => slug === params.get("asked")) ?? null;
  const whose =
    offered.find(({ slug }) => slug === (asked?.slug ?? about))?.funder ?? withdrawn?.funder ?? onlyFunder(offered);
  const wordings = whose ? await wordingsOf(store, whose.id, locale) : [];
  return data({ funds, asked, about, id: randomUUID(), wordings }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, callForm);
  if (!form.ok)
    return data({ values: form.values, errors: form.errors, minutes: 0 }, { status: 422, headers: personal });
  const taken = await askCall(form.data, context.sender, context);
  if (taken.ok) return redirect(`/call-me?asked=${form.data.fund}`, { status: 303, headers: personal });
  const refused = { values: form.values, errors: { fund: taken.code }, minutes: 0 };
  if (taken.code === "fund") return data(refused, { status: 422, headers: personal });
  const headers = { ...personal, "Retry-After": String(taken.wait) };
  return data({ ...refused, minutes: Math.ceil(taken.wait / 60) }, { status: 429, headers });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches }) => {
  const t = translatorOf(matches);
  const title = t(shown?.asked ? "call-me:done.heading" : "call-me:heading");
  return [{ title: t("frame:title", { title }) }, { name: "description", content: t("call-me:lead") }];
};

export default function CallMe() {
  const { funds, asked, about, id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as CallRefused | undefined;
  const { t } = useTranslation("call-me");
  const slug = refused?.values.fund ?? about;
  const funder = asked?.funder ?? funds.find((fund) => fund.slug === slug)?.funder;
  return (
    <Page here="callMe" funder={funder}>
      {asked && !refused ? (
        <AskedForCall fund={asked} />
      ) : funds.length === 0 ? (
        <>
          <h1>{t("heading")}</h1>
          <Empty heading={t("none.heading")} level={2} words={t("none.words")} />
        </>
      ) : (
        <CallForm funds={funds} refused={refused} about={about} id={refused?.values.id ?? id} />
      )}
    </Page>
  );
}
