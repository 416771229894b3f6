import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { FundPage, FundWithdrawn } from "~/domain/funds/offer";
import { fundOrWithdrawn } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { FundBody } from "~/ui/funds/fund-body";
import { FundHero } from "~/ui/funds/fund-hero";
import { fundMeta } from "~/ui/funds/fund-meta";
import { TakenBack, withdrawnMeta } from "~/ui/funds/taken-back";
import { localeOf, translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return fundOrWithdrawn(context, params.fund);
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const fund = data as FundPage | FundWithdrawn | undefined;
  if (!fund) return [];
  return "withdrawnOn" in fund
    ? withdrawnMeta(fund, localeOf(matches))
    : fundMeta(translatorOf(matches), fund, fund.name);
};

export default function Fund() {
  const fund = useLoaderData<typeof loader>() as FundPage | FundWithdrawn;
  return "withdrawnOn" in fund ? <TakenBack fund={fund} /> : <Offered fund={fund} />;
}

function Offered({ fund }: { fund: FundPage }) {
  return (
    <Page here="funds" funder={fund.funder.name} hero={<FundHero fund={fund} />}>
      <FundBody fund={fund} />
    </Page>
  );
}
