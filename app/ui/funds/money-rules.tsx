import { useTranslation } from "react-i18next";
import type { OpenDesign } from "~/domain/funds/open-design";
import { FundersWords } from "../language/funders-words";
import { growthIn } from "./fact-words";
import { firmIn, matchIn, noticeIn, paymentIn, reportingIn } from "./money-words";

/** What the money may pay for, and what comes with it: every choice that a group would want to know. */
export function MoneyRules({ design }: { design: OpenDesign }) {
  const { t } = useTranslation("fund-page");
  const { overheads, overheadCapPct, moves, movesUpToPct, underspend, renewal } = design;
  const choice = (name: string, value: string | null, pct: number | null = null) =>
    value === null ? null : t(`${name}.${value}`, { pct });
  const rules: [string, string | null][] = [
    ["payment", paymentIn(t, design)],
    ["growth", growthIn(t, design)],
    ["firm", firmIn(t, design)],
    ["overheads", choice("overheads", overheads, overheadCapPct)],
    ["freedom", choice("moves", moves, movesUpToPct)],
    ["leftover", choice("underspend", underspend)],
    ["match", matchIn(t, design)],
    ["reporting", reportingIn(t, design)],
    ["notice", noticeIn(t, design)],
    ["renewal", choice("renewal", renewal)],
  ];
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t("money.heading")}</h2>
      <dl className="about about--pairs">
        <div>
          <dt>{t("money.pays")}</dt>
          <dd>{design.pays === null ? t("money.unsaid") : <Pays codes={design.pays} />}</dd>
        </div>
        {rules.map(([name, words]) => (
          <div key={name}>
            <dt>{t(`money.${name}`)}</dt>
            <dd>{words ?? t("money.unsaid")}</dd>
          </div>
        ))}
      </dl>
      <Clauses clauses={design.clauses} />
    </section>
  );
}

function Pays({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation("fund-page");
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>{t(`pays.${code}`)}</li>
      ))}
    </ul>
  );
}

function Clauses({ clauses }: { clauses: OpenDesign["clauses"] }) {
  const { t } = useTranslation("fund-page");
  const written = clauses.filter(({ text }) => text !== null);
  if (written.length === 0) return null;
  return (
    <details>
      <summary>{t("money.clauses")}</summary>
      <div className="details-body">
        {written.map(({ id, text }) => (
          <p key={id} className="fund-words">
            <FundersWords>{text}</FundersWords>
          </p>
        ))}
      </div>
    </details>
  );
}
