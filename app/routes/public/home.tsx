import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fundsAtHome } from "~/domain/funds/at-home";
import type { FundOffered } from "~/domain/funds/offer";
import { translator } from "~/messages";
import { checksByChapter, workedExamples } from "~/server/checks/queries.server";
import { fundsOffered } from "~/server/funds/queries-public.server";
import fundStyles from "~/styles/funds.css?url";
import { Facts } from "~/ui/facts";
import { OpenNow } from "~/ui/funds/open-now";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { Street } from "~/ui/street";
import { type Example, WorkedExample } from "~/ui/worked-example";

const shown = "year-end-rush";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export async function loader({ context: { store, now } }: LoaderFunctionArgs) {
  const chapters = checksByChapter();
  const built = chapters.flatMap((chapter) => chapter.built).length;
  const toCome = chapters.flatMap((chapter) => chapter.toCome).length;
  const funds = fundsAtHome(await fundsOffered(store, now()));
  return { built, all: built + toCome, example: workedExamples(shown).find((one) => one.finding) ?? null, funds };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [
    { title: t("frame:title", { title: t("pages:home.heading") }) },
    { name: "description", content: t("pages:home.lead") },
  ];
};

export default function Home() {
  const { built, all, example, funds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages");
  const facts = [
    {
      name: t("home.facts.looks"),
      big: t("home.facts.looksBig", { count: built }),
      from: t("home.facts.looksFrom", { of: all }),
    },
    { name: t("home.facts.reads"), big: t("home.facts.readsBig"), from: t("home.facts.readsFrom") },
    { name: t("home.facts.runs"), big: t("home.facts.runsBig"), from: t("home.facts.runsFrom") },
  ];
  return (
    <Page here="home" hero={<Hero />}>
      <h2 className="vh">{t("home.facts.heading")}</h2>
      <Facts facts={facts} />
      <div className="cols cols--main">
        <div>
          <OpenNow {...(funds as { open: FundOffered[]; next: FundOffered[] })} />
          <Audit />
          {example && <Finding example={example as Example} />}
        </div>
        <Side />
      </div>
    </Page>
  );
}

function Hero() {
  const { t } = useTranslation("pages");
  return (
    <div className="hero">
      <div className="wrap hero__in">
        <h1>{t("home.heading")}</h1>
        <p className="lead">{t("home.lead")}</p>
        <div className="btns">
          <a className="btn" href="/audit">
            {t("home.audit.link")}
          </a>
          <a className="btn btn--second" href="/checks">
            {t("home.checks.link")}
          </a>
        </div>
        <Street />
      </div>
    </div>
  );
}

function Audit() {
  const { t } = useTranslation("pages");
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t("home.audit.heading")}</h2>
      <p>{t("home.audit.what")}</p>
      <p>
        <a href="/audit">{t("home.audit.send")}</a>
      </p>
      <p>{t("home.audit.own")}</p>
      <pre className="command">
        <code>{t("home.audit.command")}</code>
      </pre>
      <p className="soft">{t("home.audit.private")}</p>
    </section>
  );
}

function Finding({ example }: { example: Example }) {
  const { t } = useTranslation("pages");
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">{t("home.example.heading")}</h2>
      <p>{t("home.example.what")}</p>
      <WorkedExample rule={shown} example={example} />
    </section>
  );
}

function Side() {
  const { t } = useTranslation("pages");
  return (
    <div className="side">
      <section className="card" aria-labelledby="looks">
        <h2 id="looks" className="card-heading">
          {t("home.checks.heading")}
        </h2>
        <p>{t("home.checks.what")}</p>
        <p>
          <a href="/checks">{t("home.checks.link")}</a>
        </p>
      </section>
      <section className="card card--sunken" aria-labelledby="next">
        <h2 id="next" className="card-heading">
          {t("home.next.heading")}
        </h2>
        <p>{t("home.next.what")}</p>
      </section>
    </div>
  );
}
