import { useTranslation } from "react-i18next";
import { Thresholds } from "../thresholds";
import type { RuleMethod } from "./method-shown";

/** One check of the audit: what it looks for in published grants, what it needs to know, and its lines. */
export function MethodRule({ rule }: { rule: RuleMethod }) {
  const { t } = useTranslation("audit-parts");
  const { id, needs, isPublished, parameters } = rule;
  const facts = new Intl.ListFormat("en-GB").format(needs.map((fact) => t(`facts:${fact}`)));
  const hasNumbers = Object.keys(parameters[0]?.values ?? {}).length > 0;
  return (
    <section aria-labelledby={id} className="method-rule">
      <h3 id={id}>{t(`rules/${id}:title`)}</h3>
      <p>
        {isPublished && `${t(`method.back.${id}`)} `}
        {t("method.checks.needs", { facts })}{" "}
        <a href={`/checks/${id}`}>
          {t("method.checks.more")}
          <span className="vh">: {t(`rules/${id}:title`)}</span>
        </a>
      </p>
      {hasNumbers && parameters.map((dated) => <Thresholds key={dated.from} rule={id} dated={dated} />)}
    </section>
  );
}

/** Which version of what made the page. */
export function Versions({ version, rules }: { version: string; rules: readonly RuleMethod[] }) {
  const { t } = useTranslation("audit-parts");
  return (
    <div className="boxed">
      <table className="method">
        <caption>{t("method.versions.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("method.versions.rule")}</th>
            <th scope="col">{t("method.versions.version")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("method.versions.product")}</th>
            <td>{version}</td>
          </tr>
          {rules.map(({ id, version: ofRule }) => (
            <tr key={id}>
              <th scope="row">{t(`rules/${id}:title`)}</th>
              <td>{ofRule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
