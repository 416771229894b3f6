import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DarkDays } from "~/domain/period";
import type { TermsChange } from "~/domain/terms/changes";
import { looserTerms } from "~/domain/terms/looser";
import { ownThresholds } from "~/domain/terms/settable";
import { thresholdWords } from "../threshold-words";

/** From what to what a funder changed how it reckons, one on a line. */
export function ChangesOfTerms({ changes }: { changes: readonly TermsChange[] }) {
  const { t } = useTranslation("looser");
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.what === "threshold" ? `${change.rule}.${change.name}` : change.what}>{lineOf(t, change)}</li>
      ))}
    </ul>
  );
}

function lineOf(t: TFunction<"looser">, change: TermsChange): string {
  if (change.what !== "threshold") {
    const { what, from, to } = change;
    const [was, is] = [inWords(t, what, from), inWords(t, what, to)];
    return marked(
      t,
      t("line", { what: t(`changed.${what}`), from: was, to: is }),
      looserTerms({ [what]: to }).length > 0,
    );
  }
  const { rule, name, from, to } = change;
  const words = thresholdWords(t, rule, name, from);
  const [own] = ownThresholds({ [rule]: { [name]: to } });
  const line = t("line", {
    what: t("threshold", { rule: t(`rules/${rule}:title`), what: words?.what ?? name }),
    from: words?.setAt ?? from,
    to: thresholdWords(t, rule, name, to)?.setAt ?? to,
  });
  return marked(t, line, own?.isLooser === true);
}

function marked(t: TFunction<"looser">, line: string, isLooser: boolean): string {
  return isLooser ? `${line} ${t("mark")}` : line;
}

function inWords(t: TFunction<"looser">, what: Exclude<TermsChange["what"], "threshold">, value: unknown): string {
  if (what === "yearStart") return t("monthDay", { day: value });
  if (what === "hourPence") return t("pounds", { pence: value });
  if (what === "inflationPct") return t("percent", { value });
  if (what === "refusesYearEndRush") return t(value ? "yes" : "no");
  const stretches = (value as DarkDays).map(([from, to]) => t("stretch", { from, to }));
  return stretches.length === 0 ? t("noDays") : stretches.join(", ");
}
