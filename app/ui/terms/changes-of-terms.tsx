import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DarkDays } from "~/domain/period";
import type { TermsChange } from "~/domain/terms/changes";
import { ownThresholds } from "~/domain/terms/settable";
import { thresholdWords } from "../threshold-words";

/** From what to what a funder changed how it reckons, one on a line. */
export function ChangesOfTerms({ changes }: { changes: readonly TermsChange[] }) {
  const { t } = useTranslation("terms");
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.what === "threshold" ? `${change.rule}.${change.name}` : change.what}>{lineOf(t, change)}</li>
      ))}
    </ul>
  );
}

function lineOf(t: TFunction<"terms">, change: TermsChange): string {
  if (change.what !== "threshold")
    return t("looser:line", {
      what: t(`changed.${change.what}`),
      from: inWords(t, change.what, change.from),
      to: inWords(t, change.what, change.to),
    });
  const { rule, name, from, to } = change;
  const words = thresholdWords(t, rule, name, from);
  const [own] = ownThresholds({ [rule]: { [name]: to } });
  const line = t("looser:line", {
    what: t("looser:threshold", { rule: t(`rules/${rule}:title`), what: words?.what ?? name }),
    from: words?.setAt ?? from,
    to: thresholdWords(t, rule, name, to)?.setAt ?? to,
  });
  return own?.isLooser ? `${line} ${t("looser:mark")}` : line;
}

function inWords(t: TFunction<"terms">, what: Exclude<TermsChange["what"], "threshold">, value: unknown): string {
  if (what === "yearStart") return t("monthDay", { day: value });
  if (what === "hourPence") return t("pounds", { pence: value });
  if (what === "inflationPct") return t("percent", { value });
  if (what === "refusesYearEndRush") return t(value ? "yes" : "no");
  const stretches = (value as DarkDays).map(([from, to]) => t("stretch", { from, to }));
  return stretches.length === 0 ? t("noDays") : stretches.join(", ");
}
