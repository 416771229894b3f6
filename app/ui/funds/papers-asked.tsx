import { useTranslation } from "react-i18next";
import type { Effort } from "~/domain/funds/effort";
import type { OpenDesign } from "~/domain/funds/open-design";
import { FundersWords } from "../language/funders-words";
import { spanIn } from "./fact-words";

interface Props {
  design: Pick<OpenDesign, "attachments" | "criteria">;
  papers: Effort["papers"];
}

/** The papers that are asked for, and what the funder looks for. */
export function PapersAsked({ design: { attachments, criteria }, papers }: Props) {
  const { t } = useTranslation("fund-questions");
  const judged = criteria.filter(({ text }) => text !== null);
  return (
    <>
      <section aria-labelledby="papers">
        <h2 id="papers">{t("papers")}</h2>
        {attachments.length === 0 && <p>{t("noPapers")}</p>}
        <ul>
          {attachments.map(({ id, text, usuallyExists, isRequired }, place) => (
            <li key={id}>
              <FundersWords>{text}</FundersWords>{" "}
              <span className="soft">
                {usuallyExists !== null && t(usuallyExists ? "paperThere" : "paperNew")} {spanIn(t, papers[place]!)}.{" "}
                {isRequired === false && t("paperOptional")}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {judged.length > 0 && (
        <section aria-labelledby="judged">
          <h2 id="judged">{t("judged")}</h2>
          <ul>
            {judged.map(({ id, text, use, weight: pct }) => (
              <li key={id}>
                <FundersWords>{text}</FundersWords>{" "}
                <span className="soft">
                  {use && t(`use.${use}`)} {pct !== null && t("weight", { pct })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
