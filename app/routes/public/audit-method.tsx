import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { method } from "~/server/audits/method.server";
import partStyles from "~/styles/audit-parts.css?url";
import { EvidenceList, FigureTable, Points, SeverityList, SourceList } from "~/ui/audit-parts/method-lists";
import { MethodRule, Versions } from "~/ui/audit-parts/method-rule";
import type { Method } from "~/ui/audit-parts/method-shown";
import { Part } from "~/ui/audit-parts/part";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const links = () => [{ rel: "stylesheet", href: partStyles }];

export function loader() {
  return method();
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [
    { title: t("frame:title", { title: t("audit-parts:method.heading") }) },
    { name: "description", content: t("audit-parts:method.lead") },
  ];
};

export default function AuditMethod() {
  const method = useLoaderData<typeof loader>() as Method;
  const { t } = useTranslation("audit-parts");
  return (
    <Page here="audit">
      <Crumbs above={[{ to: "/audit", name: t("method.crumb") }]} here={t("method.heading")} />
      <h1>{t("method.heading")}</h1>
      <p className="lead">{t("method.lead")}</p>
      <Part id="read" heading={t("method.read.heading")}>
        <Points of="method.read.points" />
      </Part>
      <Part id="sure" heading={t("method.sure.heading")}>
        <p>{t("method.sure.what")}</p>
        <EvidenceList />
        <p>{t("method.sure.missing")}</p>
      </Part>
      <Part id="bad" heading={t("method.bad.heading")}>
        <p>{t("method.bad.what")}</p>
        <SeverityList />
      </Part>
      <Part id="left-out" heading={t("method.spared.heading")}>
        <Points of="method.spared.points" values={{ micro: method.microPence }} />
      </Part>
      <Part id="not-named" heading={t("method.private.heading")}>
        <Points of="method.private.points" />
      </Part>
      <Checks rules={method.rules} />
      <Part id="figures" heading={t("method.figures.heading")}>
        <p>{t("method.figures.what")}</p>
        <FigureTable figures={method.figures} yearly={method.yearly} />
      </Part>
      <Part id="sources" heading={t("method.sources")}>
        <SourceList sources={method.sources} />
      </Part>
      <Part id="versions" heading={t("method.versions.heading")}>
        <Versions version={method.version} rules={method.rules} />
      </Part>
    </Page>
  );
}

/** Those that published grants can be judged by, then those that no file of grants can tell about. */
function Checks({ rules }: Pick<Method, "rules">) {
  const { t } = useTranslation("audit-parts");
  const isSeen = (rule: Method["rules"][number]) => rule.isPublished;
  return (
    <>
      <Part id="checks" heading={t("method.checks.heading")}>
        <p>{t("method.checks.what")}</p>
        {rules.filter(isSeen).map((rule) => (
          <MethodRule key={rule.id} rule={rule} />
        ))}
      </Part>
      <Part id="cannot-tell" heading={t("method.never.heading")}>
        <Points of="method.never.points" />
        <p>{t("method.never.what")}</p>
        {rules
          .filter((rule) => !isSeen(rule))
          .map((rule) => (
            <MethodRule key={rule.id} rule={rule} />
          ))}
      </Part>
    </>
  );
}
