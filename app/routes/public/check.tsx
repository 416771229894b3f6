import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import type { RuleId } from "~/domain/rules/parameters";
import { severities } from "~/domain/rules/rule";
import { translator } from "~/messages";
import { type CheckPage, checkPage } from "~/server/checks/queries.server";
import { Bands } from "~/ui/bands";
import { Crumbs } from "~/ui/crumbs";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { firstSentence } from "~/ui/sentences";
import { SeverityTag } from "~/ui/severity-tag";
import { Thresholds } from "~/ui/thresholds";
import { WorkedExample } from "~/ui/worked-example";

export function loader({ params }: LoaderFunctionArgs) {
  const page = checkPage(params.rule ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const t = translator(localeOf(matches));
  const title = t(`rules/${data.id}:title`);
  return [
    { title: t("frame:title", { title }) },
    { name: "description", content: firstSentence(t(`rules/${data.id}:looksFor`))[0] },
  ];
};

export default function Check() {
  const check = useLoaderData<typeof loader>() as CheckPage;
  const { t } = useTranslation("checks");
  const words = (part: string) => t(`rules/${check.id}:${part}`);
  const [lead, more] = firstSentence(words("looksFor"));
  return (
    <Page here="checks">
      <Crumbs above={[{ to: "/checks", name: t("index.heading") }]} here={words("title")} />
      <h1>{words("title")}</h1>
      <p className="lead">{lead}</p>
      {more && <p>{more}</p>}
      <div className="cols cols--main after-lead">
        <div>
          <Section id="why" heading={t("page.why")}>
            <p>{words("why")}</p>
          </Section>
          <Section id="instead" heading={t("page.instead")}>
            <p>{words("instead")}</p>
          </Section>
          <Lines check={check} />
          <Section id="examples" heading={t("page.examples")}>
            <p className="soft">{t("page.examplesNow")}</p>
            {check.examples.map((example) => (
              <WorkedExample key={example.key} rule={check.id} example={example} />
            ))}
          </Section>
          <Fair check={check} />
          <Sources check={check} />
        </div>
        <About check={check} />
      </div>
      <Pager label={t("page.more")} before={neighbour(t, check.before)} after={neighbour(t, check.after)} />
    </Page>
  );
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

function Lines({ check }: { check: CheckPage }) {
  const { t } = useTranslation("checks");
  const measures = scales[check.id];
  const newest = check.parameters[0];
  const hasNumbers = newest !== undefined && Object.keys(newest.values).length > 0;
  return (
    <Section id="lines" heading={t("page.lines")}>
      {newest &&
        measures.map((scale) => <Bands key={scale.key} rule={check.id} scale={scale} values={newest.values} />)}
      {measures.length === 0 && <p>{t(`noScale.${check.id}`)}</p>}
      {hasNumbers && check.parameters.map((dated) => <Thresholds key={dated.from} rule={check.id} dated={dated} />)}
    </Section>
  );
}

function Fair({ check }: { check: CheckPage }) {
  const { t } = useTranslation("checks");
  return (
    <Section id="fair" heading={t("page.fair")}>
      <p>{t(`rules/${check.id}:fair`)}</p>
      {check.exceptions.length > 0 && (
        <div className="boxed">
          <table>
            <caption>{t("exceptions.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("exceptions.reason")}</th>
                <th scope="col">{t("exceptions.effect")}</th>
              </tr>
            </thead>
            <tbody>
              {check.exceptions.map(({ code, effect }) => (
                <tr key={code}>
                  <th scope="row">{t(`exceptions.${code}`)}</th>
                  <td>{t(`effects.${effect}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Sources({ check }: { check: CheckPage }) {
  const { t } = useTranslation("checks");
  return (
    <Section id="sources" heading={t("page.sources")}>
      {check.sources.length === 0 && <p>{t("page.reasoned")}</p>}
      <dl className="about">
        {check.sources.map(({ key, title, taken }) => (
          <div key={key} id={key} lang="en">
            <dt>{t("page.source", { key, title })}</dt>
            <dd>{taken}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function About({ check }: { check: CheckPage }) {
  const { t } = useTranslation("checks");
  return (
    <aside className="side" aria-labelledby="about">
      <div className="card">
        <h2 id="about" className="card-heading">
          {t("about.heading")}
        </h2>
        <dl className="about">
          <dt>{t("about.looksAt")}</dt>
          <dd>{check.levels.map((level) => t(`level.${level}`)).join(", ")}</dd>
          <dt>{t("about.canSay")}</dt>
          <dd className="row">
            {[...severities].reverse().map((severity) => (
              <SeverityTag key={severity} shown={severity} />
            ))}
          </dd>
          <dt>{t("about.place")}</dt>
          <dd>{t("about.number", { number: check.number, of: check.of })}</dd>
          <dt>{t("about.id")}</dt>
          <dd>
            <code>{check.id}</code>
          </dd>
          <dt>{t("about.version")}</dt>
          <dd>{check.version}</dd>
        </dl>
      </div>
      <p className="small soft">{t("about.promise")}</p>
    </aside>
  );
}

function neighbour(t: TFunction, id: RuleId | null) {
  return id && { to: `/checks/${id}`, name: t(`rules/${id}:title`) };
}
