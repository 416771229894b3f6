import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { fundShown } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Disclosure } from "~/ui/disclosure";
import { Empty } from "~/ui/empty";
import { spanIn } from "~/ui/funds/fact-words";
import { fundMeta } from "~/ui/funds/fund-meta";
import { PapersAsked } from "~/ui/funds/papers-asked";
import { QuestionList } from "~/ui/funds/question-list";
import { TalkCard } from "~/ui/funds/talk-card";
import { FundersWords } from "~/ui/language/funders-words";
import { translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return fundShown(context, params.fund);
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const fund = data as FundPage | undefined;
  if (!fund) return [];
  const t = translatorOf(matches);
  return fundMeta(t, fund, t("fund-questions:heading", { fund: fund.name }));
};

export default function FundQuestions() {
  const { slug, name, funder, contact, reach, offer } = useLoaderData<typeof loader>() as FundPage;
  const { t } = useTranslation("fund-questions");
  const { design, effort } = offer;
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
      <h1>{heading}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="cols cols--main">
        {design.questions.length === 0 ? (
          <Empty heading={t("none.heading")} level={2} words={t("none.words")} />
        ) : (
          <div>
            <Time effort={effort} partners={design.extraPartners ?? 0} />
            <Buttons>
              <ButtonLink look="second" icon="print" to={`/funds/${slug}/paper`}>
                {t("print")}
              </ButtonLink>
            </Buttons>
            <section aria-labelledby="list">
              <h2 id="list">{t("list")}</h2>
              <QuestionList questions={design.questions} effort={effort} />
            </section>
            <PapersAsked design={design} papers={effort.papers} />
          </div>
        )}
        <div className="side">
          <TalkCard slug={slug} funder={funder.name} contact={contact} reach={reach} />
        </div>
      </div>
    </Page>
  );
}

function Time({ effort, partners: count }: { effort: FundPage["offer"]["effort"]; partners: number }) {
  const { t } = useTranslation("fund-questions");
  if (effort.whole === null) return null;
  return (
    <>
      <p>
        <strong>{t("total", { time: spanIn(t, effort.whole) })}</strong> {t("fixed")}{" "}
        {count > 0 && t("partners", { count })}
      </p>
      <Disclosure summary={t("how")}>
        <p>{t("howWords")}</p>
      </Disclosure>
    </>
  );
}
