import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RuleId } from "~/domain/rules/parameters";
import { translator } from "~/messages";
import { type ChapterKey, checksByChapter } from "~/server/checks/queries.server";
import { CheckRow } from "~/ui/check-row";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { SeverityTag, type Shown } from "~/ui/severity-tag";

const levels: readonly Shown[] = ["serious", "warn", "info", "not_assessed"];

export function loader() {
  return { chapters: checksByChapter() };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [
    { title: t("frame:title", { title: t("checks:index.heading") }) },
    { name: "description", content: t("checks:index.lead") },
  ];
};

export default function Checks() {
  const { chapters } = useLoaderData<typeof loader>();
  const { t } = useTranslation("checks");
  return (
    <Page here="checks">
      <h1>{t("index.heading")}</h1>
      <p className="lead">{t("index.lead")}</p>
      <p>{t("index.rulesOf")}</p>
      <Levels />
      {chapters.map(({ key, built, toCome }) => (
        <Chapter key={key} name={key} built={built} toCome={toCome} />
      ))}
    </Page>
  );
}

function Levels() {
  const { t } = useTranslation("checks");
  return (
    <section aria-labelledby="levels">
      <h2 id="levels" className="vh">
        {t("index.levels")}
      </h2>
      <ul className="facts levels">
        {levels.map((shown) => (
          <li key={shown} className="fact">
            <SeverityTag shown={shown} />
            <p>{t(`severity.${shown}.means`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chapter({ name, built, toCome }: { name: ChapterKey; built: RuleId[]; toCome: string[] }) {
  const { t } = useTranslation("checks");
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`chapter.${name}.heading`)}</h2>
      <p className="soft">{t(`chapter.${name}.what`)}</p>
      {built.length > 0 && (
        <ul className="checks">
          {built.map((id) => (
            <CheckRow key={id} id={id} />
          ))}
        </ul>
      )}
      {toCome.length > 0 && (
        <div className="to-come">
          <p id={`${name}-to-come`}>{t("index.toCome")}</p>
          <ul aria-labelledby={`${name}-to-come`}>
            {toCome.map((id) => (
              <li key={id}>{t(`toCome.${id}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
