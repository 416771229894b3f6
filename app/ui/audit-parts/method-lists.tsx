import { useTranslation } from "react-i18next";
import type { Evidence } from "~/domain/audit/reading";
import { severities } from "~/domain/rules/rule";
import { SeverityTag } from "../severity-tag";
import type { Method } from "./method-shown";

/** Sentences of a message that is a list. */
export function Points({ of, values }: { of: string; values?: Record<string, unknown> }) {
  const { t } = useTranslation("audit-parts");
  const points = t(of, { returnObjects: true, ...values }) as string[];
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** Every figure of an audit and what it counts. */
export function FigureTable({ figures, yearly }: Pick<Method, "figures" | "yearly">) {
  const { t } = useTranslation("audit-parts");
  return (
    <div className="boxed">
      <table className="method">
        <thead>
          <tr>
            <th scope="col">{t("method.figures.name")}</th>
            <th scope="col">{t("method.figures.means")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure} id={figure}>
              <th scope="row">{t(`audit:figures.${figure}`)}</th>
              <td>{t(`method.figure.${figure}`, { ...yearly })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const evidences = { dated: true, "declared-length": true, "cadence-only": true } satisfies Record<Evidence, true>;

/** What a finding can rest on, firmest first. */
export function EvidenceList() {
  const { t } = useTranslation("audit-parts");
  return (
    <dl className="about">
      {Object.keys(evidences).map((evidence) => (
        <div key={evidence} id={evidence}>
          <dt>{t(`audit:evidence.${evidence}`)}</dt>
          <dd>{t(`method.sure.level.${evidence}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The levels a finding can have, worst first. */
export function SeverityList() {
  const { t } = useTranslation("checks");
  return (
    <ul className="facts levels">
      {[...severities].reverse().map((severity) => (
        <li key={severity} className="fact">
          <SeverityTag shown={severity} />
          <p>{t(`severity.${severity}.means`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Where the lines come from; thresholds link to these by their numbers. */
export function SourceList({ sources }: Pick<Method, "sources">) {
  const { t } = useTranslation("audit-parts");
  return (
    <dl className="about">
      {sources.map(({ key, title, taken }) => (
        <div key={key} id={key}>
          <dt>{t("checks:page.source", { key, title })}</dt>
          <dd>{taken}</dd>
        </div>
      ))}
    </dl>
  );
}
