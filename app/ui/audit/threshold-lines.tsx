import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import type { RuleId } from "~/domain/rules/parameters";
import { thresholdWords } from "../threshold-words";
import type { ShownFinding } from "./shown";

interface Line {
  name: string;
  what: string;
  value: string;
}

/** The thresholds a finding was judged by, in words. */
export function ThresholdLines({ rule, thresholds }: Pick<ShownFinding, "rule" | "thresholds">) {
  const { t } = useTranslation("audit");
  const lines = linesOf(t, rule, thresholds);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t("html.lines")}</summary>
      <table className="numbers">
        <tbody>
          {lines.map(({ name, what, value }) => (
            <tr key={name}>
              <th scope="row">{what}</th>
              <td className="n">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function linesOf(t: TFunction, rule: RuleId, thresholds: Record<string, unknown>): Line[] {
  return Object.entries(thresholds)
    .sort(([a], [b]) => placeOf(rule, a) - placeOf(rule, b))
    .flatMap(([name, value]) => {
      if (typeof value !== "number") return [];
      // Looking back, the cliff is judged by the share of groups, which is no step of its scale of days.
      const words = thresholdWords(t, rule, rule === "renewal-cliff" ? `${name}Share` : name, value);
      return words ? [{ name, what: words.what, value: words.setAt }] : [];
    });
}

/** Measure by measure and serious first, then the numbers that are on no scale. */
function placeOf(rule: RuleId, name: string): number {
  const drawn = scales[rule].flatMap(({ steps }) => steps.map((step) => step.value));
  return drawn.includes(name) ? drawn.indexOf(name) : drawn.length;
}
