import { useTranslation } from "react-i18next";
import type { Finding } from "~/domain/rules/evaluate";
import { fieldName, fieldValue } from "./field-words";
import { thresholdWords } from "./threshold-words";

/** Everything a finding was worked out from, so that a reader can redo the sum by hand. */
export function Sum({ finding }: { finding: Finding }) {
  const { t } = useTranslation("checks");
  return (
    <details>
      <summary>{t("sum.heading")}</summary>
      <table className="sum">
        <tbody>
          {rowsOf(t, finding).map(({ key, part, what, value }) => (
            <tr key={key} data-part={part}>
              <th scope="row">{what}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type T = Parameters<typeof fieldName>[0];

function rowsOf(t: T, { rule, inputs, computed, thresholds }: Finding) {
  const facts = (part: string, given: Record<string, unknown>) =>
    Object.entries(given)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ({
        key: `${part} ${name}`,
        part,
        what: fieldName(t, name),
        value: fieldValue(t, name, value),
      }));
  const lines = Object.entries(thresholds).flatMap(([name, value]) => {
    const words = thresholdWords(t, rule, inCamels(name), Number(value));
    return words ? [{ key: `line ${name}`, part: "line", what: words.what, value: words.setAt }] : [];
  });
  return [...facts("given", inputs), ...facts("worked-out", computed), ...lines];
}

function inCamels(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
