import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { translator } from "~/messages";
import { fundShown } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { Crumbs } from "~/ui/crumbs";
import { fundMeta } from "~/ui/funds/fund-meta";
import { QuestionsBody } from "~/ui/funds/questions-body";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return fundShown(context, params.fund);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const fund = data as FundPage | undefined;
  return fund ? fundMeta(fund, translator("en")("fund-questions:heading", { fund: fund.name })) : [];
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
          { to: `/funds/${slug}`, name },
        ]}
        here={t("heading", { fund: name })}
      />
      <QuestionsBody fund={fund} />
    </Page>
  );
}
