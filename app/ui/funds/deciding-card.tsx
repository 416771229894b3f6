import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { FundersWords } from "../language/funders-words";

/** Who decides on a fund, what staff may agree by themselves, by what it is judged, and when groups hear. */
export function DecidingCard({ fund: { slug, name, funder, offer } }: { fund: FundOffered }) {
  const { t } = useTranslation("how-we-decide");
  const { panel, delegatedUpToPence: pence, decisionOn: day, isAlwaysOpen, criteria } = offer.design;
  const who = panel.map(({ kind, count }) => t(`fund-page:steps.kinds.${kind}`, { count })).join(", ");
  const judged = criteria.flatMap(({ text }) => (text === null ? [] : [text])).join("; ");
  const said: [string, string, boolean?][] = [
    ["who", who || t("unsaid")],
    ["delegated", pence ? t("delegatedUpTo", { pence }) : t(pence === 0 ? "delegatedNone" : "unsaid")],
    ["judged", judged || t("judgedNone"), judged !== ""],
    ["when", isAlwaysOpen ? t("whenAlways") : day === null ? t("unsaid") : t("whenBy", { day })],
  ];
  return (
    <article className="card">
      <h2 className="card-heading">
        <a href={`/funds/${slug}`}>
          <FundersWords>{name}</FundersWords>
        </a>
      </h2>
      <p className="soft">{t("funds:by", { funder: funder.name })}</p>
      <dl className="about about--pairs">
        {said.map(([what, words, isFunders]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{isFunders ? <FundersWords>{words}</FundersWords> : words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
