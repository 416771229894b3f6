import { useContext } from "react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { ButtonLink, Buttons } from "../button";
import { Disclosure } from "../disclosure";
import { Empty } from "../empty";
import { spanIn } from "./fact-words";
import { FundLinks } from "./fund-links";
import { PapersAsked } from "./papers-asked";
import { QuestionList } from "./question-list";
import { TalkCard } from "./talk-card";

/** Every question of a fund with what it takes, below the top of its page. */
export function QuestionsBody({ fund: { slug, name, funder, contact, reach, offer } }: { fund: FundPage }) {
  const { t } = useTranslation("fund-questions");
  const linkTo = useContext(FundLinks);
  const { design, effort } = offer;
  return (
    <>
      <h1>{t("heading", { fund: name })}</h1>
      <p className="lead">{t("lead")}</p>
      <div className="cols cols--main">
        {design.questions.length === 0 ? (
          <Empty heading={t("none.heading")} level={2} words={t("none.words")} />
        ) : (
          <div>
            <Time effort={effort} partners={design.extraPartners ?? 0} />
            <Buttons>
              <ButtonLink look="second" icon="print" to={linkTo(slug, "paper")}>
                {t("print")}
              </ButtonLink>
            </Buttons>
            <section aria-labelledby="list">
              <h2 id="list">{t("list")}</h2>
              <QuestionList questions={design.questions} effort={effort} />
            </section>
            <PapersAsked design={design} papers={effort.papers} />
          </div>
        )}
        <div className="side">
          <TalkCard slug={slug} funder={funder.name} contact={contact} reach={reach} />
        </div>
      </div>
    </>
  );
}

function Time({ effort, partners: count }: { effort: FundPage["offer"]["effort"]; partners: number }) {
  const { t } = useTranslation("fund-questions");
  if (effort.whole === null) return null;
  return (
    <>
      <p>
        <strong>{t("total", { time: spanIn(t, effort.whole) })}</strong> {t("fixed")}{" "}
        {count > 0 && t("partners", { count })}
      </p>
      <Disclosure summary={t("how")}>
        <p>{t("howWords")}</p>
      </Disclosure>
    </>
  );
}
