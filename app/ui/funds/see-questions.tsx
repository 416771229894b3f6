import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";

/** The way to every question, and to the form on paper. */
export function SeeQuestions({ slug, count }: { slug: string; count: number }) {
  const { t } = useTranslation("fund-page");
  if (count === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("questions.heading")}</h2>
      <p>{t("questions.words")}</p>
      <Buttons>
        <ButtonLink look="second" icon="file" to={`/funds/${slug}/questions`}>
          {t("act.questions", { count })}
        </ButtonLink>
        <ButtonLink look="quiet" icon="print" to={`/funds/${slug}/paper`}>
          {t("act.paper")}
        </ButtonLink>
      </Buttons>
    </section>
  );
}
