import { useTranslation } from "react-i18next";
import { isAdvice } from "~/domain/rounds/advice";
import type { Judged } from "~/domain/rounds/check";
import type { Known, Live } from "~/domain/rounds/live";
import { pressOf } from "~/domain/rounds/pressed";
import type { Fix } from "~/domain/rules/rule";
import { fixLabel, sentenceOf } from "~/messages/tell";
import { Button, ButtonLink } from "../button";
import { FindingCard } from "../finding";
import { roundsAddress } from "../groups/addresses";
import { later } from "./live/later";

interface Props {
  finding: Judged;
  known: Known;
  live: Pick<Live, "design" | "check">;
  roundId: string;
  /** Of the design that is shown: a press is done to what it was pressed on, or not at all. */
  version: number;
  chosen: string | null;
  part: string;
  tab: string;
  canChange: boolean;
}

const EvidenceLater = later(({ EvidenceLine }) => EvidenceLine);
const SumLater = later(({ Sum }) => Sum);

/** One finding of a design: the sentence with its own numbers, how they come about, a press that mends it, or a reason to keep it. */
export function RoundFinding({ finding, known, live, roundId, version, chosen, part, tab, canChange }: Props) {
  const { t } = useTranslation("round-page");
  const { rule, fixes, state, severity } = finding;
  const presses = fixes.filter((fix) => !isAdvice(rule, fix));
  // Where one press does all of it, those that do a part of it stand back.
  const isWhole = presses.some(({ code }) => code === "trim_form");
  const single = presses.filter(({ code }) => isWhole && code === "remove_question");
  const main = presses.filter((fix) => !single.includes(fix));
  const advice = fixes.filter((fix) => isAdvice(rule, fix));
  const reasons = roundsAddress(`/${roundId}/reasons${state === "open" ? `/${rule}` : ""}`, chosen);
  return (
    <div id={`finding-${rule}`}>
      <FindingCard shown={severity} title={t(`rules/${rule}:title`)}>
        <p>{sentenceOf(t, finding)}</p>
        <EvidenceLater rule={rule} past={known.history.past} />
        {state === "open" && canChange && presses.length > 0 && (
          <form
            id={`fixes-${rule}`}
            method="post"
            action={roundsAddress(`/${roundId}/fixes`, chosen)}
            className="fixes"
          >
            <input type="hidden" name="rule" value={rule} />
            <input type="hidden" name="part" value={part} />
            <input type="hidden" name="tab" value={tab} />
            <input type="hidden" name="basedOn" value={version} />
            {main.map((fix, place) => (
              <Press key={`${fix.code} ${fix.value}`} {...{ rule, fix, known, live }} isFirst={place === 0} />
            ))}
            {single.length > 0 && (
              <details>
                <summary>{t("finding.single")}</summary>
                <div className="fixes">
                  {single.map((fix) => (
                    <Press key={`${fix.code} ${fix.value}`} {...{ rule, fix, known, live }} isFirst={false} />
                  ))}
                </div>
              </details>
            )}
          </form>
        )}
        {state === "open" && advice.length > 0 && (
          <details>
            <summary>{t("finding.also")}</summary>
            <ul className="small">
              {advice.map((fix) => (
                <li key={`${fix.code} ${fix.value}`}>{fixLabel(t, rule, fix)}</li>
              ))}
            </ul>
          </details>
        )}
        <SumLater finding={finding} />
        {state !== "open" && <p className="why">{t(`finding.${state}`)}</p>}
        <p className="round-finding__ways">
          {(canChange || state !== "open") && (
            <ButtonLink look="quiet" small to={reasons}>
              {t(state === "open" ? "finding.keep" : "finding.read")}
            </ButtonLink>
          )}
          <ButtonLink look="quiet" small to={`/checks/${rule}`}>
            {t("finding.why")}
          </ButtonLink>
        </p>
      </FindingCard>
    </div>
  );
}

interface PressProps extends Pick<Props, "known" | "live"> {
  rule: Judged["rule"];
  fix: Fix;
  isFirst: boolean;
}

const GoesLater = later(({ GoesNote }) => GoesNote);
const WorseLater = later(({ WorseNote }) => WorseNote);

/** One press that mends it. */
function Press({ rule, fix, known, live, isFirst }: PressProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button small look={isFirst ? "filled" : "second"} name="fix" value={JSON.stringify(pressOf(fix, live.design))}>
        {fixLabel(t, rule, fix)}
      </Button>
      {fix.code === "trim_form" && <GoesLater {...{ rule, fix, known, live }} />}
      <WorseLater {...{ rule, fix, known, live }} />
    </>
  );
}
