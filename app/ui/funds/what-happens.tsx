import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Offer } from "~/domain/funds/offer";
import type { Happening } from "~/domain/funds/timeline";
import { Steps } from "../steps";
import { endIn, paymentIn, reportingIn } from "./money-words";
import { momentIn } from "./standing-words";

/** What happens, step by step, each with its day and time where there is one. */
export function WhatHappens({ offer }: { offer: Offer }) {
  const { t } = useTranslation("fund-page");
  const of = (what: Happening["what"]) => dated(t, offer, what);
  const steps = [
    ...of("opens"),
    apply(t, offer),
    ...of("closes"),
    panel(t, offer),
    ...of("decision"),
    ...of("start"),
    ...of("payment"),
    { name: t("steps.reporting.name"), words: reportingIn(t, offer.design) },
    ...of("plan"),
    ...of("end"),
  ];
  return (
    <section aria-labelledby="happens">
      <h2 id="happens">{t("steps.heading")}</h2>
      <Steps steps={steps} />
      <p className="small soft">{t("steps.times")}</p>
    </section>
  );
}

function dated(t: TFunction<"fund-page">, { timeline, design }: Offer, what: Happening["what"]) {
  return timeline
    .filter((one) => one.what === what)
    .map((one) => ({
      name: t(`steps.${what}.name`, { when: momentIn(t, one), month: one.day }),
      words: t(`steps.${what}.words`, { payment: paymentIn(t, design), renewal: endIn(t, design) }),
    }));
}

function apply(t: TFunction<"fund-page">, { design }: Offer) {
  const words = t("steps.apply.words", { count: design.questions.length });
  return {
    name: t("steps.apply.name"),
    words: design.isAlwaysOpen ? `${words} ${t("steps.apply.wordsAlways")}` : words,
  };
}

function panel(t: TFunction<"fund-page">, { design }: Offer) {
  const people = design.panel.reduce((sum, { count }) => sum + count, 0);
  const who = design.panel.map(({ kind, count }) => t(`steps.kinds.${kind}`, { count })).join(", ");
  const pence = design.delegatedUpToPence;
  const words = people === 0 ? t("steps.panel.unsaid") : t("steps.panel.words", { who });
  return {
    name: people === 0 ? t("steps.panel.someone") : t("steps.panel.name", { count: people }),
    words: pence ? `${words} ${t("steps.panel.delegated", { pence })}` : words,
  };
}
