import { useTranslation } from "react-i18next";
import type { Mark, MarkedText } from "~/domain/rounds/marks";
import { swapFix } from "~/domain/rounds/swaps";
import { sentencesIn } from "~/domain/rules/novelty-words";
import { Button } from "../button";

interface Props {
  texts: readonly MarkedText[];
  /** Rules that have something to press, by whose form a swap is sent. */
  pressable: ReadonlySet<string>;
}

/** The sentences of a field that a rule stumbles over, with the words marked, and other words for them where some would do. */
export function MarkedLines({ texts, pressable }: Props) {
  const { t } = useTranslation("rounds");
  return texts.map((one) => (
    <div key={`${one.field} ${one.id}`} className="marked">
      {sentencesOf(one).map(({ at, sentence, marks }) => (
        <p key={at} className="marked__text">
          {one.number !== null && `${t(`fields.${one.field}.row`, { number: one.number })}: `}“
          <Marked {...{ at, sentence, marks }} />”
        </p>
      ))}
      <Swaps text={one} pressable={pressable} />
    </div>
  ));
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

/** One press for each of the marked words, however often it stands there. */
function Swaps({ text, pressable }: { text: MarkedText; pressable: ReadonlySet<string> }) {
  const { t } = useTranslation("round-page");
  const swaps = text.marks.flatMap(({ rule, quote, swap }) =>
    swap !== null && pressable.has(rule) ? [{ rule, swap, quote, value: JSON.stringify(swapFix(text, quote)) }] : [],
  );
  const once = swaps.filter(({ value }, place) => swaps.findIndex((other) => other.value === value) === place);
  return (
    once.length > 0 && (
      <p className="fixes">
        {once.map(({ rule, swap, quote, value }) => (
          <Button key={value} small look="second" form={`fixes-${rule}`} name="fix" value={value}>
            {text.field === "clauses"
              ? t("marked.setFree")
              : t("marked.swap", { words: t(`round-defaults:swaps.${swap}`), quote })}
          </Button>
        ))}
      </p>
    )
  );
}
