import type { TFunction } from "i18next";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { ButtonLink, Buttons } from "../button";
import { Card } from "../card";
import { TickList } from "../tick-list";
import { FitWords } from "./fit-words";
import { FundLinks } from "./fund-links";

/** Who it is for, and who not this time, side by side. */
export function ForYou({ fund: { slug, offer } }: { fund: FundOffered }) {
  const { t } = useTranslation("fund-page");
  const linkTo = useContext(FundLinks);
  const [yes, no] = [yesOf(t, offer), noOf(t, offer)];
  const { allocation, continuationWelcome, requiresNew, leastIncomePence } = offer.design;
  return (
    <section aria-labelledby="you">
      <h2 id="you">{t("you.heading")}</h2>
      {allocation && <p>{t(`you.allocation.${allocation}`)}</p>}
      {(yes.length > 0 || no.length > 0) && (
        <div className={yes.length > 0 && no.length > 0 ? "cols cols--even" : "cols"}>
          {yes.length > 0 && (
            <Card heading={t("you.yes")}>
              <TickList kind="yes" items={yes} />
            </Card>
          )}
          {no.length > 0 && (
            <Card heading={t("you.no")}>
              <TickList kind="no" items={no} />
            </Card>
          )}
        </div>
      )}
      {yes.length === 0 && no.length === 0 && <p>{t("you.none")}</p>}
      {leastIncomePence === 0 && <p>{t("you.anyIncome")}</p>}
      {continuationWelcome && !requiresNew && <p>{t("you.existing")}</p>}
      {requiresNew && <p>{t("you.isNew")}</p>}
      {offer.fit.length > 0 && (
        <Buttons>
          <ButtonLink look="second" to={linkTo(slug, "check")}>
            {t("you.check", { count: offer.fit.length })}
          </ButtonLink>
        </Buttons>
      )}
      <p className="small soft">{t("you.notSure")}</p>
    </section>
  );
}

type Item = { id: string; words: ReactNode };

/** The questions that fit with one answer. */
function asked(fit: FundOffered["offer"]["fit"], answer: "yes" | "no"): Item[] {
  return fit
    .filter(({ wanted }) => wanted === answer)
    .map((question) => ({ id: question.id, words: <FitWords question={question} /> }));
}

function yesOf(t: TFunction<"fund-page">, { fit, design }: FundOffered["offer"]): Item[] {
  const { leastIncomePence: pence } = design;
  return [
    ...asked(fit, "yes"),
    ...(pence === null || pence === 0 ? [] : [{ id: "income", words: t("you.income", { pence }) }]),
  ];
}

function noOf(t: TFunction<"fund-page">, { fit, design }: FundOffered["offer"]): Item[] {
  const { reservesCapMonths: count } = design;
  return [...asked(fit, "no"), ...(count === null ? [] : [{ id: "reserves", words: t("you.reserves", { count }) }])];
}
