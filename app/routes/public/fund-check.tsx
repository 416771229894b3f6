import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fitOf } from "~/domain/funds/fit";
import type { FundPage } from "~/domain/funds/offer";
import { answersIn } from "~/server/funds/fit-answers.server";
import { fundShown } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { Crumbs } from "~/ui/crumbs";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { FitForm, fitControl } from "~/ui/funds/fit-form";
import { FitResult } from "~/ui/funds/fit-result";
import { FitWords } from "~/ui/funds/fit-words";
import { fundMeta } from "~/ui/funds/fund-meta";
import { TalkCard } from "~/ui/funds/talk-card";
import { FundersWords } from "~/ui/language/funders-words";
import { translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { wordings, ...fund } = await fundShown(context, params.fund);
  const given = answersIn(new URL(request.url).searchParams, fund.offer.fit);
  return data({ fund, given, wordings }, { headers: { "Cache-Control": "no-store" } });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches }) => {
  if (!shown) return [];
  const { fund } = shown as unknown as { fund: FundPage };
  const t = translatorOf(matches);
  return fundMeta(t, fund, t("fund-check:heading", { fund: fund.name }));
};

export default function FundCheck() {
  const { fund, given } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fund-check");
  const { slug, name, funder, contact } = fund;
  const questions = fund.offer.fit;
  const fit = fitOf(questions, given);
  const isBegun = fit.unanswered.length < questions.length;
  const errors = isBegun
    ? fit.unanswered.map((one) => ({ id: fitControl(one.id), text: <FitWords question={one} /> }))
    : [];
  const heading = t("heading", { fund: name });
  return (
    <Page here="funds" funder={funder.name}>
      <Crumbs
        above={[
          { to: "/funds", name: t("fund-page:crumb") },
          { to: `/funds/${slug}`, name: <FundersWords>{name}</FundersWords> },
        ]}
        here={heading}
      />
      {fit.is === "open" && <ErrorSummary errors={errors} />}
      <h1>{heading}</h1>
      <div className="cols cols--main">
        {questions.length === 0 ? (
          <Empty heading={t("none.heading")} level={2} words={t("none.words")} />
        ) : (
          <div className="stack">
            <p className="lead">{t("lead", { count: questions.length })}</p>
            <FitResult {...{ slug, fit, contact, funder: funder.name }} />
            <FitForm {...{ slug, questions, given, fit }} />
          </div>
        )}
        <div className="side">
          <TalkCard slug={slug} funder={funder.name} contact={contact} reach={fund.reach} />
        </div>
      </div>
    </Page>
  );
}
