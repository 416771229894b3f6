import { useTranslation } from "react-i18next";
import type { LeftAsItIs, Treats } from "~/domain/funds/treats";
import { sentenceOf } from "~/messages/tell";
import { FindingCard } from "../finding";
import { FundersWords } from "../language/funders-words";
import { LooserThresholds } from "../terms/looser-thresholds";

interface Props {
  treats: Treats;
  funder: string;
  /** How the ids of findings begin. */
  at?: string;
  /** Nothing of it is published yet. */
  isDraft?: boolean;
}

/** How the fund treats groups: what was left and why, what was fine, what could not be told. */
export function TreatsGroups({ treats, funder, at = "finding", isDraft = false }: Props) {
  const { t } = useTranslation("fund-page");
  const { left, excused, passed, notAssessed, asAt: day } = treats;
  const of = left.length + excused.length + passed.length + notAssessed.length;
  return (
    <section aria-labelledby="treats">
      <h2 id="treats">{t("treats.heading")}</h2>
      <p>
        {t("treats.lead")}{" "}
        <strong>
          {t(passed.length === of ? "treats.allGood" : "treats.counts", { day, count: passed.length, of })}
        </strong>
      </p>
      {left.length > 0 && <p className="small soft">{t("treats.funder", { funder })}</p>}
      {left.map((one) => (
        <div key={one.rule} id={`${at}-${one.rule}`}>
          <FindingCard shown={one.severity} title={t(`rules/${one.rule}:title`)}>
            <p>{one.isKeptBack ? t(`treats.keptBack.${one.message}`) : sentenceOf(t, one)}</p>
            <Why why={one.why} isDraft={isDraft} />
          </FindingCard>
        </div>
      ))}
      {excused.map(({ rule, why }) => (
        <FindingCard key={rule} shown="none" title={t(`rules/${rule}:title`)}>
          <p>{t("treats.excused")}</p>
          <Why why={why} isDraft={isDraft} />
        </FindingCard>
      ))}
      <LooserThresholds thresholds={treats.thresholds} reckoned={treats.looser} />
      {passed.length > 0 && <Rules summary={t("treats.passed", { count: passed.length })} rules={passed} />}
      {notAssessed.length > 0 && (
        <Rules summary={t("treats.notAssessed", { count: notAssessed.length })} rules={notAssessed} />
      )}
    </section>
  );
}

function Why({ why, isDraft }: { why: LeftAsItIs["why"]; isDraft: boolean }) {
  const { t } = useTranslation("fund-page");
  if (why.is === "none") return <p className="why">{t(isDraft ? "treats.openDraft" : "treats.open")}</p>;
  const again = <p className="why">{t("treats.again", { day: why.reviewOn })}</p>;
  if (why.is === "private") {
    const key = why.isAgreed ? "agreed" : "private";
    return (
      <>
        {why.whyPrivate === null ? (
          <p>{t(`treats.${key}None`)}</p>
        ) : (
          <p>
            {t(`treats.${key}`)} <FundersWords>{why.whyPrivate}</FundersWords>
          </p>
        )}
        {again}
      </>
    );
  }
  return (
    <>
      {why.reason.trim() !== "" && (
        <p className="fund-words">
          <strong>{t("treats.why")}</strong> <FundersWords>{why.reason}</FundersWords>
        </p>
      )}
      {why.exception !== null && (
        <p>
          <strong>{t("treats.exception")}</strong> {t(`checks:exceptions.${why.exception}`)}
        </p>
      )}
      {again}
    </>
  );
}

function Rules({ summary, rules }: { summary: string; rules: readonly string[] }) {
  const { t } = useTranslation("fund-page");
  return (
    <details>
      <summary>{summary}</summary>
      <div className="details-body">
        <ul>
          {rules.map((rule) => (
            <li key={rule}>
              <a href={`/checks/${rule}`}>{t(`rules/${rule}:title`)}</a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
