import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import type { Known, Live } from "~/domain/rounds/live";
import type { Severity } from "~/domain/rules/rule";
import { SeverityTag } from "../severity-tag";
import { later } from "./live/later";
import { RoundFinding } from "./round-finding";

interface Props {
  known: Known;
  /** The design as it stands, with all that is said of it. */
  live: Live;
  roundId: string;
  version: number;
  chosen: string | null;
  /** The page of the designer that a press comes back to. */
  part: string;
  tab: string;
  canChange: boolean;
}

const order: readonly Severity[] = ["serious", "warn", "info"];

const UnjudgedLater = later(({ UnjudgedList }) => UnjudgedList);

/** What the project-itis check says of the design, beside it: the worst first, what is kept below, what is fine at the end. */
export function CheckPanel({ live, ...of }: Props) {
  const { t } = useTranslation("round-page");
  const { findings, notAssessed, passed } = live.check;
  const open = findings.filter(({ state }) => state !== "justified");
  const kept = findings.filter(({ state }) => state === "justified");
  return (
    <aside id="check" className="card card--sunken check-panel" aria-labelledby="check-heading">
      <h2 id="check-heading">{t("check.heading")}</h2>
      <p className="small">{t("check.lead")}</p>
      <Counts findings={open} />
      {open.length === 0 && <p>{t("check.nothing")}</p>}
      {open.map((finding) => (
        <RoundFinding key={finding.rule} finding={finding} live={live} {...of} />
      ))}
      {kept.length > 0 && <h3>{t("check.kept")}</h3>}
      {kept.map((finding) => (
        <RoundFinding key={finding.rule} finding={finding} live={live} {...of} />
      ))}
      <details>
        <summary>{t("check.passed", { count: passed.length })}</summary>
        <ul className="small">
          {passed.map((rule) => (
            <li key={rule}>
              <a href={`/checks/${rule}`}>{t(`rules/${rule}:title`)}</a>
            </li>
          ))}
        </ul>
      </details>
      {notAssessed.length > 0 && (
        <details>
          <summary>{t("check.notAssessed", { count: notAssessed.length })}</summary>
          <UnjudgedLater {...{ notAssessed, roundId: of.roundId, chosen: of.chosen }} />
        </details>
      )}
      <p className="small soft">{t("check.public")}</p>
    </aside>
  );
}

function Counts({ findings }: { findings: readonly Judged[] }) {
  const { t } = useTranslation("round-page");
  const counted = order
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return (
    <p className="row" role="status">
      {counted.map(({ severity, count }) => (
        <span key={severity} className="row">
          <strong>{t("check.count", { count })}</strong> <SeverityTag shown={severity} />
        </span>
      ))}
    </p>
  );
}
