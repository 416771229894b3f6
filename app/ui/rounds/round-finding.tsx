import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import type { FixGround } from "~/domain/rounds/do-fix";
import { canFix, fixed } from "~/domain/rounds/fixes";
import type { Known, Live } from "~/domain/rounds/live";
import { pressOf } from "~/domain/rounds/pressed";
import { wentBetween } from "~/domain/rounds/went";
import { worsenedBy } from "~/domain/rounds/worse";
import type { Fix } from "~/domain/rules/rule";
import { fixLabel, sentenceOf } from "~/messages/tell";
import { Button, ButtonLink } from "../button";
import { FindingCard } from "../finding";
import { roundsAddress } from "../groups/addresses";
import { EvidenceLine } from "./evidence-line";
import { SumOnOpening } from "./sum-on-opening";

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

/** One finding of a design: the sentence with its own numbers, how they come about, a press that mends it, or a reason to keep it. */
export function RoundFinding({ finding, known, live, roundId, version, chosen, part, tab, canChange }: Props) {
  const { t } = useTranslation("round-page");
  const { rule, fixes, state, severity } = finding;
  const presses = fixes.filter((fix) => canFix(rule, fix));
  // Where one press does all of it, those that do a part of it stand back.
  const isWhole = presses.some(({ code }) => code === "trim_form");
  const single = presses.filter(({ code }) => isWhole && code === "remove_question");
  const main = presses.filter((fix) => !single.includes(fix));
  const advice = fixes.filter((fix) => !canFix(rule, fix));
  const reasons = roundsAddress(`/${roundId}/reasons${state === "open" ? `/${rule}` : ""}`, chosen);
  return (
    <div id={`finding-${rule}`}>
      <FindingCard shown={severity} title={t(`rules/${rule}:title`)}>
        <p>{sentenceOf(t, finding)}</p>
        <EvidenceLine rule={rule} past={known.history.past} />
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
        <SumOnOpening key={JSON.stringify([finding.inputs, finding.computed])} finding={finding} />
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

/** One press that mends it; what it makes worse is said before it is pressed. */
function Press({ rule, fix, known, live, isFirst }: PressProps) {
  const { t } = useTranslation("round-page");
  const worse = worsenedBy(known, live, { rule, fix, ground: groundIn(t, known) });
  return (
    <>
      <Button small look={isFirst ? "filled" : "second"} name="fix" value={JSON.stringify(pressOf(fix, live.design))}>
        {fixLabel(t, rule, fix)}
      </Button>
      <Goes {...{ rule, fix, known, live }} />
      {worse.length > 0 && (
        <p className="small fixes__worse">
          {t("finding.worse", {
            what: worse.map((one) => t("done.quoted", { label: t(`rules/${one}:title`) })).join(", "),
          })}
        </p>
      )}
    </>
  );
}

/** Which questions and papers a press would take out, where it takes out what nobody chose one by one. */
function Goes({ rule, fix, known, live: { design } }: Omit<PressProps, "isFirst">) {
  const { t } = useTranslation("round-page");
  if (fix.code !== "trim_form") return null;
  const changes = fixed(design, rule, fix, groundIn(t, known));
  const gone = (changes && wentBetween(design, { ...design, ...changes })?.gone) ?? [];
  const lists = (["questions", "attachments"] as const).map((list) => {
    const numbers = gone.filter((one) => one.list === list).map(({ number }) => number);
    return numbers.length > 0 && t(`finding.goesOf.${list}`, { numbers: numbers.join(", ") });
  });
  const what = lists.filter(Boolean).join("; ");
  return gone.length > 0 && <p className="small fixes__worse">{t("finding.goes", { count: gone.length, what })}</p>;
}

function groundIn(t: TFunction, { terms: { inflationPct } }: Known): FixGround {
  return { wordOf: (key) => t(`round-defaults:${key}`), inflationPct };
}
