import { useTranslation } from "react-i18next";
import type { FitQuestion } from "~/domain/funds/fit";
import { FundersWords } from "../language/funders-words";

/** A question of the check: the funder's own words, or ours about its area. */
export function FitWords({ question: { kind, text } }: { question: FitQuestion }) {
  const { t } = useTranslation("fund-page");
  return kind === "area" ? t("you.area", { area: text }) : <FundersWords>{text}</FundersWords>;
}
