import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { FundLinks } from "./fund-links";

/** The way to every question, and to the form on paper. */
export function SeeQuestions({ slug, count }: { slug: string; count: number }) {
  const { t } = useTranslation("fund-page");
  const linkTo = useContext(FundLinks);
  if (count === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("questions.heading")}</h2>
      <p>{t("questions.words")}</p>
      <Buttons>
        <ButtonLink look="second" icon="file" to={linkTo(slug, "questions")}>
          {t("act.questions", { count })}
        </ButtonLink>
        <ButtonLink look="quiet" icon="print" to={linkTo(slug, "paper")}>
          {t("act.paper")}
        </ButtonLink>
      </Buttons>
    </section>
  );
}
