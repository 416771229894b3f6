import { useTranslation } from "react-i18next";
import type { Fit } from "~/domain/funds/fit";
import { ButtonLink, Buttons } from "../button";
import { Card } from "../card";
import { FundersWords } from "../language/funders-words";
import { FitWords } from "./fit-words";

interface Props {
  slug: string;
  fit: Fit;
  contact: string | null;
  funder: string;
}

/** What the answers come to: the questions, a plan with a name, or a call. */
export function FitResult({ fit, ...of }: Props) {
  if (fit.is === "open") return null;
  if (fit.is === "not-yet") return <NotYet fit={fit} {...of} />;
  return <Fits isSure={fit.is === "yes"} {...of} />;
}

function Fits({ isSure, slug }: { isSure: boolean; slug: string }) {
  const { t } = useTranslation("fund-check");
  const call = `/call-me?fund=${slug}`;
  const questions = `/funds/${slug}/questions`;
  return (
    <Card tone="tint" heading={t(isSure ? "result.yes" : "result.unsure")} level={2}>
      <p>{t(isSure ? "result.yesText" : "result.unsureText")}</p>
      <Buttons>
        <ButtonLink to={isSure ? questions : call}>{t(isSure ? "result.yesButton" : "result.call")}</ButtonLink>
        {!isSure && (
          <ButtonLink look="second" to={questions}>
            {t("result.read")}
          </ButtonLink>
        )}
      </Buttons>
    </Card>
  );
}

function NotYet({ fit, slug, contact, funder }: Props) {
  const { t } = useTranslation("fund-check");
  return (
    <Card tone="tint" heading={t("result.notYet")} level={2}>
      <p>{t("result.notYetText", { count: fit.notYet.length })}</p>
      <ul>
        {fit.notYet.map((question) => (
          <li key={question.id}>
            <strong>
              <FitWords question={question} />
            </strong>
            <br />
            {question.plan === null ? t("result.noPlan") : <FundersWords>{question.plan}</FundersWords>}
          </li>
        ))}
      </ul>
      <p>{contact === null ? t("result.nobody", { funder }) : t("result.person", { name: contact })}</p>
      <Buttons>
        <ButtonLink to={`/call-me?fund=${slug}`}>{t("result.call")}</ButtonLink>
        <ButtonLink look="second" to={`/funds/${slug}/questions`}>
          {t("result.read")}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}
