import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FundOffered, onlyFunder } from "~/domain/funds/offer";
import { fundsOffered } from "~/server/funds/queries-public.server";
import { wordingsOf } from "~/server/wordings/queries.server";
import fundStyles from "~/styles/funds.css?url";
import { Card } from "~/ui/card";
import { Empty } from "~/ui/empty";
import { DecidingCard } from "~/ui/funds/deciding-card";
import { translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export async function loader({ context: { store, now, locale } }: LoaderFunctionArgs) {
  const funds = await fundsOffered(store, now());
  const whose = onlyFunder(funds);
  return { funds, wordings: whose ? await wordingsOf(store, whose.id, locale) : [] };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translatorOf(matches);
  return [
    { title: t("frame:title", { title: t("how-we-decide:heading") }) },
    { name: "description", content: t("how-we-decide:lead") },
  ];
};

const toCome = ["kept", "odds", "reasons", "conflicts"];

export default function HowWeDecide() {
  const funds = useLoaderData<typeof loader>().funds as FundOffered[];
  const { t } = useTranslation("how-we-decide");
  return (
    <Page here="howWeDecide" funder={onlyFunder(funds)?.name}>
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="cols cols--main">
        {funds.length === 0 ? (
          <Empty heading={t("empty.heading")} level={2} words={t("empty.words")} />
        ) : (
          <ul className="fund-list">
            {funds.map((fund) => (
              <li key={fund.slug}>
                <DecidingCard fund={fund} />
              </li>
            ))}
          </ul>
        )}
        <div className="side">
          <Card tone="sunken" heading={t("record.heading")} level={2}>
            <ul>
              {toCome.map((one) => (
                <li key={one}>{t(`record.${one}`)}</li>
              ))}
            </ul>
            <p>{t("record.now")}</p>
          </Card>
          <p>
            <a href="/checks">{t("checks")}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}
