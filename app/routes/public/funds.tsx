import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { translator } from "~/messages";
import { fundsOffered } from "~/server/funds/queries-public.server";
import fundStyles from "~/styles/funds.css?url";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { FundList } from "~/ui/funds/fund-list";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export async function loader({ context: { store, now } }: LoaderFunctionArgs) {
  return { funds: await fundsOffered(store, now()) };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [
    { title: t("frame:title", { title: t("funds:heading") }) },
    { name: "description", content: t("funds:lead") },
    { tagName: "link", rel: "alternate", type: "application/json", href: "/funds.json" },
    { tagName: "link", rel: "alternate", type: "text/calendar", href: "/funds.ics" },
  ];
};

const parts = { open: ["open", "always"], later: ["later", "unsaid"], closed: ["closed"] };

export default function Funds() {
  const funds = useLoaderData<typeof loader>().funds as FundOffered[];
  const { t } = useTranslation("funds");
  return (
    <Page here="funds">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      {funds.length === 0 ? (
        <Empty
          heading={t("empty.heading")}
          level={2}
          words={t("empty.words")}
          actions={<ButtonLink to="/call-me">{t("empty.call")}</ButtonLink>}
        />
      ) : (
        Object.entries(parts).map(([part, standings]) => (
          <Part key={part} name={part} funds={funds.filter(({ offer }) => standings.includes(offer.standing.is))} />
        ))
      )}
      <p className="small soft">
        {t("also")} <a href="/funds.ics">{t("calendar")}</a>, <a href="/funds.json">{t("data")}</a>
      </p>
    </Page>
  );
}

function Part({ name, funds }: { name: string; funds: readonly FundOffered[] }) {
  const { t } = useTranslation("funds");
  if (funds.length === 0) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(name)}</h2>
      <FundList funds={funds} />
    </section>
  );
}
