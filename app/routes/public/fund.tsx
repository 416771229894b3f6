import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { FundPage } from "~/domain/funds/offer";
import { fundShown } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { FundBody } from "~/ui/funds/fund-body";
import { FundHero } from "~/ui/funds/fund-hero";
import { fundMeta } from "~/ui/funds/fund-meta";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return fundShown(context, params.fund);
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const fund = data as FundPage | undefined;
  return fund ? fundMeta(fund, fund.name, localeOf(matches)) : [];
};

export default function Fund() {
  const fund = useLoaderData<typeof loader>() as FundPage;
  return (
    <Page here="funds" funder={fund.funder.name} hero={<FundHero fund={fund} />}>
      <FundBody fund={fund} />
    </Page>
  );
}
