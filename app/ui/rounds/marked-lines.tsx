import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import type { Design } from "~/domain/rounds/fields";
import type { Markable } from "~/domain/rounds/markable";
import { type Mark, type MarkedText, markedIn } from "~/domain/rounds/marks";
import { pressOf } from "~/domain/rounds/pressed";
import { swapFix } from "~/domain/rounds/swaps";
import { sentencesIn } from "~/domain/rules/novelty-words";
import type { Fix } from "~/domain/rules/rule";
import { fixLabel } from "~/messages/tell";
import { Button } from "../button";

interface Props {
  field: Markable;
  design: Design;
  /** What stands open: its rules' forms send what is pressed here. */
  findings: readonly Judged[];
  /** Rules whose sentence stands beside the field already. */
  told: readonly string[];
  canChange: boolean;
}

/** The sentences of a field that a rule stumbles over, with the words marked, and other words for them where some would do. */
export function MarkedLines({ field, design, findings, told, canChange }: Props) {
  const { t } = useTranslation("rounds");
  const isOpen = (mark: Mark) => findings.some(({ rule }) => rule === mark.rule);
  const texts = markedIn(field, design).filter(({ marks }) => marks.some(isOpen));
  return texts.map((one) => {
    const rules = [...new Set(one.marks.map(({ rule }) => rule))].filter((rule) => !told.includes(rule));
    return (
      <div key={`${one.field} ${one.id}`} className="marked">
        {sentencesOf(one).map(({ at, sentence, marks }) => (
          <p key={at} className="marked__text">
            {one.number !== null && `${t(`fields.${one.field}.row`, { number: one.number })}: `}“
            <Marked {...{ at, sentence, marks }} />”
          </p>
        ))}
        {rules.map((rule) => (
          <p key={rule} className="small">
            {t("round-page:marked.title", { title: t(`rules/${rule}:title`) })}{" "}
            <a href={`#finding-${rule}`}>{t("round-page:check.see")}</a>
          </p>
        ))}
        {canChange && <Presses text={one} {...{ design, findings }} />}
      </div>
    );
  });
}

interface Sentence {
  at: number;
  sentence: string;
  marks: Mark[];
}

function sentencesOf({ text, marks }: MarkedText): Sentence[] {
  return sentencesIn(text)
    .map(({ at, sentence }) => ({
      ...{ at, sentence: text.slice(at, at + sentence.length) },
      marks: marks.filter((mark) => mark.at >= at && mark.at < at + sentence.length),
    }))
    .filter((one) => one.marks.length > 0);
}

function Marked({ at, sentence, marks }: Sentence) {
  const ends = marks.map((mark) => mark.at + mark.quote.length - at);
  return (
    <>
      {marks.map((mark, place) => (
        <span key={mark.at}>
          {sentence.slice(place === 0 ? 0 : ends[place - 1], mark.at - at)}
          <mark>{mark.quote}</mark>
        </span>
      ))}
      {sentence.slice(ends.at(-1))}
    </>
  );
}

/** What mends this text: as the finding offers it for this row, then other words, each once however often they stand there. */
function Presses({ text, design, findings }: Pick<Props, "design" | "findings"> & { text: MarkedText }) {
  const { t } = useTranslation("round-page");
  const presses = [...rowPresses(t, text, findings), ...swapPresses(t, text)];
  const once = presses.filter(({ fix }, place) => presses.findIndex((other) => isAlike(other.fix, fix)) === place);
  return (
    once.length > 0 && (
      <p className="fixes">
        {once.map(({ rule, fix, label }) => (
          <Button
            key={label}
            small
            look="second"
            form={`fixes-${rule}`}
            name="fix"
            value={JSON.stringify(pressOf(fix, design))}
          >
            {label}
          </Button>
        ))}
      </p>
    )
  );
}

interface Press {
  rule: string;
  fix: Fix;
  label: string;
}

const rowCodes = ["swap_question", "swap_criterion", "remove_clause"];

function rowPresses(t: TFunction, { number, marks }: MarkedText, findings: readonly Judged[]): Press[] {
  return findings
    .filter(({ rule }) => marks.some((mark) => mark.rule === rule))
    .flatMap(({ rule, fixes }) =>
      fixes
        .filter(({ code, value }) => rowCodes.includes(code) && value === number)
        .map((fix) => ({ rule, fix, label: fixLabel(t, rule, fix) })),
    );
}

function swapPresses(t: TFunction, text: MarkedText): Press[] {
  return text.marks.flatMap(({ rule, quote, swap }) => {
    if (swap === null) return [];
    const words = t(`round-defaults:swaps.${swap}`, { defaultValue: "" });
    const label =
      text.field === "clauses" ? t("round-page:marked.setFree") : t("round-page:marked.swap", { words, quote });
    return [{ rule, fix: swapFix(text, quote), label }];
  });
}

const isAlike = (one: Fix, other: Fix) => one.code === other.code && one.value === other.value;
