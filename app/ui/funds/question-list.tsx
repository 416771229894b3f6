import { useTranslation } from "react-i18next";
import type { Effort } from "~/domain/funds/effort";
import type { OpenDesign } from "~/domain/funds/open-design";
import { FundersWords } from "../language/funders-words";
import { spanIn } from "./fact-words";

type Question = OpenDesign["questions"][number];

/** Each question as a group meets it: why it is asked, how long it may be, what it takes, whether it is told already. */
export function QuestionList({ questions, effort }: { questions: readonly Question[]; effort: Effort }) {
  return (
    <ol className="fund-list">
      {questions.map((question, place) => (
        <li key={question.id}>
          <QuestionCard question={question} number={place + 1} effort={effort.questions[place]!} />
        </li>
      ))}
    </ol>
  );
}

function QuestionCard({
  question,
  number,
  effort,
}: {
  question: Question;
  number: number;
  effort: Effort["questions"][number];
}) {
  const { t } = useTranslation("fund-questions");
  const { id, text, type, why, isRequired, meaning } = question;
  return (
    <article className="card" aria-labelledby={`question-${id}`}>
      <p className="small soft">{t("number", { number })}</p>
      <h3 id={`question-${id}`} className="card-heading">
        <FundersWords>{text}</FundersWords>
      </h3>
      <p>
        <strong>{t("why")}</strong> {why === null ? t("noWhy") : <FundersWords>{why}</FundersWords>}
      </p>
      {effort.story !== null && <p>{t(meaning === effort.story ? "story" : "storyAsks")}</p>}
      <p className="row small soft">
        {type && <span>{t(`type.${type}`)}</span>}
        <Length question={question} />
        <span>{spanIn(t, effort.minutes)}</span>
        {isRequired === false && <span>{t("optional")}</span>}
      </p>
    </article>
  );
}

function Length({ question: { type, guideWords: count, isCutOff } }: { question: Question }) {
  const { t } = useTranslation("fund-questions");
  if (type !== "long") return null;
  if (count === null) return <span>{t("noGuide")}</span>;
  return <span>{t(isCutOff ? "cutOff" : "guide", { count })}</span>;
}
