import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Offer } from "~/domain/funds/offer";
import { type Figure, figures, shortfallsOf } from "~/domain/funds/shortfalls";
import { daysBetween } from "~/domain/funds/timeline";
import { amountIn, growthIn, spanIn, termIn } from "./fact-words";

interface Words {
  big: string;
  text: string | null;
  from: string;
}

/** Four honest figures: each with what it means, where it comes from, and where it falls short; `at` begins the ids of findings. */
export function FundFacts({ offer, at = "finding" }: { offer: Offer; at?: string }) {
  const { t } = useTranslation("fund-page");
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="vh">
        {t("facts.heading")}
      </h2>
      <dl className="facts">
        {figures.map((figure) => {
          const { big, text, from } = said[figure](t, offer);
          return (
            <div key={figure} className="fact">
              <dt>{t(`facts.${figure}`)}</dt>
              <dd>
                <span className="big">{big}</span>
                {text}
                <span className="from">{from}</span>
                <Shortfalls figure={figure} offer={offer} at={at} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Shortfalls({ figure, offer, at }: { figure: Figure; offer: Offer; at: string }) {
  const { t } = useTranslation("fund-page");
  const short = shortfallsOf(figure, offer.treats.left);
  if (short.length === 0) return null;
  return (
    <span className="from">
      {t("facts.short")}{" "}
      {short.map(({ rule }) => (
        <a key={rule} href={`#${at}-${rule}`} className="short">
          {t(`rules/${rule}:title`)}
        </a>
      ))}
    </span>
  );
}

const said: Record<Figure, (t: TFunction, offer: Offer) => Words> = {
  money: moneyWords,
  odds: oddsWords,
  effort: effortWords,
  when: whenWords,
};

function moneyWords(t: TFunction, { design }: Offer): Words {
  const from = [design.payment && t(`fund-page:payment.${design.payment}`), growthIn(t, design)].filter(Boolean);
  return {
    big: amountIn(t, design) ?? t("fund-page:facts.unsaid"),
    text: termIn(t, design),
    from: from.join(" ") || t("fund-page:facts.from"),
  };
}

function oddsWords(t: TFunction, { odds }: Offer): Words {
  if (typeof odds === "string") {
    const from = t(`fund-page:facts.${odds === "unknown" ? "oddsUnknown" : "oddsKept"}`);
    return { big: t("fund-page:facts.unsaid"), text: null, from };
  }
  const { some, of, grants, applications, from } = odds;
  return {
    big: of === 1 ? t("fund-page:facts.oddsAll") : t("fund-page:facts.oddsBig", { some, of }),
    text: t("fund-page:facts.oddsText"),
    from: t(`fund-page:facts.${from === "said" ? "oddsFrom" : "oddsReckoned"}`, { count: grants, applications }),
  };
}

function effortWords(t: TFunction, { effort, design }: Offer): Words {
  const text = design.savesDrafts === null ? null : t(`fund-page:facts.${design.savesDrafts ? "drafts" : "noDrafts"}`);
  if (effort.whole === null)
    return { big: t("fund-page:facts.unsaid"), text: null, from: t("fund-page:facts.effortUnsaid") };
  const from = t("fund-page:facts.effortFrom", { count: design.questions.length });
  return { big: spanIn(t, effort.whole), text, from };
}

function whenWords(t: TFunction, { design }: Offer): Words {
  const { decisionOn, startOn, closesOn, isAlwaysOpen } = design;
  if (decisionOn === null || isAlwaysOpen)
    return { big: t("fund-page:facts.unsaid"), text: null, from: t("fund-page:facts.from") };
  const count = closesOn === null ? null : daysBetween(closesOn, decisionOn);
  return {
    big: t("fund-page:facts.whenBy", { day: decisionOn }),
    text: startOn === null ? null : t("fund-page:facts.whenMoney", { day: startOn }),
    from: count === null ? t("fund-page:facts.whenPromise") : t("fund-page:facts.whenAfter", { count }),
  };
}
