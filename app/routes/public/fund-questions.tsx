import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { fundShown } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { Crumbs } from "~/ui/crumbs";
import { fundMeta } from "~/ui/funds/fund-meta";
import { QuestionsBody } from "~/ui/funds/questions-body";
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
  const fund = useLoaderData<typeof loader>() as FundPage;
  const { t } = useTranslation("fund-questions");
  const { slug, name } = fund;
  return (
    <Page here="funds" funder={fund.funder.name}>
      <Crumbs
        above={[
          { to: "/funds", name: t("fund-page:crumb") },
          { to: `/funds/${slug}`, name: <FundersWords>{name}</FundersWords> },
        ]}
        here={t("heading", { fund: name })}
      />
      <QuestionsBody fund={fund} />
    </Page>
  );
}
