import { useTranslation } from "react-i18next";
import { type Answer, answers, type Fit, type FitQuestion } from "~/domain/funds/fit";
import { Button, ButtonLink, Buttons } from "../button";
import { Picks } from "../picks";
import { FitWords } from "./fit-words";

interface Props {
  slug: string;
  questions: readonly FitQuestion[];
  given: Readonly<Record<string, Answer | undefined>>;
  fit: Fit;
}

/** The name and the id of the control of a question. */
export function fitControl(id: string): string {
  return `q-${id}`;
}

/** The questions of the check on one page. The answers are in the address and nowhere else. */
export function FitForm({ slug, questions, given, fit }: Props) {
  const { t } = useTranslation("fund-check");
  const isBegun = Object.values(given).some((answer) => answer !== undefined);
  return (
    <form method="get" action={`/funds/${slug}/check`}>
      {questions.map((question) => (
        <Picks
          key={question.id}
          id={fitControl(question.id)}
          name={fitControl(question.id)}
          label={<FitWords question={question} />}
          error={isBegun && fit.unanswered.includes(question) ? t("choose") : undefined}
          choose="one"
          options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
          chosen={[given[question.id] ?? ""]}
        />
      ))}
      <Buttons>
        <Button>{t("button")}</Button>
        {isBegun && (
          <ButtonLink look="quiet" to={`/funds/${slug}/check`}>
            {t("again")}
          </ButtonLink>
        )}
      </Buttons>
    </form>
  );
}
